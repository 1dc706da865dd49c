/*
 * Words with a fixed meaning. Every set is open: a newer server may send a word that is not here, and clients show such a
 * record as well as they can.
 */

/** How far an initiative has come. */
export const initiativeStages = ['planned', 'active', 'completed', 'paused'] as const;

/** What kind of thing an initiative is; networks may name more in their `kinds`. */
export const initiativeKinds = ['programme', 'thematic-network', 'coalition', 'project', 'call-for-proposals'] as const;

/** Whether an event takes place as announced (schema.org `eventStatus`). */
export const eventStatuses = ['scheduled', 'rescheduled', 'postponed', 'cancelled'] as const;

/** How people attend an event (schema.org `eventAttendanceMode`). */
export const eventFormats = ['in-person', 'online', 'hybrid'] as const;

/** Who asks to join: a person, with or without an affiliation, or an organization. */
export const applicantKinds = ['person', 'organization'] as const;

/** Where a submission stands. */
export const submissionStatuses = ['received', 'confirmed', 'asked', 'accepted', 'declined', 'erased'] as const;

/** What the network's team decides of a submission: `ask` asks the person back. */
export const decisions = ['accept', 'decline', 'ask'] as const;

/** Who may read a note of the team's: the team alone, or the applicant too. */
export const noteAudiences = ['team', 'applicant'] as const;

/** What somebody may do at a network's desk; each may do what those after it may. */
export const roles = ['owner', 'coordinator', 'editor', 'viewer'] as const;

/** Where a record stands with who writes it: not public yet, to be at a time, public, or public no more. */
export const draftStatuses = ['draft', 'scheduled', 'published', 'archived'] as const;

/** What was done with a draft, as its history says it. */
export const draftDeeds = ['created', 'saved', 'scheduled', 'published', 'archived', 'restored'] as const;

/** The purpose that an organization's entry is published for. Never necessary, and asked of organizations alone. */
export const publicationPurpose = 'publication';

/** Which address a card's title opens: the record's own where it has one, or its page on the server. */
export const cardLinks = ['own', 'here'] as const;

/** One of the known words, or a word that came later. */
export type Open<Known extends string> = Known | (string & {});

/** See {@link initiativeStages}. */
export type InitiativeStage = Open<(typeof initiativeStages)[number]>;
/** See {@link initiativeKinds}. */
export type InitiativeKind = Open<(typeof initiativeKinds)[number]>;
/** See {@link eventStatuses}. */
export type EventStatus = Open<(typeof eventStatuses)[number]>;
/** See {@link eventFormats}. */
export type EventFormat = Open<(typeof eventFormats)[number]>;
/** See {@link applicantKinds}. */
export type ApplicantKind = (typeof applicantKinds)[number];
/** See {@link submissionStatuses}. */
export type SubmissionStatus = Open<(typeof submissionStatuses)[number]>;
/** See {@link decisions}. */
export type Decision = (typeof decisions)[number];
/** See {@link noteAudiences}. */
export type NoteAudience = (typeof noteAudiences)[number];
/** See {@link draftStatuses}. */
export type DraftStatus = Open<(typeof draftStatuses)[number]>;
/** See {@link draftDeeds}. */
export type DraftDeed = Open<(typeof draftDeeds)[number]>;
/** See {@link roles}. */
export type Role = (typeof roles)[number];

/** Whether a role may do what another one may. */
export const hasRole = (role: string, needed: Role): boolean =>
  roles.includes(role as Role) && roles.indexOf(role as Role) <= roles.indexOf(needed);

/** How a question of a network's own is answered. */
export const questionKinds = ['text', 'long-text', 'choice', 'choices', 'yes-no'] as const;

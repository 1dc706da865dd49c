import type { SubmissionDeed } from '../audit-actions.ts';
import type { Problem } from '../problem.ts';
import type { Membership } from '../schemas/membership.ts';
import type { ConsentRecord, Inquiry } from '../schemas/submission.ts';
import type { SubmissionStatus } from '../vocabulary.ts';
import type { SubmissionInput } from './define.ts';
import type { MailCause } from './mail-causes.ts';
import type { SubmissionKind } from './names.ts';

/*
 * What becomes of a submission is said here once. A server does it in a transaction to a row, a network in memory to an object: both say what is held,
 * what is asked for and what time it is, and are told what to do. No rule reads a clock, a database or a file.
 */

/** A submission as the rules see it. Instants are as the API writes them. */
export interface Submission {
  kind: SubmissionKind;
  id: string;
  status: SubmissionStatus;
  created: string;
  /** When it last changed. */
  updated: string;
  /** When its address was confirmed. */
  confirmed?: string | undefined;
  /** Whether any address that it has had was confirmed: its receipt does nothing since. */
  confirmedOnce: boolean;
  /** Since when a confirmation is waited for. */
  unconfirmedSince: string;
  /** Counts the addresses that it has had, from 1: a link proves the one that it was sent to. */
  addressVersion: number;
  /** From when at the earliest its time is counted while it is undecided or accepted. */
  heldSince?: string | undefined;
  input: SubmissionInput;
  consent: ConsentRecord;
  /** What the team asked, oldest first. */
  inquiries: readonly Inquiry[];
  /** The ids of who takes care of it and of who decided, and when and in which words. */
  assignee?: string | undefined;
  decidedBy?: string | undefined;
  decided?: string | undefined;
  reason?: string | undefined;
  membership?: Membership | undefined;
}

/** What an act changes. */
export interface Change {
  /** The fields that become others; undefined takes one away. */
  changes: Partial<Omit<Submission, 'kind' | 'id' | 'created' | 'heldSince' | 'membership'>>;
  /** What was done. */
  deeds: readonly SubmissionDeed[];
  /** The mail that its person gets. */
  mail?: MailCause | undefined;
  /** What it is a member as from now on. */
  joins?: Joining | undefined;
  /** Whether what was published of it is taken back. */
  withdraws?: boolean | undefined;
  same?: undefined;
  problem?: undefined;
}

/** How somebody becomes a member. */
export interface Joining {
  since: string;
  /** The organization's record where the network has it already. */
  organization?: OrganizationReference | undefined;
  /** Whether an entry is made of the submission. */
  publishes: boolean;
}

/** By what an organization's record is known. */
export interface OrganizationReference {
  id: string;
  slug: string;
}

/** What an act comes to: a change; nothing, since it is so already, as when the first answer was lost; or the problem with it. */
export type Outcome = Change | { same: true; problem?: undefined } | { problem: Problem; same?: undefined };

/** The time of a change: never that of the change before, since a submission is known by it to be as it was read. */
export const timeOfChange = ({ updated }: Pick<Submission, 'updated'>, now: Date): string =>
  new Date(Math.max(now.getTime(), Date.parse(updated) + 1)).toISOString();

/** Whether somebody may still decide on it. */
export const isUndecided = ({ status }: Pick<Submission, 'status'>): boolean =>
  ['received', 'confirmed', 'asked'].includes(status);

/** Whether an entry that was made of it is public. */
export const isPublished = ({ membership }: Pick<Submission, 'membership'>): boolean =>
  membership?.published !== undefined && membership.withdrawn === undefined;

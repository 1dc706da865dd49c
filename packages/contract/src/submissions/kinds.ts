import type { SubmissionDefinition } from './define.ts';
import { joinRequests } from './join-requests.ts';
import type { SubmissionKind } from './names.ts';

/** What each kind of submission is. */
export const submissionKinds = {
  'join-requests': joinRequests,
} as const satisfies Readonly<Record<SubmissionKind, SubmissionDefinition>>;

/** The names of all kinds of submissions. */
export const submissionKindNames = Object.keys(submissionKinds) as SubmissionKind[];

/** Kinds of submissions and what they are. */
export type SubmissionKinds = Readonly<Record<string, SubmissionDefinition>>;

/** The kind of a submission with this id; nothing for the id of something else. */
export const kindOfId = (id: string): SubmissionKind | undefined =>
  submissionKindNames.find((kind) => id.startsWith(`${submissionKinds[kind].prefix}_`));

/** What a kind is, for who knows it only when the program runs. */
export const submissionKind = (kind: string): SubmissionDefinition =>
  (submissionKinds as SubmissionKinds)[kind] as SubmissionDefinition;

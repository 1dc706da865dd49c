import { type SubmissionKind, submissionNames } from './submissions/names.ts';
import type { Open } from './vocabulary.ts';

/** What is done with a submission, as the audit log says it after the name of the kind: `join-request.accepted`. */
export const submissionDeeds = [
  'accepted',
  'declined',
  'asked',
  'answered',
  'assigned',
  'noted',
  'corrected',
  'confirmed',
  'reminded',
  'erased',
  'published',
  'withdrawn',
] as const;

/** Something that is done with a submission. */
export type SubmissionDeed = (typeof submissionDeeds)[number];

type OneOf<Kind extends SubmissionKind> = (typeof submissionNames)[Kind]['one'];

const teamActions = ['team.added', 'team.changed', 'team.removed', 'token.created', 'token.revoked'] as const;

/** What the audit log says was done with a submission of a kind. */
export const deedOn = <Kind extends SubmissionKind>(
  kind: Kind,
  deed: SubmissionDeed,
): `${OneOf<Kind>}.${SubmissionDeed}` => `${submissionNames[kind].one as OneOf<Kind>}.${deed}`;

/** What the audit log says when a file is made of the submissions of a kind. */
export const exportDeed = <Kind extends SubmissionKind>(kind: Kind): `${Kind}.exported` => `${kind}.exported`;

type Action =
  | `${OneOf<SubmissionKind>}.${SubmissionDeed}`
  | `${SubmissionKind}.exported`
  | (typeof teamActions)[number];

/** What the audit log says was done. */
export const auditActions: readonly [Action, ...Action[]] = [
  ...(Object.keys(submissionNames) as SubmissionKind[]).flatMap((kind): Action[] => [
    ...submissionDeeds.map((deed) => deedOn(kind, deed)),
    exportDeed(kind),
  ]),
  ...teamActions,
] as unknown as [Action, ...Action[]];

/** See {@link auditActions}. */
export type AuditAction = Open<Action>;

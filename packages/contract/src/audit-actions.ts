import { type RecordKind, recordNames } from './records/names.ts';
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

/** What is done with a record, as the audit log says it after what one of its kind is called: `event.published`. What is only saved is in its history. */
const recordDeeds = ['created', 'scheduled', 'published', 'archived', 'restored', 'removed'] as const;

type RecordDeed = (typeof recordDeeds)[number];
type RecordAction = `${Lowercase<(typeof recordNames)[RecordKind]>}.${RecordDeed}`;

const networkActions = ['network.created', 'network.changed'] as const;

const teamActions = ['team.added', 'team.changed', 'team.removed', 'token.created', 'token.revoked'] as const;

/** What the audit log says was done with a submission of a kind. */
export const deedOn = <Kind extends SubmissionKind>(
  kind: Kind,
  deed: SubmissionDeed,
): `${OneOf<Kind>}.${SubmissionDeed}` => `${submissionNames[kind].one as OneOf<Kind>}.${deed}`;

/** What the audit log says when a file is made of the submissions of a kind. */
export const exportDeed = <Kind extends SubmissionKind>(kind: Kind): `${Kind}.exported` => `${kind}.exported`;

/** What the audit log says was done with a record of a kind; nothing of what is only in its history. */
export const recordAction = (kind: RecordKind, deed: string): RecordAction | undefined =>
  recordDeeds.includes(deed as RecordDeed) ? (`${recordNames[kind].toLowerCase()}.${deed}` as RecordAction) : undefined;

type Action =
  | `${OneOf<SubmissionKind>}.${SubmissionDeed}`
  | `${SubmissionKind}.exported`
  | RecordAction
  | (typeof networkActions)[number]
  | (typeof teamActions)[number];

/** What the audit log says was done. */
export const auditActions: readonly [Action, ...Action[]] = [
  ...(Object.keys(submissionNames) as SubmissionKind[]).flatMap((kind): Action[] => [
    ...submissionDeeds.map((deed) => deedOn(kind, deed)),
    exportDeed(kind),
  ]),
  ...(Object.keys(recordNames) as RecordKind[]).flatMap((kind) =>
    recordDeeds.map((deed) => recordAction(kind, deed) as Action),
  ),
  ...networkActions,
  ...teamActions,
] as unknown as [Action, ...Action[]];

/** See {@link auditActions}. */
export type AuditAction = Open<Action>;

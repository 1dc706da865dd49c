import { expiryOf, type Retention, retentionOf } from '../retention.ts';
import type { AccountReference } from '../schemas/desk/account.ts';
import type { Membership } from '../schemas/membership.ts';
import type { Network } from '../schemas/network.ts';
import type { ConsentRecord, Duplicate, Inquiry, Note } from '../schemas/submission.ts';
import type { SubmissionStatus } from '../vocabulary.ts';
import type { SentInput } from './define.ts';
import type { KeptNote } from './notes.ts';
import type { Submission } from './submission.ts';

type Where = Pick<Network, 'slug' | 'retention'>;

/** What is answered to whoever sent a submission, or has erased it. */
export interface Receipt {
  id: string;
  network: string;
  status: SubmissionStatus;
  created: string;
  token?: string | undefined;
}

/** A submission with everything that is held of it, for its person. */
export interface SubmissionRecord extends Receipt, Omit<SentInput, 'consent'> {
  updated: string;
  confirmed?: string | undefined;
  expires?: string | undefined;
  decided?: string | undefined;
  reason?: string | undefined;
  inquiries?: Inquiry[] | undefined;
  notes?: { text: string; created: string }[] | undefined;
  membership?: Membership | undefined;
  consent: ConsentRecord;
  /** Its own fields. */
  [field: string]: unknown;
}

/** A submission as the team sees it. */
export interface SubmissionInDesk extends SubmissionRecord {
  assignee?: AccountReference | undefined;
  decidedBy?: AccountReference | undefined;
  duplicates?: number | undefined;
}

/** A submission with everything its reader needs to decide. */
export interface SubmissionReview {
  request: SubmissionInDesk;
  notes: Note[];
  duplicates: Duplicate[];
  history: { time: string; action: string; actor?: AccountReference | undefined }[];
}

/** What became of each of several submissions. */
export interface BulkOutcome {
  changed: SubmissionInDesk[];
  refused: { id: string; code: string; detail: string }[];
}

/** What is answered to whoever sent it, or has erased it. */
export const receiptOf = (
  { id, created }: Pick<Submission, 'id' | 'created'>,
  { slug }: Where,
  status: SubmissionStatus,
): Receipt => ({ id, network: slug, status, created });

/** A submission as its person and the team see it, without the team's notes. */
export function recordOf(held: Submission, network: Where, retention?: Retention): SubmissionRecord {
  const { id, status, created, updated, confirmed, decided, reason, inquiries, membership, consent } = held;
  const times = {
    unconfirmedSince: Date.parse(held.unconfirmedSince),
    updated: Math.max(Date.parse(updated), held.heldSince === undefined ? 0 : Date.parse(held.heldSince)),
    decided: decided === undefined ? undefined : Date.parse(decided),
  };
  return {
    ...held.input,
    id,
    network: network.slug,
    status,
    created,
    updated,
    ...(confirmed !== undefined && { confirmed }),
    expires: expiryOf({ status, ...times }, retentionOf(network, retention)).toISOString(),
    ...(decided !== undefined && { decided }),
    ...(reason !== undefined && { reason }),
    ...(inquiries.length > 0 && { inquiries: [...inquiries] }),
    ...(membership && { membership }),
    consent,
  };
}

/** Everything that is held, for its person: of the team's notes those that were written for them too, and not who wrote them. */
export function ownRecordOf(
  held: Submission,
  kept: readonly KeptNote[],
  network: Where,
  retention?: Retention,
): SubmissionRecord {
  const notes = kept.filter(({ audience }) => audience === 'applicant').map(({ text, created }) => ({ text, created }));
  return { ...recordOf(held, network, retention), ...(notes.length > 0 && { notes }) };
}

/** A submission as the team sees it, with the names of who takes care of it and who decided. */
export function deskRecordOf(
  held: Submission,
  network: Where,
  nameOf: (id: string) => AccountReference | undefined,
  retention?: Retention,
): SubmissionInDesk {
  const { assignee, decidedBy } = held;
  return {
    ...recordOf(held, network, retention),
    ...(assignee !== undefined && { assignee: nameOf(assignee) }),
    ...(decidedBy !== undefined && { decidedBy: nameOf(decidedBy) }),
  };
}

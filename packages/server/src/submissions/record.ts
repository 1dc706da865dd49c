import type { ConsentRecord, Inquiry, SubmissionKind } from '@tejido/contract';
import type { Submission, SubmissionInput } from '@tejido/contract/submissions';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** A submission as it is kept, with its membership. */
export interface SubmissionRow {
  kind: SubmissionKind;
  id: string;
  status: string;
  created: Date;
  updated: Date;
  confirmed: Date | null;
  confirmed_once: boolean;
  unconfirmed_since: Date;
  address_version: number;
  document: SubmissionInput;
  consent: ConsentRecord;
  inquiries: Inquiry[];
  assignee: string | null;
  decided: Date | null;
  decided_by: string | null;
  reason: string | null;
  membership_id: string | null;
  member_since: Date | null;
  /** When the organization's record was made from the request, and when it was taken back. */
  published: Date | null;
  withdrawn: Date | null;
  organization_slug: string | null;
  /** From when at the earliest its time is counted while it is undecided or accepted. */
  held_since: Date | null;
}

/** The columns of a {@link SubmissionRow}, and what they are selected from. */
export const submissionRows: RawBuilder<unknown> = sql`
  request.kind, request.id, request.status, request.created, request.updated, request.confirmed, request.confirmed_once,
  request.unconfirmed_since, request.address_version, request.document, request.consent, request.inquiries, request.assignee, request.decided,
  request.decided_by, request.reason,
  membership.id as membership_id, membership.since as member_since, membership.published, membership.withdrawn, organization.slug as organization_slug,
  network.held_since
  from submissions as request
  join networks as network on network.network_id = request.network_id
  left join memberships as membership
    on membership.network_id = request.network_id and membership.submission_id = request.id
  left join records as organization
    on organization.network_id = membership.network_id and organization.id = membership.organization_id`;

/** One submission by its id, locked for a change when that is wanted; `undefined` when there is none. */
export async function findSubmission(
  db: Db,
  networkId: string,
  kind: SubmissionKind,
  id: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<Submission | undefined> {
  // PostgreSQL refuses some characters; no id has any but these.
  if (!/^[a-z0-9_]+$/.test(id)) return undefined;
  // Alone and first: what is joined to a row that had to be waited for would be as it was before the wait.
  if (forUpdate)
    await sql`select from submissions where network_id = ${networkId} and kind = ${kind} and id = ${id} for update`.execute(
      db,
    );
  const { rows } = await sql<SubmissionRow>`
    select ${submissionRows}
    where request.network_id = ${networkId} and request.kind = ${kind} and request.id = ${id}`.execute(db);
  return rows[0] && toSubmission(rows[0]);
}

/** A row as the rules see it. */
export const toSubmission = (row: SubmissionRow): Submission => ({
  kind: row.kind,
  id: row.id,
  status: row.status,
  created: row.created.toISOString(),
  updated: row.updated.toISOString(),
  confirmed: row.confirmed?.toISOString(),
  confirmedOnce: row.confirmed_once,
  unconfirmedSince: row.unconfirmed_since.toISOString(),
  addressVersion: row.address_version,
  heldSince: row.held_since?.toISOString(),
  input: row.document,
  consent: row.consent,
  inquiries: row.inquiries,
  assignee: row.assignee ?? undefined,
  decided: row.decided?.toISOString(),
  decidedBy: row.decided_by ?? undefined,
  reason: row.reason ?? undefined,
  membership: membershipOf(row),
});

function membershipOf({
  membership_id: id,
  member_since: since,
  organization_slug: organization,
  published,
  withdrawn,
}: SubmissionRow): Submission['membership'] {
  if (id === null || !since) return undefined;
  return {
    id,
    since: since.toISOString(),
    ...(organization !== null && { organization }),
    ...(published && { published: published.toISOString() }),
    ...(withdrawn && { withdrawn: withdrawn.toISOString() }),
  };
}

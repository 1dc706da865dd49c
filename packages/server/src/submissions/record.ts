import {
  type ConsentRecord,
  expiryOf,
  type JoinRequest,
  type JoinRequestInput,
  type Network,
  type Question,
  type Retention,
  retentionOf,
} from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** A join request as it is kept, with its membership. */
export interface JoinRequestRow {
  id: string;
  status: string;
  created: Date;
  updated: Date;
  confirmed: Date | null;
  confirmed_once: boolean;
  unconfirmed_since: Date;
  address_version: number;
  document: JoinRequestInput;
  consent: ConsentRecord;
  questions: Question[];
  assignee: string | null;
  decided: Date | null;
  decided_by: string | null;
  reason: string | null;
  membership_id: string | null;
  member_since: Date | null;
  /** When the organization's record was made from the request, and when it was taken back. */
  published: Date | null;
  withdrawn: Date | null;
  organization_id: string | null;
  organization_slug: string | null;
  /** From when at the earliest its time is counted while it is undecided or accepted. */
  held_since: Date | null;
}

/** The columns of a {@link JoinRequestRow}, and what they are selected from. */
export const joinRequestRows: RawBuilder<unknown> = sql`
  request.id, request.status, request.created, request.updated, request.confirmed, request.confirmed_once,
  request.unconfirmed_since, request.address_version, request.document, request.consent, request.questions, request.assignee, request.decided,
  request.decided_by, request.reason,
  membership.id as membership_id, membership.since as member_since, membership.published, membership.withdrawn, membership.organization_id, organization.slug as organization_slug,
  network.held_since
  from join_requests as request
  join networks as network on network.network_id = request.network_id
  left join memberships as membership
    on membership.network_id = request.network_id and membership.join_request_id = request.id
  left join organizations as organization
    on organization.network_id = membership.network_id and organization.id = membership.organization_id`;

/** One join request by its id, locked for a change when that is wanted; `undefined` when there is none. */
export async function findJoinRequest(
  db: Db,
  networkId: string,
  id: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<JoinRequestRow | undefined> {
  // PostgreSQL refuses some characters; no id has any but these.
  if (!/^[a-z0-9_]+$/.test(id)) return undefined;
  // Alone and first: what is joined to a row that had to be waited for would be as it was before the wait.
  if (forUpdate)
    await sql`select from join_requests where network_id = ${networkId} and id = ${id} for update`.execute(db);
  const { rows } = await sql<JoinRequestRow>`
    select ${joinRequestRows}
    where request.network_id = ${networkId} and request.id = ${id}`.execute(db);
  return rows[0];
}

/** A join request as its person and the team see it, without the team's notes. */
export function toRecord(
  row: JoinRequestRow,
  network: Pick<Network, 'slug' | 'retention'>,
  retention: Retention,
): JoinRequest {
  const { id, status, created, updated, confirmed, document, consent, questions, decided, reason } = row;
  const times = {
    unconfirmedSince: row.unconfirmed_since.getTime(),
    updated: Math.max(updated.getTime(), row.held_since?.getTime() ?? 0),
    decided: decided?.getTime(),
  };
  const expires = expiryOf({ status, ...times }, retentionOf(network, retention));
  const membership = membershipOf(row);
  return {
    ...document,
    id,
    network: network.slug,
    status,
    created: created.toISOString(),
    updated: updated.toISOString(),
    ...(confirmed && { confirmed: confirmed.toISOString() }),
    expires: expires.toISOString(),
    ...(decided && { decided: decided.toISOString() }),
    ...(reason !== null && { reason }),
    ...(questions.length > 0 && { questions }),
    ...(membership && { membership }),
    consent,
  };
}

function membershipOf({
  membership_id: id,
  member_since: since,
  organization_slug: organization,
  published,
  withdrawn,
}: JoinRequestRow): JoinRequest['membership'] {
  if (id === null || !since) return undefined;
  return {
    id,
    since: since.toISOString(),
    ...(organization !== null && { organization }),
    ...(published && { published: published.toISOString() }),
    ...(withdrawn && { withdrawn: withdrawn.toISOString() }),
  };
}

/** The time of a change: never that of the change before, since a request is known by it to be as it was read. */
export function timeOfChange(row: Pick<JoinRequestRow, 'updated'>, now: Date): string {
  return new Date(Math.max(now.getTime(), row.updated.getTime() + 1)).toISOString();
}

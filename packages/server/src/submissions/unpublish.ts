import { deedOn, type SubmissionKind } from '@tejido/contract';
import { heirOf, type SubmissionInput } from '@tejido/contract/submissions';
import { sql } from 'kysely';
import { record } from '../audit/audit-log.ts';
import type { Db } from '../database/tables.ts';
import { countChange } from '../networks/networks.ts';
import { forgetDraft } from '../records/draft-store.ts';

/**
 * Takes the entry that was published from a submission out of what everybody may read; false where there is none. Where another member of the same
 * organization has agreed to it too, the entry is theirs from then on. Belongs in a transaction.
 */
export async function unpublish(db: Db, networkId: string, submissionId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ organization: string }>`
    update memberships as membership set organization_id = null, withdrawn = ${now.toISOString()}::timestamptz
    from (
      select id, organization_id from memberships
      where network_id = ${networkId} and submission_id = ${submissionId} and published is not null and withdrawn is null
      for update) as published
    where membership.network_id = ${networkId} and membership.id = published.id
    returning published.organization_id as organization`.execute(db);
  const [taken] = rows;
  if (!taken) return false;
  if (!(await handOver(db, networkId, taken.organization, now))) await remove(db, networkId, taken.organization);
  await countChange(db, networkId, now);
  return true;
}

/** Makes an entry that of another member who has agreed to it; false where there is none. */
async function handOver(db: Db, networkId: string, organization: string, now: Date): Promise<boolean> {
  // Locked, so that nobody takes a consent back meanwhile.
  const { rows } = await sql<{
    kind: SubmissionKind;
    id: string;
    document: SubmissionInput;
    membership: string;
    since: Date;
  }>`
    select request.kind, request.id, request.document, membership.id as membership, membership.since
    from memberships as membership join submissions as request
      on request.network_id = membership.network_id and request.id = membership.submission_id
    where membership.network_id = ${networkId} and membership.organization_id = ${organization}
    order by membership.since, membership.id for update of request`.execute(db);
  const members = rows.map(({ kind, id, document: input, membership, since }) => ({
    kind,
    id,
    input,
    membership: { id: membership, since: since.toISOString() },
  }));
  const heir = heirOf(members);
  if (!heir) return false;
  await sql`
    update memberships set published = ${now.toISOString()}::timestamptz
    where network_id = ${networkId} and submission_id = ${heir.id}`.execute(db);
  await record(db, { networkId, action: deedOn(heir.kind, 'published'), subject: heir.id });
  return true;
}

async function remove(db: Db, networkId: string, organization: string): Promise<void> {
  await sql`
    update memberships set organization_id = null
    where network_id = ${networkId} and organization_id = ${organization}`.execute(db);
  await sql`delete from records where network_id = ${networkId} and id = ${organization}`.execute(db);
  // What editors made of it goes with it: nobody has agreed to that any more.
  await forgetDraft(db, networkId, organization);
}

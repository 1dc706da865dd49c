import { entryOf, idPrefixes, makeId, type Network, slugForEntry } from '@tejido/contract';
import type { Joining, OrganizationReference, Submission, SubmissionInput } from '@tejido/contract/submissions';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { saveRecords } from '../records/write.ts';

/** The organization's record with this id or slug; `undefined` when the network has none. */
export async function findOrganization(
  transaction: Transaction<Tables>,
  networkId: string,
  idOrSlug: string,
): Promise<OrganizationReference | undefined> {
  if (!/^[a-z0-9_-]+$/.test(idOrSlug)) return undefined;
  const { rows } = await sql<OrganizationReference>`
    select id, slug from records
    where network_id = ${networkId} and kind = 'organizations' and (id = ${idOrSlug} or slug = ${idOrSlug})`.execute(
    transaction,
  );
  return rows[0];
}

/** Makes the sender of a submission a member, and publishes the entry of an organization where it is to be; of the person who wrote for it nothing is. */
export async function addMembership(
  transaction: Transaction<Tables>,
  network: Network,
  { id, input }: Pick<Submission, 'id' | 'input'>,
  { since, organization, publishes }: Joining,
): Promise<void> {
  const now = new Date(since);
  await transaction
    .insertInto('memberships')
    .values({
      network_id: network.id,
      id: makeId(idPrefixes.membership, now.getTime()),
      submission_id: id,
      organization_id: publishes ? await publish(transaction, network, input, now) : (organization?.id ?? null),
      since,
      published: publishes ? since : null,
    })
    .execute();
}

async function publish(
  transaction: Transaction<Tables>,
  network: Network,
  input: SubmissionInput,
  now: Date,
): Promise<string> {
  // One after the other: two organizations of the same name would find the same slug free.
  await sql`select 1 from networks where network_id = ${network.id} for update`.execute(transaction);
  const { rows } = await sql<{ slug: string }>`
    select slug from records
    where network_id = ${network.id} and kind = 'organizations' and slug like ${`${slugForEntry(input)}%`}`.execute(
    transaction,
  );
  const taken = rows.map(({ slug }) => slug);
  const entry = entryOf(input, network.slug, taken, now.toISOString());
  await saveRecords(transaction, network, 'organizations', [entry], now);
  return entry.id;
}

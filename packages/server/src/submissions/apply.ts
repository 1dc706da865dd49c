import { deedOn, type Network } from '@tejido/contract';
import type { Change, Submission } from '@tejido/contract/submissions';
import type { Transaction, Updateable } from 'kysely';
import type { RateLimits } from '../abuse/rate-limit.ts';
import { mailUnproved } from '../abuse/recipients.ts';
import type { Actor } from '../accounts/actor.ts';
import { record } from '../audit/audit-log.ts';
import type { Tables } from '../database/tables.ts';
import { enqueue, forgetJobs, isWaiting } from '../outbox/outbox.ts';
import { reviewColumns } from './columns.ts';
import { jobKind } from './job-kind.ts';
import { addMembership } from './membership.ts';
import { unpublish } from './unpublish.ts';

/** Where a change is made, and who makes it; nobody of the team where it is the person. */
export interface Surroundings {
  network: Network;
  actor?: Actor | undefined;
  /** The limits of what is mailed. */
  limits: RateLimits;
}

/**
 * Does what the rules say of a submission, in the transaction that has locked it: to its row, to what is published of it, to the audit log and to
 * the mails that are to be sent.
 */
export async function apply(
  transaction: Transaction<Tables>,
  held: Submission,
  { changes, deeds, mail, joins, withdraws }: Change,
  { network, actor, limits }: Surroundings,
): Promise<void> {
  const { id } = held;
  if (joins) await addMembership(transaction, network, held, joins);
  if (Object.keys(changes).length > 0) await save(transaction, network.id, held, changes);
  for (const deed of deeds)
    await record(transaction, { networkId: network.id, action: deedOn(held.kind, deed), actor, subject: id });
  if (withdraws) await unpublish(transaction, network.id, id, new Date(changes.updated ?? held.updated));
  if (!mail) return;
  const order = { networkId: network.id, kind: jobKind(held.kind, mail), subject: id };
  // What was not sent yet says less than what is sent now, or goes to another address.
  if (changes.updated !== undefined) await forgetJobs(transaction, network.id, id);
  // One that waits already stays where it is: another would have to wait longer.
  else if (await isWaiting(transaction, order)) return;
  if (mail === 'confirmation') await mailUnproved(transaction, order, (changes.input ?? held.input).email, limits);
  else await enqueue(transaction, order);
}

/** The columns that are named otherwise than what they hold. */
const columns: Readonly<Record<string, string>> = {
  input: 'document',
  confirmedOnce: 'confirmed_once',
  unconfirmedSince: 'unconfirmed_since',
  addressVersion: 'address_version',
  decidedBy: 'decided_by',
};

async function save(
  transaction: Transaction<Tables>,
  networkId: string,
  { kind, id }: Submission,
  changes: Change['changes'],
): Promise<void> {
  const values = Object.entries(changes).map(([field, value]) => [
    columns[field] ?? field,
    typeof value === 'object' ? JSON.stringify(value) : (value ?? null),
  ]);
  await transaction
    .updateTable('submissions')
    .set({
      ...(Object.fromEntries(values) as Updateable<Tables['submissions']>),
      ...(changes.input && reviewColumns(kind, id, changes.input)),
    })
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .execute();
}

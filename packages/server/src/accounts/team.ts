import { idPrefixes, makeId, type Role, type TeamMember } from '@tejido/contract';
import { ownerProblem, renameProblem } from '@tejido/contract/schemas';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { RateLimits } from '../abuse/rate-limit.ts';
import { mailUnproved } from '../abuse/recipients.ts';
import { record } from '../audit/audit-log.ts';
import { nameHere } from '../audit/names.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { enqueue } from '../outbox/outbox.ts';
import { Refusal, refuse } from '../refusal.ts';
import { type Actor, roleIn } from './actor.ts';
import { revokeTokensOf } from './api-tokens.ts';
import { welcomeMail } from './welcome-mail.ts';

/** Who works at a network's desk, by their names. */
export async function listMembers(db: Db, networkId: string, accountId?: string): Promise<TeamMember[]> {
  const { rows } = await sql<{ id: string; name: string; email: string; role: Role; since: Date; last: Date | null }>`
    select account.id, ${nameHere(networkId)} as name, account.email, member.role, member.since,
      case when account.last_sign_in >= member.since then account.last_sign_in end as last
    from team_members as member join accounts as account on account.id = member.account_id
    where member.network_id = ${networkId} and ${accountId === undefined ? sql`true` : sql`account.id = ${accountId}`}
    order by lower(${nameHere(networkId)}), account.id`.execute(db);
  return rows.map(({ id, name, email, role, since, last }) => ({
    id,
    name,
    email,
    role,
    since: since.toISOString(),
    ...(last && { lastSignIn: last.toISOString() }),
  }));
}

/** Somebody new at a desk. */
export interface NewMember {
  email: string;
  name?: string | undefined;
  role: Role;
  /** Of the mail to them. */
  language?: string | undefined;
}

/** Lets somebody work at a network's desk, and has a mail tell them. Throws `already_exists` for who does so already. */
export async function addMember(
  db: Kysely<Tables>,
  networkId: string,
  { email, name, role, language }: NewMember,
  actor: Actor,
  limits: RateLimits,
): Promise<TeamMember> {
  return withRetry(db, async (transaction) => {
    const accountId = await ensureAccount(transaction, email, name);
    if (!(await giveRole(transaction, networkId, accountId, role, name)))
      throw refuse('already_exists', 'Somebody with this address works at this desk already.');
    if (language !== undefined)
      await transaction.updateTable('accounts').set({ language }).where('id', '=', accountId).execute();
    const order = { networkId, kind: welcomeMail, subject: accountId };
    // An address that somebody has signed in with is proved: what strangers have sent to it keeps nothing from it.
    if (await hasSignedIn(transaction, accountId)) await enqueue(transaction, order);
    else await mailUnproved(transaction, order, email, limits);
    await record(transaction, { networkId, action: 'team.added', actor, subject: accountId });
    return memberOf(transaction, networkId, accountId);
  });
}

/** Changes somebody's name or role. Throws the problem where the network has no such person, or no owner would be left. */
export async function changeMember(
  db: Kysely<Tables>,
  networkId: string,
  accountId: string,
  { name, role }: { name?: string | undefined; role?: Role | undefined },
  actor: Actor,
): Promise<TeamMember> {
  return withRetry(db, async (transaction) => {
    await lockMember(transaction, networkId, accountId, (before) => role ?? before);
    if (role !== undefined)
      await transaction
        .updateTable('team_members')
        .set({ role })
        .where('network_id', '=', networkId)
        .where('account_id', '=', accountId)
        .execute();
    if (name !== undefined) await rename(transaction, accountId, name, actor);
    await record(transaction, { networkId, action: 'team.changed', actor, subject: accountId });
    return memberOf(transaction, networkId, accountId);
  });
}

/** Ends somebody's work at a network's desk, at once, and the tokens that they made for it. Throws like {@link changeMember}. */
export async function removeMember(
  db: Kysely<Tables>,
  networkId: string,
  accountId: string,
  actor: Actor,
): Promise<void> {
  await withRetry(db, async (transaction) => {
    await lockMember(transaction, networkId, accountId, () => undefined);
    await transaction
      .deleteFrom('team_members')
      .where('network_id', '=', networkId)
      .where('account_id', '=', accountId)
      .execute();
    if ((await networksOf(transaction, accountId)).length === 0) {
      await transaction.deleteFrom('sessions').where('account_id', '=', accountId).execute();
      await transaction.deleteFrom('sign_in_links').where('account_id', '=', accountId).execute();
    }
    await record(transaction, { networkId, action: 'team.removed', actor, subject: accountId });
    for (const id of await revokeTokensOf(transaction, networkId, accountId))
      await record(transaction, { networkId, action: 'token.revoked', actor, subject: id });
  });
}

/** The id of the account with an address, made where there is none; the name is for a new one. */
export async function ensureAccount(db: Db, email: string, name?: string): Promise<string> {
  const address = email.toLowerCase();
  await db
    .insertInto('accounts')
    .values({
      id: makeId(idPrefixes.account),
      email: address,
      name: name ?? null,
      created: new Date().toISOString(),
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const { id } = await db.selectFrom('accounts').select('id').where('email', '=', address).executeTakeFirstOrThrow();
  return id;
}

/** Gives somebody who has none a role in a network, and a name there; false for somebody who has one, and keeps it. */
export async function giveRole(
  db: Db,
  networkId: string,
  accountId: string,
  role: Role,
  name?: string,
): Promise<boolean> {
  const row = await db
    .insertInto('team_members')
    .values({ network_id: networkId, account_id: accountId, role, name: name ?? null, since: new Date().toISOString() })
    .onConflict((conflict) => conflict.columns(['network_id', 'account_id']).doNothing())
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

async function hasSignedIn(db: Db, accountId: string): Promise<boolean> {
  const account = db.selectFrom('accounts').select('last_sign_in').where('id', '=', accountId);
  return (await account.executeTakeFirstOrThrow()).last_sign_in !== null;
}

async function memberOf(db: Db, networkId: string, accountId: string): Promise<TeamMember> {
  const [member] = await listMembers(db, networkId, accountId);
  return member as TeamMember;
}

/** Keeps others off a network's team; throws for somebody who is not in it, and where it would lose its last owner. */
async function lockMember(
  transaction: Transaction<Tables>,
  networkId: string,
  accountId: string,
  next: (role: Role) => Role | undefined,
): Promise<void> {
  const team = await transaction
    .selectFrom('team_members')
    .select(['account_id', 'role'])
    .where('network_id', '=', networkId)
    .orderBy('account_id')
    .forUpdate()
    .execute();
  const member = team.find(({ account_id: id }) => id === accountId);
  if (!member) throw refuse('record_not_found', 'Nobody with this id works at this desk.');
  const problem = ownerProblem(team, member.role, next(member.role));
  if (problem) throw new Refusal(problem);
}

/** Gives somebody another name, at every desk. Throws the problem where not all of them agree. */
async function rename(db: Db, accountId: string, name: string, actor: Actor): Promise<void> {
  const networks = await networksOf(db, accountId);
  const problem = renameProblem(networks.map((networkId) => roleIn(actor, networkId)));
  if (problem) throw new Refusal(problem);
  await db.updateTable('accounts').set({ name }).where('id', '=', accountId).execute();
  await db.updateTable('team_members').set({ name }).where('account_id', '=', accountId).execute();
}

async function networksOf(db: Db, accountId: string): Promise<string[]> {
  const rows = await db.selectFrom('team_members').select('network_id').where('account_id', '=', accountId).execute();
  return rows.map(({ network_id: id }) => id);
}

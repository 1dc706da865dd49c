import { idPrefixes, makeId } from '@tejido/contract';
import { linkMinutes } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import { networkKey, wholeServer } from '../abuse/network-key.ts';
import { countRequest, hideAddress, type RateLimits } from '../abuse/rate-limit.ts';
import { waitFor } from '../abuse/recipients.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { maxAttempts } from '../outbox/outbox.ts';
import { isServerEmpty } from './founders.ts';
import { knownBrowser } from './known-browser.ts';
import { isSameHash, makeSecret, readSecret } from './secrets.ts';
import { startSession } from './sessions.ts';

/** The kind of job that sends a link to sign in with. */
export const signInMail = 'sign-in-link';

/** Who wants to sign in, from where. */
export interface Visitor {
  /** The client's address, where it is known. */
  address: string | undefined;
  /** The mark of a browser in which somebody has signed in before; see `known-browser.ts`. */
  mark?: string | undefined;
  limits: RateLimits;
}

/**
 * Has a link sent to an address of somebody's of a team, and does as much for every other address, so that neither the answer nor its
 * time tells who has an account. Throws `too_many_requests` for a client that asks too often. Where an address has been sent enough, the
 * answer is the same and the next link comes later: the last one is good until then. What strangers ask for holds up no browser that is
 * known.
 */
export async function requestLink(
  db: Kysely<Tables>,
  { email, language }: { email: string; language?: string | undefined },
  { address, mark, limits }: Visitor,
): Promise<void> {
  const recipient = email.toLowerCase();
  await withRetry(db, async (transaction) => {
    const key = await networkKey(transaction, wholeServer);
    const known = knownBrowser(key, recipient, mark);
    if (limits.signIn && known === undefined)
      await countRequest(transaction, {
        policy: 'signIn',
        limit: limits.signIn,
        networkId: wholeServer,
        client: hideAddress(key, address),
      });
    const wait = await waitFor(transaction, 'signInMails', recipient, limits, known);
    if (wait === undefined) return;
    await sql`
      with member as (
        select account.id, min(network_id) as network_id
        from accounts as account join team_members on account_id = account.id
        where email = ${recipient} group by account.id),
      link as (
        insert into sign_in_links (id, account_id, language, expires)
        select ${makeId(idPrefixes.signInLink)}, id, ${language ?? null}, now() + ${linkMinutes} * interval '1 minute'
        from member returning id)
      insert into outbox (network_id, id, kind, subject, attempts, locked_until, created)
      select network_id, ${makeId(idPrefixes.mail)}, ${signInMail}, link.id, 0, now() + ${wait} * interval '1 second', now()
      from member, link`.execute(transaction);
  });
}

/** A link's token for an account at once, for whoever runs the server to hand over. */
export async function makeLink(db: Db, accountId: string): Promise<string> {
  const id = makeId(idPrefixes.signInLink);
  const { text, hash } = makeSecret(id);
  await sql`
    insert into sign_in_links (id, account_id, hashes, expires)
    values (${id}, ${accountId}, array[${hash}], now() + ${linkMinutes} * interval '1 minute')`.execute(db);
  return text;
}

/** A new token for a link that is about to be mailed, good from now on; `undefined` when the link was used up or is too old. */
export async function renewLink(db: Db, id: string): Promise<string | undefined> {
  const { text, hash } = makeSecret(id);
  const { rows } = await sql`
    update sign_in_links
    set hashes = hashes || ${hash}::text, expires = now() + ${linkMinutes} * interval '1 minute'
    where id = ${id} returning id`.execute(db);
  return rows.length > 0 ? text : undefined;
}

/** Whose link has this token, without using it up; `undefined` for one that nobody can sign in with. */
export async function findLink(db: Db, token: string): Promise<{ id: string; accountId: string } | undefined> {
  const given = readSecret(token, idPrefixes.signInLink);
  if (!given) return undefined;
  const { rows } = await sql<{ account_id: string; hashes: string[] }>`
    select account_id, hashes from sign_in_links as link
    where id = ${given.id} and expires > now() and expires <= now() + ${linkMinutes} * interval '1 minute'
      and (exists (select from team_members as member where member.account_id = link.account_id) or ${isServerEmpty})
    for update`.execute(db);
  const [link] = rows;
  if (!link?.hashes.some((hash) => isSameHash(hash, given.hash))) return undefined;
  return { id: given.id, accountId: link.account_id };
}

/** Signs in with a link's token, which is used up, also by two at once: the session's secret, and the ids. */
export async function signIn(db: Kysely<Tables>, token: string): Promise<{ secret: string; link: string } | undefined> {
  return withRetry(db, async (transaction) => {
    const link = await findLink(transaction, token);
    if (!link) return undefined;
    await transaction.deleteFrom('sign_in_links').where('id', '=', link.id).execute();
    return { secret: await startSession(transaction, link.accountId), link: link.id };
  });
}

/**
 * Forgets the links that nobody can sign in with any more, with the mails that were given up, and returns their ids; those that wait to be
 * mailed are kept.
 */
export async function forgetLinks(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with forgotten as (
      delete from sign_in_links as link
      where expires < now()
        and not exists (select from outbox where subject = link.id and attempts < ${maxAttempts})
      returning id),
    given_up as (delete from outbox where subject in (select id from forgotten))
    select id from forgotten`.execute(db);
  return rows.map(({ id }) => id);
}

import type { Role } from '@tejido/contract';
import { say } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import { sql } from 'kysely';
import { findNames } from '../audit/names.ts';
import type { Db } from '../database/tables.ts';
import { nameToRepeat } from '../mail/letter.ts';
import type { Compose } from '../mail/mailer.ts';
import { findNetwork } from '../networks/networks.ts';
import { type AccountMailOptions, writeAccountMail } from './account-mail.ts';

const welcomeWords = await loadAll('welcome-mail');

/** The kind of job that tells somebody that they work at a desk from now on. */
export const welcomeMail = 'team-welcome';

/** Writes the mail to somebody new at a network's desk, with the page to sign in at, as long as they are in its team. */
export function composeWelcome({ db, linkUrl, from }: AccountMailOptions): Compose {
  return async (job) => {
    const network = await findNetwork(db, job.networkId);
    const member = network && (await findMember(db, network.id, job.subject));
    if (!network || !member) return undefined;
    const adder = member.adder && nameToRepeat(member.adder);
    return writeAccountMail(job, from, {
      network,
      to: member,
      words: welcomeWords,
      says: (words, name) => [
        adder ? say(words.addedBy, { name: adder, network: name }) : say(words.added, { network: name }),
        words.may[member.role],
        say(words.signIn, { email: member.email }),
      ],
      link: (language) => `${linkUrl()}/desk?lang=${language}`,
    });
  };
}

/** Somebody of a team, with the name of who let them in last, where that was a person. */
async function findMember(
  db: Db,
  networkId: string,
  accountId: string,
): Promise<{ email: string; language: string | null; role: Role; adder: string | undefined } | undefined> {
  const { rows } = await sql<{ email: string; language: string | null; role: Role; actor: string | null }>`
    select email, language, role, (
      select actor_id from audit_log
      where network_id = ${networkId} and subject = account.id and action = 'team.added' order by id desc limit 1) as actor
    from accounts as account join team_members on account_id = account.id
    where team_members.network_id = ${networkId} and account.id = ${accountId}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { actor, ...member } = row;
  const adder = actor === null ? undefined : (await findNames(db, networkId, [actor])).get(actor)?.name;
  return { ...member, adder };
}

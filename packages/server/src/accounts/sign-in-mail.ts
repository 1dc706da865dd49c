import { linkMinutes } from '@tejido/contract/schemas';
import { say } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import type { Compose } from '../mail/mailer.ts';
import { findNetwork } from '../networks/networks.ts';
import { type AccountMailOptions, writeAccountMail } from './account-mail.ts';
import { renewLink } from './sign-in.ts';

const signInWords = await loadAll('sign-in-mail');

/** The address that a link to sign in with leads to. */
export const signInAddress = (server: string, token: string): string => `${server}/desk/sign-in?token=${token}`;

/** Writes the mail with a link to sign in with, unless it was used up. */
export function composeSignIn({ db, linkUrl, from }: AccountMailOptions): Compose {
  return async (job) => {
    const network = await findNetwork(db, job.networkId);
    const to = await db
      .selectFrom('sign_in_links as link')
      .innerJoin('accounts as account', 'account.id', 'link.account_id')
      .select(['account.email', 'link.language'])
      .where('link.id', '=', job.subject)
      .executeTakeFirst();
    if (!network || !to) return undefined;
    const token = await renewLink(db, job.subject);
    if (token === undefined) return undefined;
    return writeAccountMail(job, from, {
      network,
      to,
      words: signInWords,
      says: (words, name) => [say(words.asked, { network: name }), say(words.open, { minutes: linkMinutes })],
      link: () => signInAddress(linkUrl(), token),
    });
  };
}

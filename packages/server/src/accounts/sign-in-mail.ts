import { findText } from '@tejido/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { letterLanguage, oneLine, writeLetter } from '../mail/letter.ts';
import type { Mailbox } from '../mail/mail.ts';
import type { Compose } from '../mail/mailer.ts';
import { findNetwork } from '../networks/networks.ts';
import { linkMinutes, renewLink } from './sign-in.ts';
import { type SignInWords, signInWords } from './sign-in-words.ts';

/** What the mails with links to sign in with are made with. */
export interface SignInMailOptions {
  db: Kysely<Tables>;
  /** Where people reach the server, without a trailing slash. */
  linkUrl: () => string;
  from: Mailbox;
}

/** The address that a link to sign in with leads to. */
export const signInAddress = (server: string, token: string): string => `${server}/desk/sign-in?token=${token}`;

/** Writes the mail with a link to sign in with, unless it was used up. */
export function composeSignIn({ db, linkUrl, from }: SignInMailOptions): Compose {
  return async (job) => {
    const network = await findNetwork(db, job.networkId);
    const row = await db
      .selectFrom('sign_in_links as link')
      .innerJoin('accounts as account', 'account.id', 'link.account_id')
      .select(['account.email', 'link.language'])
      .where('link.id', '=', job.subject)
      .executeTakeFirst();
    if (!network || !row) return undefined;
    const token = await renewLink(db, job.subject);
    if (token === undefined) return undefined;
    const language = letterLanguage([row.language ?? [], network.languages].flat(), signInWords);
    const words = signInWords[language] as SignInWords;
    const name = oneLine(findText(network.name, [language, ...network.languages])?.text ?? network.slug);
    const letter = await writeLetter({
      language,
      subject: words.subject(name),
      parts: [
        words.greeting,
        words.asked(name),
        words.open(linkMinutes),
        { link: signInAddress(linkUrl(), token), button: words.button },
        words.otherwise,
      ],
    });
    return {
      id: job.id,
      subjectId: job.subject,
      from: { name: from.name || name, address: from.address },
      to: { name: '', address: row.email },
      language,
      ...letter,
    };
  };
}

import { findText, type LanguageTag, type Network } from '@tejido/contract';
import { say, type Text } from '@tejido/words';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { letterLanguage, oneLine, writeLetter } from '../mail/letter.ts';
import type { Mail, Mailbox } from '../mail/mail.ts';
import type { Job } from '../outbox/outbox.ts';

/** What the mails to people with an account are made with. */
export interface AccountMailOptions {
  db: Kysely<Tables>;
  /** Where people reach the server, without a trailing slash. */
  linkUrl: () => string;
  from: Mailbox;
}

/** The words that each of these mails has. */
export interface AccountMailWords {
  subject: Text<'network'>;
  greeting: string;
  button: string;
  /** Stands after the link. */
  otherwise: string;
}

/** One of these mails. */
export interface AccountMail<Words extends AccountMailWords> {
  network: Network;
  to: { email: string; language: string | null };
  words: (language: LanguageTag) => Words;
  /** The paragraphs between the greeting and the link. */
  says: (words: Words, network: string) => readonly string[];
  /** Where its link leads to. */
  link: (language: LanguageTag) => string;
}

/** Writes a mail to somebody with an account in the name of a network, in the person's language or the nearest of the network's. */
export async function writeAccountMail<Words extends AccountMailWords>(
  { id, subject: subjectId }: Pick<Job, 'id' | 'subject'>,
  from: Mailbox,
  { network, to, words: wordsIn, says, link }: AccountMail<Words>,
): Promise<Mail> {
  const language = letterLanguage([to.language ?? [], network.languages].flat());
  const words = wordsIn(language);
  const name = oneLine(findText(network.name, [language, ...network.languages])?.text ?? network.slug);
  const letter = await writeLetter({
    language,
    subject: say(words.subject, { network: name }),
    parts: [words.greeting, ...says(words, name), { link: link(language), button: words.button }, words.otherwise],
  });
  return {
    id,
    subjectId,
    from: { name: from.name || name, address: from.address },
    to: { name: '', address: to.email },
    language,
    ...letter,
  };
}

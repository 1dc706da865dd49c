import { findText, formatLocale, type LanguageTag, type Network, type SubmissionKind } from '@tejido/contract';
import type { Submission } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { type LetterPart, letterLanguage, nameToRepeat, oneLine, writeLetter } from '../mail/letter.ts';
import type { Mail, Mailbox } from '../mail/mail.ts';
import { findNetwork } from '../networks/networks.ts';
import type { Job } from '../outbox/outbox.ts';
import { findSubmission } from './record.ts';
import { makeToken } from './tokens.ts';

export const confirmationWords: WordsIn<'confirmation-mail'> = await loadAll('confirmation-mail');

/** What the mails about submissions are made with. */
export interface SubmissionMailOptions {
  db: Kysely<Tables>;
  /** Where people reach the server, without a trailing slash. */
  linkUrl: () => string;
  /** Who writes; without a name, each network writes under its own. */
  from: Mailbox;
}

/** What a mail about a submission says: its subject, and its parts after the greeting. */
export type Message = (about: {
  network: Network;
  /** The network's name in that language. */
  name: string;
  held: Submission;
  language: LanguageTag;
  /** For dates: that language with the person's region. */
  locale: LanguageTag;
  /** The request's own page, with a token of this mail's. */
  link: string;
}) => { subject: string; parts: readonly LetterPart[] };

/**
 * Writes the mail that a job is about to the person of its submission, in the language of the request; `undefined` when there is
 * nothing to say any more.
 */
export async function writeToPerson(
  { db, linkUrl, from }: SubmissionMailOptions,
  kind: SubmissionKind,
  job: Job,
  isDue: (held: Submission) => boolean,
  message: Message,
): Promise<Mail | undefined> {
  const network = await findNetwork(db, job.networkId);
  const held = await findSubmission(db, job.networkId, kind, job.subject);
  if (!network || !held || !isDue(held)) return undefined;
  // For the address that was read: the person may be giving another one at this moment, which this link must not confirm.
  const token = await makeToken(db, job.networkId, job.subject, held.addressVersion);
  if (token === undefined) return undefined;
  const { input } = held;
  const language = letterLanguage([input.language, ...network.languages]);
  const locale = formatLocale(language, [input.language]);
  const name = findText(network.name, [language, ...network.languages])?.text ?? network.slug;
  const link = `${linkUrl()}/${network.slug}/${kind}/${job.subject}?token=${token}`;
  const { subject, parts } = message({ network, name, held, language, locale, link });
  return {
    id: job.id,
    subjectId: job.subject,
    from: { name: from.name || oneLine(name), address: from.address },
    to: { name: '', address: input.email },
    language,
    ...(await writeLetter({ language, subject, parts: [greetingOf(language, held), ...parts] })),
  };
}

/** By name only at an address that was proved: before, the name is a stranger's words. */
function greetingOf(language: LanguageTag, { confirmed, input }: Submission): string {
  const { greeting, greetingWithoutName } = confirmationWords(language);
  const { name } = input;
  const repeated = confirmed && typeof name === 'string' ? nameToRepeat(name) : undefined;
  return repeated === undefined ? greetingWithoutName : say(greeting, { name: repeated });
}

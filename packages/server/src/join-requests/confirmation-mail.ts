import { directionOf, findText, type JoinRequestInput, type LanguageTag, type Network, widen } from '@tejido/contract';
import { html } from 'hono/html';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Mail, Mailbox } from '../mail/mail.ts';
import type { Compose } from '../mail/mailer.ts';
import { type ConfirmationWords, confirmationWords } from '../mail/words.ts';
import { findNetwork } from '../networks/networks.ts';
import { makeToken } from './tokens.ts';

/** The kind of job that sends a join request's confirmation mail. */
export const confirmationMail = 'join-request-confirmation';

/** What the mails about join requests are made with. */
export interface ConfirmationOptions {
  db: Kysely<Tables>;
  /** Where people reach the server, without a trailing slash. */
  linkUrl: () => string;
  /** Who writes; without a name, each network writes under its own. */
  from: Mailbox;
  /** After how many days an unconfirmed request is erased. */
  unconfirmedDays: number;
}

/** Writes the mail with the link to a join request's own page, as long as it waits to be confirmed. */
export function composeConfirmation({ db, linkUrl, from, unconfirmedDays }: ConfirmationOptions): Compose {
  return async (job) => {
    const network = await findNetwork(db, job.networkId);
    const row = await db
      .selectFrom('join_requests')
      .select(['document', 'confirmed', 'unconfirmed_since'])
      .where('network_id', '=', job.networkId)
      .where('id', '=', job.subject)
      .executeTakeFirst();
    if (!network || !row || row.confirmed) return undefined;
    const token = await makeToken(db, job.networkId, job.subject);
    if (token === undefined) return undefined;
    const { document } = row;
    const language = mailLanguage([document.language, ...network.languages]);
    const name = findText(network.name, [language, ...network.languages])?.text ?? network.slug;
    const lastDay = new Date(row.unconfirmed_since.getTime() + unconfirmedDays * 24 * 60 * 60_000);
    const content = await writeMail({
      language,
      network: name,
      person: document,
      link: `${linkUrl()}/${network.slug}/join-requests/${job.subject}?token=${token}`,
      day: dayIn(language, network, lastDay),
    });
    const mail: Mail = {
      id: job.id,
      subjectId: job.subject,
      from: { name: from.name || oneLine(name), address: from.address },
      to: { name: '', address: document.email },
      language,
      ...content,
    };
    return mail;
  };
}

interface Content {
  language: LanguageTag;
  network: string;
  person: Pick<JoinRequestInput, 'name'>;
  link: string;
  day: string;
}

async function writeMail({
  language,
  network,
  person,
  link,
  day,
}: Content): Promise<Pick<Mail, 'subject' | 'text' | 'html'>> {
  const words = confirmationWords[language] as ConfirmationWords;
  const name = nameToRepeat(person.name);
  const greeting = name === undefined ? words.greetingWithoutName : words.greeting(name);
  const subject = oneLine(words.subject(network));
  const [asked, otherwise] = [words.asked(network), words.otherwise(day)];
  const text = [greeting, asked, words.confirm, link, words.later, otherwise].join('\n\n');
  const page = await html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:36em">
<p>${greeting}</p>
<p>${asked}</p>
<p>${words.confirm}</p>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0d5f56;color:#ffffff;font-weight:bold;text-decoration:none">${words.button}</a></p>
<p dir="ltr" style="font-size:14px;overflow-wrap:anywhere"><a href="${link}">${link}</a></p>
<p>${words.later}</p>
<p>${otherwise}</p>
</div>
</body>
</html>
`;
  return { subject, text: `${text}\n`, html: page.toString() };
}

/**
 * A name for the greeting; `undefined` for what is hardly one. Anybody can give anybody's address: a mail of ours should not carry a
 * stranger's advertisement or link, which mail programs make out of bare host names too.
 */
function nameToRepeat(name: string): string | undefined {
  const line = oneLine(name);
  return line.length <= 80 && !/[/:@<>]|\.\S|www|\d{4}/iu.test(line) ? line : undefined;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const mailLanguage = (wanted: readonly LanguageTag[]): LanguageTag =>
  wanted.flatMap(widen).find((tag) => tag in confirmationWords) ?? 'en';

function dayIn(language: LanguageTag, { timeZone }: Network, day: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory', timeZone }).format(day);
}

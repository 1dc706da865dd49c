import {
  dayInWords,
  findText,
  instantInWords,
  isolate,
  type LanguageTag,
  type Network,
  type SubmissionKind,
} from '@tejido/contract';
import { isPublished, type SubmissionRecord, submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { publicationWordsIn } from '../../submissions/publication-words.ts';
import { renderPlainPage } from '../frame.ts';
import type { Html } from '../html.ts';
import { answerLines } from '../plain-form/answers.ts';
import { factTexts, fieldNamed } from '../plain-form/facts.ts';
import { labelOf } from '../plain-form/fields.ts';
import { formAddress } from '../plain-form/form.ts';
import { renderMailForms } from '../plain-form/receipt.ts';
import { wordsIn } from '../plain-form/words.ts';
import type { Reader } from '../reader.ts';
import { renderInquiry } from './inquiry.ts';
import { renderPublication } from './publication.ts';
import { ownPageWords } from './words.ts';

/** A submission's own page: where it stands, what is held, and what the person can do. */
export interface OwnPage extends Pick<Reader, 'lang' | 'locale'> {
  kind: SubmissionKind;
  network: Network;
  record: SubmissionRecord;
  /** The token that opened it. */
  token: string;
  /** The address of a part of the page, such as `/erasure`, with the token. */
  addressOf: (part: string) => string;
  /** Whether the link was sent to the address that the request has now. */
  provesAddress: boolean;
  /** An answer that was typed and refused. */
  refusedAnswer?: string;
}

/** The page that the link in the mail leads to. Opening it changes nothing: programs that look after mail open links too. */
export function renderOwnPage(page: OwnPage): Html {
  const { lang, addressOf } = page;
  const words = ownPageWords(page.kind, lang);
  const { held, proof } = heldLines(page);
  return renderFrame(
    page,
    page.refusedAnswer === undefined ? words.title : `${wordsIn(lang).error} ${words.title}`,
    html`${page.refusedAnswer === undefined ? '' : html`<h1>${words.title}</h1>\n`}${renderState(page)}
${renderInquiry({ kind: page.kind, record: page.record, lang, action: addressOf('/answers'), refused: page.refusedAnswer })}
${renderPublication(page.kind, page.record, lang, (instant) => dayInWords(instant, page.locale, page.network.timeZone), addressOf('/withdrawal'))}
<h2>${words.yourRights}</h2>
<ul class="plain-links rights">
<li><a href="${addressOf('/correction')}">${words.correct}</a></li>
<li><a href="${addressOf('/export')}" download>${words.download}</a></li>
<li><a href="${addressOf('/erasure')}">${words.erase}</a></li>
</ul>
<h2>${words.held}</h2>
${renderLines(held)}
<details><summary>${words.proof}</summary>
${renderLines(proof)}</details>`,
    page.refusedAnswer !== undefined,
  );
}

/** Asks once more before what is published is taken back. */
export function renderWithdrawal(page: OwnPage): Html {
  const { lang, addressOf } = page;
  const words = publicationWordsIn(lang);
  return renderFrame(
    page,
    words.withdrawQuestion,
    html`<p>${words.withdrawText}</p>
${button(addressOf('/withdrawal'), words.withdrawConfirm)}
<p><a href="${addressOf('')}" class="plain-link">${ownPageWords(page.kind, lang).back}</a></p>`,
  );
}

/** Asks once more before everything is erased. */
export function renderErasure(page: OwnPage): Html {
  const { lang, addressOf } = page;
  const words = ownPageWords(page.kind, lang);
  return renderFrame(
    page,
    words.eraseQuestion,
    html`<p>${words.eraseText}</p>
${isPublished(page.record) ? html`<p>${publicationWordsIn(lang).erased}</p>` : ''}
${button(addressOf('/erasure'), words.eraseConfirm)}
<p><a href="${addressOf('')}" class="plain-link">${words.back}</a></p>`,
  );
}

/** What is left to say when everything was erased, or when a link opens nothing, or not now. */
export function renderNotice(
  { network, kind }: Pick<OwnPage, 'network' | 'kind'>,
  lang: LanguageTag,
  notice: 'erased' | 'invalid' | 'later',
): Html {
  const words = ownPageWords(kind, lang);
  return renderFrame(
    { network, lang },
    words[notice],
    html`<p>${words[`${notice}Text`]}</p>
${notice === 'later' ? '' : html`<p><a href="${formAddress(network, kind)}?lang=${lang}" class="plain-link">${words.formLink}</a></p>`}`,
  );
}

/** The frame of all these pages. */
export function renderFrame(
  { network, lang }: Pick<OwnPage, 'network' | 'lang'>,
  title: string,
  content: Html,
  hasHeading = false,
): Html {
  return renderPlainPage({
    lang,
    title,
    network,
    styles: ['/assets/plain-form.css', '/assets/own-request.css'],
    content: html`<div class="plain-form">
${hasHeading ? '' : html`<h1>${title}</h1>`}
${content}
</div>`,
  });
}

function renderState({ kind, record, lang, locale, network, token, addressOf, provesAddress }: OwnPage): Html {
  const words = ownPageWords(kind, lang);
  const { status, expires, confirmed, email, reason } = record;
  const sentence = status in words.status ? words.status[status as keyof typeof words.status] : status;
  const lastDay = expires === undefined ? undefined : dayInWords(expires, locale, network.timeZone);
  return html`<div class="state" role="status">
<p>${sentence}</p>
${!confirmed && !provesAddress ? html`<p>${say(wordsIn(lang).step, { email: isolate(email) })}</p>` : ''}
${reason === undefined ? '' : html`<p>${words.reason}:</p>\n<blockquote class="words"><p dir="auto">${reason}</p></blockquote>`}
${lastDay === undefined ? '' : html`<p>${say(status === 'received' ? words.expires : words.erasedLater, { day: lastDay })}</p>`}
</div>
${confirmed ? '' : provesAddress ? button(addressOf(''), words.confirm) : renderMailForms({ kind, network, lang, receipt: { id: record.id, token }, email })}`;
}

/** A button that does something. Its form has a field, since lynx asks for the page instead of posting a form that has none. */
function button(address: string, label: string): Html {
  return html`<form method="post" action="${address}"><input type="hidden" name="sure" value="yes"><p><button type="submit">${label}</button></p></form>`;
}

type Line = [label: string, value: Html | string];
type PossibleLine = [label: string, value: Html | string | undefined];

const hasValue = (line: PossibleLine): line is Line => Boolean(line[1]);

const renderLines = (lines: readonly Line[]): Html =>
  html`<dl class="held">${lines.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>\n`)}</dl>`;

/** Everything that is held, with its labels, in the order of the form; apart from it what only proves something to those who know it. */
function heldLines(page: OwnPage): { held: Line[]; proof: Line[] } {
  const { kind, record, network, lang, locale } = page;
  const words = wordsIn(lang);
  const own = ownPageWords(kind, lang);
  const { consent } = record;
  const textIn = (text: Readonly<Record<string, string>>) => findText(text, [lang, ...network.languages])?.text ?? '';
  const notice = network.privacyNotices.find(({ id }) => id === consent.notice);
  const purposeText = (purpose: string) => {
    const label = notice?.purposes.find(({ code }) => code === purpose)?.label;
    return label ? textIn(label) : purpose;
  };
  const time = (instant: string) => instantInWords(instant, locale, network.timeZone);
  const read = notice && findText(notice.text, [consent.language, lang, ...network.languages]);
  const from = { kind, network, words, lang, languages: [lang, ...network.languages] };
  const nameOf = (field: string) =>
    submissionKind(kind).fields[field]?.control === 'targets' ? own.targets : labelOf(fieldNamed(field, from), from);
  const held: PossibleLine[] = [
    ...factTexts(record, from).map(([field, text]): Line => [nameOf(field), text]),
    ...answerLines(record, from),
    [own.agreed, consent.purposes.map(purposeText).join('\n')],
    [own.agreedAt, time(consent.time)],
    // In the language in which it was agreed to.
    [own.notice, read ? html`<span lang="${read.language}" dir="auto">${read.text}</span>` : consent.notice],
    [own.sent, time(record.created)],
    [own.changed, time(record.updated)],
    ...(record.inquiries ?? []).flatMap(({ text, answer }): [string, string | undefined][] => [
      [own.inquiry, text],
      [own.answer, answer?.text],
    ]),
    [own.decided, record.decided && time(record.decided)],
    [own.reason, record.reason],
    [own.memberSince, record.membership && time(record.membership.since)],
    // The time is in the page’s language, whatever the note is in.
    ...(record.notes ?? []).map(({ text, created }): [string, Html] => [
      own.notes,
      html`${text}\n<bdi>${time(created)}</bdi>`,
    ]),
    [words.reference, record.id],
  ];
  const proof: PossibleLine[] = [
    [own.agreedOn, consent.page],
    [own.notice, consent.notice],
    [own.wording, consent.wording],
    [own.form, record.widget],
    [own.organization, record.membership?.organization],
  ];
  return { held: held.filter(hasValue), proof: proof.filter(hasValue) };
}

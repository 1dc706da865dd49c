import { chooseLanguage, findText, type JoinRequest, type LanguageTag, type Network } from '@tejido/contract';
import { goals, goalTitles, sdgLanguages } from '@tejido/sdg';
import { html } from 'hono/html';
import { type Html, renderPage } from '../html.ts';
import { answerLines } from '../join-form/answers.ts';
import { wordsIn } from '../join-form/words/index.ts';
import { renderQuestion } from './question.ts';
import { ownPageWords } from './words/index.ts';

/** A join request's own page: where the request stands, what is held, and what the person can do. */
export interface OwnPage {
  network: Network;
  record: JoinRequest;
  lang: LanguageTag;
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
  const words = ownPageWords(lang);
  return renderFrame(
    page,
    page.refusedAnswer === undefined ? words.title : `${wordsIn(lang).error} ${words.title}`,
    html`${page.refusedAnswer === undefined ? '' : html`<h1>${words.title}</h1>\n`}${renderState(page)}
${renderQuestion({ record: page.record, lang, action: addressOf('/answers'), refused: page.refusedAnswer })}
<h2>${words.held}</h2>
<dl class="held">${heldLines(page).map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>\n`)}</dl>
<h2>${words.yourRights}</h2>
<ul class="rights">
<li><a href="${addressOf('/correction')}">${words.correct}</a></li>
<li><a href="${addressOf('/export')}" download>${words.download}</a></li>
<li><a href="${addressOf('/erasure')}">${words.erase}</a></li>
</ul>`,
    page.refusedAnswer !== undefined,
  );
}

/** Asks once more before everything is erased. */
export function renderErasure(page: OwnPage): Html {
  const { lang, addressOf } = page;
  const words = ownPageWords(lang);
  return renderFrame(
    page,
    words.eraseQuestion,
    html`<p>${words.eraseText}</p>
${button(addressOf('/erasure'), words.eraseConfirm)}
<p><a href="${addressOf('')}">${words.back}</a></p>`,
  );
}

/** What is left to say when everything was erased, or when a link opens nothing, or not now. */
export function renderNotice(network: Network, lang: LanguageTag, kind: 'erased' | 'invalid' | 'later'): Html {
  const words = ownPageWords(lang);
  return renderFrame({ network, lang }, words[kind], html`<p>${words[`${kind}Text`]}</p>`);
}

/** The frame of all these pages. */
export function renderFrame(
  { network, lang }: Pick<OwnPage, 'network' | 'lang'>,
  title: string,
  content: Html,
  hasHeading = false,
): Html {
  const name = findText(network.name, [lang, ...network.languages])?.text ?? network.slug;
  return renderPage({
    lang,
    title: `${title} · ${name}`,
    styles: ['/assets/plain.css', '/assets/join-form.css', '/assets/own-request.css'],
    head: html`<meta name="robots" content="noindex">`,
    body: html`<body class="plain">
<main><div class="join-form">
${hasHeading ? '' : html`<h1>${title}</h1>`}
${content}
</div></main>
</body>`,
  });
}

function renderState({ record, lang, network, addressOf, provesAddress }: OwnPage): Html {
  const words = ownPageWords(lang);
  const { status, expires, confirmed, email, reason } = record;
  const sentence = status in words.status ? words.status[status as keyof typeof words.status] : status;
  const lastDay = expires === undefined ? undefined : instantIn(lang, network, expires, 'day');
  return html`<div class="state" role="status">
<p>${sentence}</p>
${!confirmed && !provesAddress ? html`<p>${wordsIn(lang).nextText(email)}</p>` : ''}
${reason === undefined ? '' : html`<p>${words.reason}:</p>\n<blockquote class="words" dir="auto">${reason}</blockquote>`}
${lastDay === undefined ? '' : html`<p>${status === 'received' ? words.expires(lastDay) : words.erasedLater(lastDay)}</p>`}
</div>
${confirmed || !provesAddress ? '' : button(addressOf(''), words.confirm)}`;
}

/** A button that does something. Its form has a field, since lynx asks for the page instead of posting a form that has none. */
function button(address: string, label: string): Html {
  return html`<form method="post" action="${address}"><input type="hidden" name="sure" value="yes"><p><button type="submit">${label}</button></p></form>`;
}

type Line = [label: string, value: string];

/** Everything that is held, with its labels, in the order of the form. */
function heldLines(page: OwnPage): Line[] {
  const { record, network, lang } = page;
  const words = wordsIn(lang);
  const own = ownPageWords(lang);
  const { consent } = record;
  const textIn = (text: Readonly<Record<string, string>>) => findText(text, [lang, ...network.languages])?.text ?? '';
  const notice = network.privacyNotices.find(({ id }) => id === consent.notice);
  const labelIn = (items: typeof network.sectors | undefined, code: string) => {
    const label = items?.find((item) => item.code === code)?.label;
    return label ? textIn(label) : code;
  };
  const time = (instant: string) => instantIn(lang, network, instant, 'minute');
  const titles = goalTitles[chooseLanguage(sdgLanguages, [lang]) ?? 'en'];
  const languageNames = new Intl.DisplayNames([lang], { type: 'language' });
  const purposes = notice?.purposes as typeof network.sectors | undefined;
  const lines: [string, string | undefined][] = [
    [words.applicant, words[record.applicant]],
    [words.name, record.name],
    [words.email, record.email],
    [words.organizationName, record.organizationName],
    [words.organizationUrl, record.organizationUrl],
    [words.sector, labelIn(network.sectors, record.sector)],
    [words.place, record.place],
    [
      words.goals,
      goals
        .filter(({ number }) => record.goals?.includes(number))
        .map(({ number }) => `${number}. ${titles[number]}`)
        .join('\n'),
    ],
    [own.targets, record.targets?.join(', ')],
    [words.languages, record.languages?.map((language) => languageNames.of(language) ?? language).join(', ')],
    [words.offers, record.offers],
    [words.needs, record.needs],
    [words.message, record.message],
    ...answerLines(record, network, lang),
    [own.agreed, consent.purposes.map((code) => labelIn(purposes, code)).join('\n')],
    [own.agreedAt, time(consent.time)],
    [own.agreedOn, consent.page],
    [own.notice, [consent.notice, notice && textIn(notice.text)].filter(Boolean).join(' · ')],
    [own.wording, consent.wording],
    [own.sent, time(record.created)],
    [own.changed, time(record.updated)],
    [own.form, record.widget],
    ...(record.questions ?? []).flatMap(({ text, answer }): [string, string | undefined][] => [
      [own.question, text],
      [own.answer, answer?.text],
    ]),
    [own.decided, record.decided && time(record.decided)],
    [own.reason, record.reason],
    [own.memberSince, record.membership && time(record.membership.since)],
    [own.organization, record.membership?.organization],
    ...(record.notes ?? []).map(({ text, created }): [string, string] => [own.notes, `${text}\n${time(created)}`]),
    [words.reference, record.id],
  ];
  return lines.flatMap(([label, value]) => (value ? [[label, value] as Line] : []));
}

function instantIn(lang: LanguageTag, { timeZone }: Network, instant: string, precision: 'day' | 'minute'): string {
  const options = { dateStyle: 'long', calendar: 'gregory', timeZone } as const;
  return new Intl.DateTimeFormat(lang, precision === 'day' ? options : { ...options, timeStyle: 'long' }).format(
    new Date(instant),
  );
}

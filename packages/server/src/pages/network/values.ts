import { type FoundText, findText, formatDay, instantInWords, type LanguageTag, type Network } from '@tejido/contract';
import { html } from 'hono/html';
import { fileFacts } from '../file-facts.ts';
import type { Html } from '../html.ts';
import { type Field, type Named, type Reference, referredKind } from './fields.ts';
import { renderGoal, renderTarget } from './goals.ts';
import { type AnyRecord, addressIn, pathOf, textIn, titleOf, type View } from './view.ts';
import { fieldLabel, inWords, valueWord } from './words.ts';

/** Finds the record that another one names; `undefined` for one that is not there. */
export type FindReferred = (reference: Reference) => AnyRecord | undefined;

/** A value of a field as a page shows it. */
export function renderValue(view: View, { name, nature }: Field, value: unknown, find: FindReferred): Html | string {
  switch (nature) {
    case 'text':
      return textIn(view, value as Record<LanguageTag, string>);
    case 'address':
      return renderAddress(value as string);
    case 'day':
      return html`<time datetime="${value}">${formatDay(value as string, view.locale, 'date')}</time>`;
    case 'instant':
      return html`<time datetime="${value}">${instantInWords(value as string, view.locale, view.network.timeZone)}</time>`;
    case 'goal':
      return renderGoal(view, value as number);
    case 'target':
      return renderTarget(view, value as string);
    case 'number':
      return new Intl.NumberFormat(view.locale).format(value as number);
    case 'yes-no':
      return value ? view.words.yes : view.words.no;
    case 'named':
      return renderNamed(view, value as Named, find);
    case 'word':
      return renderWord(view, name, value as string);
    case 'line':
      return renderReferred(view, name, value as string, find) ?? html`<bdi>${value}</bdi>`;
    default:
      return renderInside(view, value as object);
  }
}

/** An address as a link, as it is short enough to be read. */
function renderAddress(address: string): Html {
  const shown = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return html`<a href="${address}" dir="ltr">${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}</a>`;
}

/** A word that records carry, below those it stands below. */
export function renderWord(view: View, field: string, code: string): Html {
  return html`${wordsFor(view, field, code).map(({ text, language }, index) => html`${index > 0 ? ' › ' : ''}${inLanguage(view, text, language)}`)}`;
}

/** The same where no language can be marked. */
export const plainWord = (view: View, field: string, code: string): string =>
  wordsFor(view, field, code)
    .map(({ text }) => text)
    .join(' › ');

/** The network's label for a word, after those it stands below; else what cards say, else the word as it is. */
function wordsFor(view: View, field: string, code: string): FoundText[] {
  const { network, lang, languages } = view;
  const one = field.replace(/s$/, '');
  const vocabulary = vocabularyOf(network, one);
  const parts = code.split('.');
  const labels = parts
    .map((_, index) => parts.slice(0, index + 1).join('.'))
    .flatMap((wider) => findText(vocabulary.find((item) => item.code === wider)?.label, languages) ?? []);
  if (labels.length > 0) return labels;
  const text = valueWord(lang, one, code);
  if (text !== undefined) return [{ text, language: lang }];
  // Words of programs are English ones; a number, or a name, is in no language.
  return [
    /^[a-z]+(?:-[a-z]+)*$/.test(code) ? { text: inWords(code), language: 'en' } : { text: code, language: 'zxx' },
  ];
}

/** The words of a network that a field or a choice takes its values from; none where it takes others. */
export function vocabularyOf(network: Network, one: string): Network['sectors'] {
  const { sectors, kinds, themes, categories, purposes } = network;
  const all: Readonly<Record<string, Network['sectors']>> = { sectors, kinds, themes, categories, purposes };
  return all[`${one}s`] ?? all[one.replace(/y$/, 'ies')] ?? [];
}

/** The label of a field or a choice. */
export function renderLabel(view: View, field: string): Html | string {
  const { text, language = view.lang } = fieldLabel(view.words, field);
  return inLanguage(view, text, language);
}

/** A text, marked where it is not in the page's language. */
function inLanguage({ lang }: View, text: string, language: LanguageTag): Html | string {
  if (language === lang) return text;
  return language === 'zxx' ? html`<bdi>${text}</bdi>` : html`<span lang="${language}" dir="auto">${text}</span>`;
}

/** A record that is named by its slug, as a link; `undefined` where no field of that name names records. A slug of none is nothing. */
function renderReferred(view: View, field: string, slug: string, find: FindReferred): Html | string | undefined {
  const kind = referredKind(field);
  if (!kind) return undefined;
  const record = find({ kind, slug });
  return record
    ? html`<a href="${addressIn(view, pathOf(view.network, kind, slug))}">${textIn(view, titleOf(kind, record))}</a>`
    : '';
}

/** Somebody or something with a name: its page here, else the one of its own, what it does here, and where it is. */
export function renderNamed(view: View, named: Named, find: FindReferred): Html {
  const { name, role, address, url } = named;
  const own = Object.entries(named)
    .map(([field, value]) => [referredKind(field), value] as const)
    .find(([kind, slug]) => kind && typeof slug === 'string' && find({ kind, slug }));
  const [kind, slug] = own ?? [];
  const href = kind ? addressIn(view, pathOf(view.network, kind, slug as string)) : url;
  const text = textIn(view, name);
  const facts = fileFacts(view.locale, named);
  return html`${href ? html`<a href="${href}">${text}</a>` : text}${facts ? html` <span class="net-more">${facts}</span>` : ''}${[
    role,
    address,
  ].map((more) => (more ? html` <span class="net-more">${textIn(view, more)}</span>` : ''))}`;
}

/** What has no nature of its own: its fields by their names. */
function renderInside(view: View, value: object): Html {
  const entries = Object.entries(value).filter(([, inner]) => typeof inner !== 'object');
  return html`<span>${entries.map(([name, inner], index) => html`${index > 0 ? ' · ' : ''}${renderLabel(view, name)}: <bdi>${String(inner)}</bdi>`)}</span>`;
}

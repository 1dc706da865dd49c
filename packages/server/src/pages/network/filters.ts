import type { Facets, LanguageTag, RecordKind } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { fieldsOf, type Named } from './fields.ts';
import { goalTitle, targetLabel } from './goals.ts';
import { plainWord, renderLabel } from './values.ts';
import { type AnyRecord, definitionOf, plainIn, type View } from './view.ts';

/** The values chosen, by the name of the choice. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What filters are made of. */
interface Filters {
  chosen: Chosen;
  /** How many records each value would leave. */
  facets: Facets;
  /** The records of the page, which name places. */
  records: readonly AnyRecord[];
  title: Html | string;
}

/** Most values that a choice offers: the most frequent ones. */
const most = 60;

/** A control for each choice of a kind, with how many records each value would leave; closed until something is chosen. */
export function renderFilters(view: View, kind: RecordKind, { chosen, facets, records, title }: Filters): Html | '' {
  const names = namesOfPlaces(view, kind, records);
  const controls = Object.keys(definitionOf(kind).choices).flatMap((choice) => {
    const selected = chosen[choice] ?? [];
    const options = optionsOf(view, choice, facets[choice] ?? {}, selected, names);
    if (options.length === 0 || (options.length === 1 && selected.length === 0)) return [];
    return [renderControl(view, choice, options, selected, names)];
  });
  if (controls.length === 0) return '';
  return html`<details class="net-filters"${Object.keys(chosen).length > 0 ? html` open` : ''}><summary>${title}</summary>
<div class="net-choices">${controls}</div></details>`;
}

/** A value of a choice. */
export interface Option {
  value: string;
  label: string;
  /** How many records it would leave. */
  count: number;
}

/** What a choice offers: what is counted, and what is chosen already, in the order in which one looks for it. */
export function optionsOf(
  view: View,
  choice: string,
  counts: Readonly<Record<string, number>>,
  selected: readonly string[],
  places: ReadonlyMap<string, string>,
): Option[] {
  const values = Object.entries(counts).slice(0, most);
  for (const value of selected) if (!Object.hasOwn(counts, value)) values.push([value, 0]);
  return values
    .map(([value, count]) => ({ value, count, label: labelOf(view, choice, value, places) }))
    .sort((one, other) => compare(view, choice, one, other));
}

function renderControl(
  view: View,
  choice: string,
  options: readonly Option[],
  selected: readonly string[],
  places: ReadonlyMap<string, string>,
): Html {
  const { words, locale } = view;
  const number = new Intl.NumberFormat(locale);
  // What an address joins by commas is one choice of the form, which stays until another is made.
  const joined = selected.length > 1 ? selected.join(',') : undefined;
  return html`<div><label for="choice-${choice}">${renderLabel(view, choice)}</label>
<select id="choice-${choice}" name="${choice}"><option value="">${words.any}</option>${
    joined === undefined
      ? ''
      : html`<option value="${joined}" selected>${selected.map((value) => labelOf(view, choice, value, places)).join(' + ')}</option>`
  }${options.map(
    ({ value, count, label }) =>
      html`<option value="${value}"${selected.length === 1 && selected[0] === value ? html` selected` : ''}>${say(words.option, { label, count: number.format(count) })}</option>`,
  )}</select></div>\n`;
}

/** Goals and targets in their order, all else in that of the alphabet. */
const compare = (
  { lang }: View,
  choice: string,
  one: { value: string; label: string },
  other: { value: string; label: string },
): number =>
  choice === 'goal' || choice === 'target'
    ? one.value.localeCompare(other.value, 'en', { numeric: true })
    : one.label.localeCompare(other.label, lang, { numeric: true });

/** What a value of a choice is called. An option holds text alone, in which no language can be marked. */
function labelOf(view: View, choice: string, value: string, places: ReadonlyMap<string, string>): string {
  const { lang } = view;
  if (choice === 'goal') return `${value}. ${goalTitle(lang, Number(value))}`;
  if (choice === 'target') return `${value} ${targetLabel(lang, value)?.text ?? ''}`.trim();
  if (choice === 'territory') return places.get(value) ?? regionName(lang, value);
  return plainWord(view, choice, value);
}

/** What the page's records call the places that they are in; a filter's values are codes. */
export function namesOfPlaces(
  view: View,
  kind: RecordKind,
  records: readonly AnyRecord[],
): ReadonlyMap<string, string> {
  const named = records
    .flatMap((record) => fieldsOf(kind, record))
    .filter(({ name }) => name === 'territory')
    .flatMap(({ values }) => values as readonly Named[]);
  return new Map(named.map(({ code, name }) => [String(code), plainIn(view, name)]));
}

/** An area by its code: a country by its name, its subdivision by what the code has after that. */
function regionName(lang: LanguageTag, code: string): string {
  const [country = '', subdivision] = code.split('-');
  const name = new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' }).of(country) ?? country;
  return subdivision === undefined ? name : `${name}: ${subdivision}`;
}

import type { RecordKind } from '@tejido/contract';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { type Field, fieldOfNature, fieldsOf, type Named } from './fields.ts';
import { goalTitle, renderGoalNumber } from './goals.ts';
import { renderLeaf, renderStates, renderTime, timesOf } from './times.ts';
import { renderWord } from './values.ts';
import { type AnyRecord, addressIn, definitionOf, pathOf, textIn, titleOf, type View } from './view.ts';
import { renderThread } from './weave.ts';

/** Fields whose words would only say once more what a card says elsewhere. */
const saidElsewhere = ['status', 'theme', 'territory'];

/** A record in a list: when and where it is, what it is called, a sentence about it, and its goals. */
export function renderCard(view: View, kind: RecordKind, record: AnyRecord, level: 2 | 3): Html {
  const fields = fieldsOf(kind, record);
  const goals = goalsIn(fields);
  const times = timesOf(kind, record);
  const link = html`<a href="${addressIn(view, pathOf(view.network, kind, record.slug))}">${textIn(view, titleOf(kind, record))}</a>`;
  const summary = fieldOfNature(fields, 'text', 'summary');
  const place = fields.find(({ name, nature, isList }) => nature === 'named' && !isList && name !== 'source');
  return html`<article class="net-card${times ? ' net-timed' : ''}">${renderThread(record.id, goals)}
${times ? renderLeaf(view, times) : ''}<div class="net-card-body">
${renderEyebrow(view, kind, fields)}
${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${renderStates(view, kind, record)}
${renderLine([
  ...(times ? renderTime(view, times) : []),
  ...(place ? [textIn(view, (place.values[0] as Named).name)] : []),
])}
${summary ? html`<p class="net-summary">${textIn(view, summary.values[0] as Record<string, string>)}</p>` : ''}
${renderCardGoals(view, goals)}
</div></article>`;
}

/** When and where, in one line. */
const renderLine = (parts: readonly (Html | string)[]): Html | '' =>
  parts.length > 0
    ? html`<p class="net-where">${parts.map((part, index) => html`<span>${part}${index < parts.length - 1 ? ' ·' : ''}</span> `)}</p>`
    : '';

/** What of a kind it is, by the words that its kind is chosen by. */
export function renderEyebrow(view: View, kind: RecordKind, fields: readonly Field[]): Html | '' {
  const words = fields
    .filter((field) => isEyebrow(kind, field))
    .map(({ name, values }) => renderWord(view, name, values[0] as string));
  return words.length > 0
    ? html`<p class="net-eyebrow">${words.map((word, index) => html`${index > 0 ? ' · ' : ''}${word}`)}</p>`
    : '';
}

/** Whether a field is said above the title, where it needs no label. */
export const isEyebrow = (kind: RecordKind, { name, nature, isList }: Field): boolean =>
  nature === 'word' && !isList && name in definitionOf(kind).choices && !saidElsewhere.includes(name);

/** The goals among some fields. */
export const goalsIn = (fields: readonly Field[]): number[] =>
  (fieldOfNature(fields, 'goal')?.values ?? []) as number[];

/** The first goal in words, since a number says nothing to who does not know them by heart; the others by their numbers. */
function renderCardGoals(view: View, goals: readonly number[]): Html | '' {
  const [first] = goals;
  if (first === undefined) return '';
  return html`<ul class="net-goals">${goals.map(
    (goal, index) =>
      html`<li>${renderGoalNumber(view, goal)}${index === 0 ? html` <span class="net-goal-title" aria-hidden="true">${goalTitle(view.lang, goal)}</span>` : ''}</li>`,
  )}</ul>`;
}

/** Records as cards. */
export const renderCards = (view: View, kind: RecordKind, records: readonly AnyRecord[], level: 2 | 3): Html =>
  html`<ul class="net-cards${definitionOf(kind).times ? ' net-cards-timed' : ''}">${records.map((record) => html`<li>${renderCard(view, kind, record, level)}</li>\n`)}</ul>`;

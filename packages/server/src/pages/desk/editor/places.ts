import { say } from '@tejido/words';
import { html } from 'hono/html';
import { findPlaces, isCode, type Place, placeAt } from '../../../search/places.ts';
import { type Html, renderPage } from '../../html.ts';
import { field } from '../controls.ts';
import { enterAs } from '../enter.ts';
import { show, type Visit } from '../visit.ts';
import { lineOf } from './content.ts';
import type { Editing } from './editing.ts';

/** Most places that are suggested. */
const most = 12;

/** The place of a record by its name or its code: what was typed is looked up when it is saved, and with a script while it is typed. */
export function renderPlace({ visit, words, network }: Editing, name: string, code: unknown): Html {
  const typed = lineOf(code);
  const known = placeAt(typed, visit.lang);
  const suggested = known || isCode(typed) ? [] : findPlaces(typed, visit.lang, most);
  const control = field({
    name: `${name}.code`,
    label: words.parts.code,
    value: known ? lineFor(known) : typed,
    list: `${name}-places`,
    words: visit.words,
  });
  return html`<div data-places="${visit.link(`/desk/${network.slug}/places`)}">${control}<datalist id="${name}-places">${options(suggested)}</datalist>${
    suggested.length > 0
      ? html`<fieldset class="desk-group"><legend>${say(words.whichPlace, { name: typed })}</legend><div class="desk-boxes">${suggested.map((place) => html`<label><input type="radio" name="${name}.pick" value="${place.code}"> <span>${lineFor(place)}</span></label>`)}</div></fieldset>`
      : ''
  }</div>`;
}

const lineFor = ({ name, code, country }: Place): string => `${name}${country ? `, ${country}` : ''} (${code})`;

const options = (places: readonly Place[]): Html[] =>
  places.map((place) => html`<option value="${lineFor(place)}"></option>`);

/** What is suggested while a place is typed, as the list of a field. */
export async function showPlaces(visit: Visit): Promise<Response> {
  await enterAs(visit, 'editor');
  const { lang, words, c } = visit;
  const found = findPlaces((c.req.query('q') ?? '').slice(0, 100), lang, most);
  return show(
    visit,
    renderPage({
      lang,
      title: words.desk,
      styles: [],
      head: html`<meta name="robots" content="noindex">`,
      body: html`<body><datalist>${options(found)}</datalist></body>`,
    }),
  );
}

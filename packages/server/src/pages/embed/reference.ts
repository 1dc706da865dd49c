import { findText } from '@tejido/contract';
import { isGoalNumber } from '@tejido/sdg';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { goalTitle } from '../network/goals.ts';
import { vocabularyOf } from '../network/values.ts';
import type { View } from '../network/view.ts';
import { controlsOf } from './choice.ts';
import type { Documented, Widget } from './widgets.ts';
import type { EmbedWords } from './words.ts';

/** Everything that may be set of a widget, by its documentation, with the codes of the network. */
export function renderReference(view: View, words: EmbedWords, widget: Widget): Html {
  const { attributes, properties, parts, states, slots, events } = widget;
  const tables = { attributes, events, properties, parts, states, slots };
  return html`<section class="embed-reference" aria-labelledby="reference-title">
<h2 id="reference-title">${words.reference}</h2>
<p class="embed-note">${words.referenceText}</p>
<p lang="en" dir="ltr"><code>&lt;${widget.tag}&gt;</code> ${inMarks(widget.description)}</p>
${Object.entries(tables)
  .filter(([, rows]) => rows.length > 0)
  .map(([name, rows]) => renderTable(view, words, widget, name as keyof typeof tables, rows))}
</section>`;
}

function renderTable(view: View, words: EmbedWords, widget: Widget, id: TableName, rows: readonly Documented[]): Html {
  const caption = words[id];
  return html`<details id="all-${id}"${id === 'attributes' ? ' open' : ''}><summary>${caption}</summary>
<table><caption class="embed-unseen">${caption}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.meaning}</th></tr></thead>
<tbody>${rows.map(
    (row) => html`<tr><th scope="row"><code dir="ltr">${row.name || '—'}</code></th>
<td><span lang="en" dir="ltr">${inMarks(row.description)}</span>${row.default === undefined ? '' : html`<br><span class="embed-note">${words.initial}: <code dir="ltr">${row.default}</code></span>`}${rows === widget.attributes ? renderCodes(view, words, widget, row.name) : ''}</td></tr>\n`,
  )}</tbody></table></details>`;
}

type TableName = 'attributes' | 'events' | 'properties' | 'parts' | 'states' | 'slots';

/** The codes that an attribute takes in this network, with what each is called. */
function renderCodes(view: View, words: EmbedWords, widget: Widget, attribute: string): Html | '' {
  if (controlsOf(widget).get(attribute)?.type !== 'choice') return '';
  const codes: (readonly [string, string])[] =
    attribute === 'goal'
      ? goals.map((goal) => [String(goal), goalTitle(view.lang, goal)])
      : vocabularyOf(view.network, attribute).map(({ code, label }) => [
          code,
          findText(label, view.languages)?.text ?? '',
        ]);
  if (codes.length === 0) return '';
  return html`<details><summary>${words.codes}</summary><ul>${codes.map(([code, label]) => html`<li><code dir="ltr">${code}</code> <bdi>${label}</bdi></li>`)}</ul></details>`;
}

const goals = Array.from({ length: 17 }, (_, index) => index + 1).filter(isGoalNumber);

/** A sentence of the documentation, in which what stands between backticks is code. */
const inMarks = (text: string): Html =>
  html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;

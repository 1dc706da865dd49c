import type { DraftVersion, RecordKind } from '@tejido/contract';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { type NetworkDesk, renderFrame, time } from '../frame.ts';
import type { Visit } from '../visit.ts';
import { recordsAddress } from './address.ts';
import { valueText } from './value-text.ts';
import { deedName, type EditorWords, fieldName } from './words.ts';

/** What the history of a record shows. */
export interface HistoryPage {
  kind: RecordKind;
  desk: NetworkDesk;
  words: EditorWords;
  id: string;
  /** The version that is there now. */
  version: number;
  /** Newest first, and one more than is shown where there is another page. */
  versions: readonly DraftVersion[];
  next: string | undefined;
}

/** Every version of a record with what was changed, each of which can be had again. */
export function renderHistory(visit: Visit, { kind, desk, words, id, version, versions, next }: HistoryPage): Html {
  const at = (...rest: string[]) => recordsAddress(desk.network.slug, kind, id, ...rest);
  return renderFrame(visit, {
    title: words.history,
    desk,
    part: 'records',
    content: html`<p>${words.historyText}</p><p><a class="plain-link" href="${visit.link(at())}">${visit.words.back}</a></p>
<ol class="desk-cards">${versions.map(
      (
        one,
        index,
      ) => html`<li class="desk-card"><h2>${say(words.version, { version: one.version })}: ${deedName(words, one.deed)}</h2>
<p class="desk-note">${time(visit, one.time, desk.network)}${one.by ? html` · <bdi>${one.by.name}</bdi>` : ''}</p>
${renderChanges(visit, words, one, versions[index + 1])}
${one.version === version ? '' : html`<form method="post" action="${visit.action(at('restoration'))}"><input type="hidden" name="version" value="${version}"><input type="hidden" name="wanted" value="${one.version}"><button class="desk-quiet">${words.restore}<span class="desk-unseen"> ${say(words.version, { version: one.version })}</span></button></form>`}</li>`,
    )}</ol>
${next === undefined ? '' : html`<p><a class="plain-link" rel="next" href="${visit.link(at('history'), new URLSearchParams({ cursor: next }))}">${visit.words.next}</a></p>`}`,
  });
}

/** What a version has otherwise than the one before it: what was, struck out, and what is. */
function renderChanges(
  visit: Visit,
  words: EditorWords,
  one: DraftVersion,
  before: DraftVersion | undefined,
): Html | '' {
  if (!before) return '';
  const names = [...new Set([...Object.keys(before.content), ...Object.keys(one.content)])].filter(
    (name) => JSON.stringify(before.content[name]) !== JSON.stringify(one.content[name]),
  );
  if (names.length === 0) return html`<p class="desk-note">${words.noChange}</p>`;
  return html`<details><summary>${say(words.changedFields, { fields: names.map((name) => fieldName(words, name)).join(', ') })}</summary>
<dl class="desk-facts">${names.map((name) => html`<div><dt>${fieldName(words, name)}</dt><dd dir="auto"><del>${valueText(visit, before.content[name])}</del> <ins>${valueText(visit, one.content[name])}</ins></dd></div>`)}</dl></details>`;
}

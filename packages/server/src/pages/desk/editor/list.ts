import { type DraftSummary, draftStatuses, type RecordKind } from '@tejido/contract';
import { recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { html } from 'hono/html';
import type { Html } from '../../html.ts';
import { field, select } from '../controls.ts';
import { type NetworkDesk, renderFrame, textIn, time } from '../frame.ts';
import type { Visit } from '../visit.ts';
import { recordsAddress } from './address.ts';
import { type EditorWords, kindWords, statusName } from './words.ts';

/** What the list of a network's records shows. */
export interface ListPage {
  desk: NetworkDesk;
  words: EditorWords;
  filters: URLSearchParams;
  items: readonly DraftSummary[];
  next: string | undefined;
}

/** The kinds that have an editor. */
export const writtenKinds: readonly RecordKind[] = recordKindNames.filter((kind) => 'fields' in recordKinds[kind]);

/** The filters of the list, as in its address. */
export const listFilters = ['q', 'kind', 'status'] as const;

/** What a network shows and what is still being written, with a button for each kind that begins one. */
export function renderList(visit: Visit, { desk, words, filters, items, next }: ListPage): Html {
  const { network } = desk;
  const address = recordsAddress(network.slug);
  const value = (name: string) => filters.get(name) ?? '';
  const more = new URLSearchParams(filters);
  if (next !== undefined) more.set('cursor', next);
  const kinds = writtenKinds.map((kind) => [kind, kindWords(words, kind)] as const);
  return renderFrame(visit, {
    title: words.records,
    desk,
    part: 'records',
    content: html`<p>${words.recordsText}</p>
<p class="desk-buttons">${kinds.map(([kind, { begin }]) => html`<a class="desk-button" href="${visit.link(recordsAddress(network.slug, kind, 'new'))}">${begin}</a> `)}</p>
<p><a class="plain-link" href="${visit.link('/embed', new URLSearchParams({ network: network.slug }))}">${words.showOnSite}</a></p>
<form class="desk-filters" method="get" action="${address}" role="search">
${visit.hasLang ? html`<input type="hidden" name="lang" value="${visit.lang}">` : ''}
<div class="desk-row">${field({ name: 'q', label: visit.words.search, type: 'search', value: value('q'), words: visit.words })}
${select('kind', words.kind, [['', visit.words.any], ...kinds.map(([kind, { many }]) => [kind, many] as const)], value('kind'))}
${select('status', visit.words.status, [['', visit.words.any], ...draftStatuses.map((status) => [status, statusName(words, status)] as const)], value('status'))}</div>
<p class="desk-buttons"><button>${visit.words.apply}</button> <a href="${visit.link(address)}">${visit.words.clear}</a></p></form>
${items.length === 0 ? html`<p>${words.noRecords}</p>` : html`<ul class="desk-cards">${items.map((item) => renderItem(visit, desk, words, item))}</ul>`}
${next === undefined ? '' : html`<p><a class="plain-link" rel="next" href="${visit.link(address, more)}">${visit.words.next}</a></p>`}`,
  });
}

function renderItem(visit: Visit, { network }: NetworkDesk, words: EditorWords, item: DraftSummary): Html {
  const kind = item.kind as RecordKind;
  const title = textIn(visit, network, item.title) || words.untitled;
  return html`<li class="desk-card"><h2><a href="${visit.link(recordsAddress(network.slug, kind, item.id))}" dir="auto">${title}</a></h2>
<p class="desk-note">${kindWords(words, kind).one} · <span class="desk-status" data-status="${item.status}">${statusName(words, item.status)}</span>${item.hasChanges && item.status !== 'draft' ? html` · ${words.hasChanges}` : ''} · ${time(visit, item.updated, network)}</p></li>`;
}

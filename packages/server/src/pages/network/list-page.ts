import { type RecordKind, spanOf } from '@tejido/contract';
import { fill, say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { renderCards } from './card.ts';
import { type Chosen, renderFilters } from './filters.ts';
import { renderNetworkPage } from './frame.ts';
import { breadcrumbs, listThing } from './json-ld.ts';
import { timesOf } from './times.ts';
import { type AnyPage, addressIn, definitionOf, listRecords, plainIn, type View } from './view.ts';
import { kindWords, placeName } from './words.ts';

/** What of a list is asked for, as its address says it: the parameters that it knows, and nothing else. */
export interface ListRequest {
  q: string;
  /** The values chosen, by the name of the choice. */
  chosen: Chosen;
  /** Of what has a time, what is over instead of what is to come. */
  isPast: boolean;
  cursor: string | undefined;
}

/** Reads what an address asks for; whatever it says besides is somebody else's. */
export function readListRequest(kind: RecordKind, query: URLSearchParams): ListRequest {
  const names = Object.keys(definitionOf(kind).choices);
  const valuesOf = (name: string) =>
    query
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter(Boolean);
  return {
    q: query.get('q')?.trim() ?? '',
    chosen: Object.fromEntries(names.map((name) => [name, valuesOf(name)] as const).filter(([, { length }]) => length)),
    isPast: query.get('period') === 'past' && isTimed(kind),
    cursor: query.get('cursor') || undefined,
  };
}

/** The same as an address has it, with its parts in one order, so that one answer is kept once. */
export function writeListRequest({ q, chosen, isPast, cursor }: ListRequest): Record<string, string> {
  return {
    ...(q && { q }),
    ...Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, values.join(',')])),
    ...(isPast && { period: 'past' }),
    ...(cursor !== undefined && { cursor }),
  };
}

/** Whether a list goes by the clock: first what is to come. */
export const isTimed = (kind: RecordKind): boolean => {
  const { times, orders } = definitionOf(kind);
  return times !== undefined && orders.includes('start');
};

/** Reads a page of a list with how many records each choice would leave. Throws the problem with what cannot be asked. */
export async function readList(view: View, kind: RecordKind, request: ListRequest): Promise<AnyPage> {
  const { choices, orders } = definitionOf(kind);
  const { isPast: _, ...query } = { ...request };
  const now = new Date(view.now).toISOString();
  const order = request.isPast
    ? { to: now, ...(orders.includes('-start') && { sort: '-start' }) }
    : { from: now, sort: 'start' };
  const page = await listRecords(view, kind, {
    ...writeListRequest({ ...query, isPast: false }),
    ...(isTimed(kind) && order),
    facets: Object.keys(choices).join(','),
  });
  if (!request.isPast) return page;
  // What is on now has begun too, and is not over.
  const isOver = (item: AnyPage['items'][number]) => (spanOf(timesOf(kind, item) ?? never)?.end ?? 0) <= view.now;
  return { ...page, items: page.items.filter(isOver) };
}

const never = { start: '', end: '', timeZone: 'UTC' };

/**
 * A list: what can be searched and chosen, the records that are left, and the way to the next ones.
 * @param isRefused Whether what was asked for cannot be; then the page is one of all there is, of which only the choices are shown.
 */
export function renderList(view: View, kind: RecordKind, request: ListRequest, page: AnyPage, isRefused = false): Html {
  const { network, words, path } = view;
  const own = kindWords(words, kind);
  const { q, chosen, isPast, cursor } = request;
  const isFiltered = q !== '' || Object.keys(chosen).length > 0;
  const { items, facets = {} } = page;
  const count = Object.keys(chosen).length;
  return renderNetworkPage(view, {
    title: own.many,
    description: `${own.many}. ${plainIn(view, network.summary)}`,
    section: kind,
    query: writeListRequest(request),
    isOwn: !isFiltered && !cursor && !isRefused,
    things: [breadcrumbs(view, [[own.many, path]]), listThing(view, kind, own.many, isRefused ? [] : items)],
    content: html`<h1>${own.many}</h1>
${isTimed(kind) ? renderPeriods(view, request) : ''}
${isRefused ? html`<div class="net-refused" role="alert"><p><strong>${words.refused}</strong></p><p>${words.refusedText}</p></div>` : ''}
<form class="net-search" role="search" aria-label="${say(words.searchIn, { kind: own.many })}" method="get" action="${path}">
${hidden(view, request)}<div class="net-words"><label for="q">${words.search}</label>
<input id="q" name="q" type="search" value="${q}" maxlength="200" enterkeyhint="search">
<button type="submit">${words.show}</button></div>
${renderFilters(view, kind, { chosen, facets, records: items, title: count > 0 ? html`${words.filters} <span class="net-more">${fill(words.chosen, view.lang, { count })}</span>` : words.filters })}
</form>
${isFiltered || isRefused ? html`<p><a class="plain-link" href="${addressIn(view, path, isPast ? { period: 'past' } : {})}">${words.clear}</a></p>` : ''}
${isRefused ? '' : renderResults(view, kind, request, page)}
${renderFeed(view, kind)}`,
  });
}

/** The records that are left, or that there are none; whose clock their times go by; and the way to the next ones. */
function renderResults(view: View, kind: RecordKind, request: ListRequest, { items, next }: AnyPage): Html {
  const { words, network, lang } = view;
  const own = kindWords(words, kind);
  const isFiltered = request.q !== '' || Object.keys(request.chosen).length > 0;
  const ofTime = request.isPast ? words.nonePast : words.noneUpcoming;
  const nothing = isFiltered ? own.noMatch : isTimed(kind) ? ofTime : own.none;
  if (items.length === 0)
    return html`<p class="net-nothing">${nothing}</p>
${renderPaging(view, request, next)}`;
  return html`<h2 class="net-unseen">${words.results}</h2>
${renderCards(view, kind, items, 3)}
${renderPaging(view, request, next)}
${isTimed(kind) ? html`<p class="net-more">${say(words.clocks, { place: placeName(lang, network.timeZone) })}</p>` : ''}`;
}

/** What the form keeps that is no field of it. */
function hidden({ network, tag }: View, { isPast }: ListRequest): Html {
  return html`${tag === network.languages[0] ? '' : html`<input type="hidden" name="lang" value="${tag}">\n`}${isPast ? html`<input type="hidden" name="period" value="past">\n` : ''}`;
}

function renderPeriods(view: View, request: ListRequest): Html {
  const { words, path } = view;
  const at = (isPast: boolean) => addressIn(view, path, writeListRequest({ ...request, isPast, cursor: undefined }));
  const item = (isPast: boolean, label: string) =>
    html`<li><a href="${at(isPast)}"${isPast === request.isPast ? html` aria-current="true"` : ''}>${label}</a></li>`;
  return html`<ul class="net-periods">${item(false, words.upcoming)}${item(true, words.past)}</ul>`;
}

function renderPaging(view: View, request: ListRequest, next: string | null): Html | '' {
  const { words, path } = view;
  const at = (cursor: string | undefined) => addressIn(view, path, writeListRequest({ ...request, cursor }));
  const cursor = next === null ? null : new URL(next).searchParams.get('cursor');
  const links = [
    ...(request.cursor === undefined ? [] : [html`<li><a href="${at(undefined)}">${words.first}</a></li>`]),
    ...(cursor === null ? [] : [html`<li><a href="${at(cursor)}" rel="next" class="net-act">${words.next}</a></li>`]),
  ];
  return links.length > 0 ? html`<ul class="net-paging">${links}</ul>` : '';
}

/** The list as a calendar to subscribe to, where its kind has one. */
function renderFeed({ network, words, tag }: View, kind: RecordKind): Html | '' {
  if (!definitionOf(kind).formats?.includes('ics')) return '';
  return html`<p><a class="plain-link" href="/v1/networks/${network.slug}/${kind}.ics?lang=${tag}">${words.subscribe}</a></p>`;
}

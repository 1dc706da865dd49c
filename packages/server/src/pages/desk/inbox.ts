import { hasRole, missingTexts, type SubmissionKind, submissionStatuses, type TeamMember } from '@tejido/contract';
import { type SubmissionInDesk, submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import { kindLabel } from '../../submissions/kind-words.ts';
import type { Html } from '../html.ts';
import { choiceTexts, factTexts } from '../plain-form/facts.ts';
import { area, field, select, summary } from './controls.ts';
import { inboxAddress, withElement } from './elements.ts';
import { type NetworkDesk, renderFrame, time } from './frame.ts';
import { choiceLabel, fieldWords } from './labels.ts';
import { renderMissingTexts } from './missing-texts.ts';
import type { Message, Visit } from './visit.ts';
import type { Status } from './words.ts';

/** The filters of a kind's inbox, as in its address, and its order. */
export const filterNames = (kind: SubmissionKind): string[] => [
  'q',
  'status',
  ...Object.keys(submissionKind(kind).choices),
  'assignee',
  'site',
  'from',
  'to',
  'sort',
];

/** What the inbox shows. */
export interface Inbox {
  kind: SubmissionKind;
  desk: NetworkDesk;
  team: readonly TeamMember[];
  filters: URLSearchParams;
  items: readonly SubmissionInDesk[];
  /** Where the next page begins; none on the last. */
  next: string | undefined;
  script: string | undefined;
  messages: readonly Message[];
  /** What was sent and refused, kept. */
  form?: URLSearchParams | undefined;
  /** How many requests were just changed. */
  done?: number | undefined;
}

/** What people have sent of a kind: filters, the submissions, and what can be done with several at once. */
export function renderInbox(visit: Visit, inbox: Inbox): Html {
  const { words, lang, link } = visit;
  const { kind, desk, messages, done, script } = inbox;
  const { slug } = desk.network;
  const list = html`${renderFilters(visit, inbox)}
${inbox.items.length > 0 ? renderItems(visit, inbox) : html`<p>${words.noRequests}</p>`}
${renderExports(visit, inbox)}`;
  // What people can read in none of the network's languages comes first; that some more languages lack a notice, last.
  const lacks = missingTexts(desk.network).length > 0;
  const attributes = filterNames(kind).flatMap((name) =>
    inbox.filters.get(name) ? [html` ${name}="${inbox.filters.get(name) as string}"`] : [],
  );
  return renderFrame(visit, {
    title: kindLabel(kind, 'many', visit.lang) ?? words.inbox,
    hasError: messages.length > 0,
    desk,
    part: kind,
    scripts: script ? [script] : [],
    content: html`${summary(messages, words)}
${done === undefined ? '' : html`<p class="desk-done" role="status">${say(words.done, { count: done })}</p>`}
${lacks ? renderMissingTexts(desk.network, lang) : ''}
${withElement(kind, 'list', { slug, lang }, html` in-address request-href="${link(`/desk/${slug}/${kind}/{id}`)}"${attributes}`, list)}
${lacks ? '' : renderMissingTexts(desk.network, lang)}`,
  });
}

function renderFilters(visit: Visit, { kind, desk, team, filters }: Inbox): Html {
  const { words, lang, hasLang, link } = visit;
  const { network } = desk;
  const { choices } = submissionKind(kind);
  const from = fieldWords(visit, kind, network);
  const action = link(inboxAddress(network.slug, kind));
  const value = (name: string) => filters.get(name) ?? '';
  const usual = ['q', 'status'];
  const isOpen = filterNames(kind).some((name) => !usual.includes(name) && filters.has(name));
  const chosenBy = Object.entries(choices).map(([name, choice]) =>
    select(name, choiceLabel(visit, name, from), [['', words.any], ...choiceTexts(choice.field, from)], value(name)),
  );
  return html`<form class="desk-filters" method="get" action="${inboxAddress(network.slug, kind)}" role="search">
${hasLang ? html`<input type="hidden" name="lang" value="${lang}">` : ''}
<div class="desk-row">
${field({ name: 'q', label: words.search, type: 'search', value: value('q'), words })}
${select(
  'status',
  words.status,
  [
    ['', words.waiting],
    ...submissionStatuses
      .filter((status) => status !== 'erased')
      .map((status) => [status, words.statuses[status]] as const),
    ['all', words.any],
  ],
  value('status'),
)}
</div>
<details${isOpen ? html` open` : ''}><summary>${words.moreFilters}</summary><div class="desk-row">
${chosenBy}
${select('assignee', words.assignee, [['', words.any], ['none', words.nobody], ...team.map(({ id, name }) => [id, name] as const)], value('assignee'))}
${field({ name: 'site', label: words.site, value: value('site'), words })}
${field({ name: 'from', label: words.from, type: 'date', value: value('from'), words })}
${field({ name: 'to', label: words.to, type: 'date', value: value('to'), words })}
${select('sort', words.sort, Object.entries(words.sorts), value('sort') || '-created')}
</div></details>
<p class="desk-buttons"><button>${words.apply}</button> <a href="${action}">${words.clear}</a></p>
</form>`;
}

function renderItems(visit: Visit, inbox: Inbox): Html {
  const { words, link, action } = visit;
  const { kind, desk, filters, items, next, form } = inbox;
  const base = inboxAddress(desk.network.slug, kind);
  const mayWrite = hasRole(desk.role, 'coordinator');
  const chosen = new Set(form?.getAll('request'));
  const rows = items.map((item) => renderItem(visit, inbox, item, mayWrite, chosen));
  const more = new URLSearchParams(filters);
  if (next !== undefined) more.set('cursor', next);
  const nextPage =
    next === undefined
      ? ''
      : html`<p><a href="${link(base, more)}" rel="next" class="plain-link">${words.next}</a></p>`;
  if (!mayWrite) return html`<ul class="desk-cards">${rows}</ul>${nextPage}`;
  return html`<form method="post" action="${action(`${base}/decisions`)}" novalidate>
<input type="hidden" name="filters" value="${filters.toString()}">
<ul class="desk-cards" id="request">${rows}</ul>${nextPage}
${renderBulk(visit, inbox)}
</form>`;
}

function renderItem(
  visit: Visit,
  { kind, desk: { network } }: Inbox,
  item: SubmissionInDesk,
  mayWrite: boolean,
  chosen: ReadonlySet<string>,
): Html {
  const { words, link } = visit;
  const { id, status, created, updated, assignee, duplicates = 0 } = item;
  const definition = submissionKind(kind);
  const name = definition.title(item as never);
  const facts = factTexts(item, fieldWords(visit, kind, network))
    .filter(([field, text]) => definition.shownInList.includes(field) && text !== name)
    .map(([, text]) => text);
  const key = `${id} ${updated}`;
  return html`<li class="desk-card desk-request">
${mayWrite && status !== 'received' ? html`<label class="desk-choose"><input type="checkbox" name="request" value="${key}"${chosen.has(key) ? html` checked` : ''}><span class="desk-unseen">${say(words.choose, { name })}</span></label>` : ''}
<div><h2><a href="${link(`/desk/${network.slug}/${kind}/${id}`)}" dir="auto">${name}</a></h2>
<p>${facts.map((fact, index) => html`${index > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}</p>
<p class="desk-note"><span class="desk-status" data-status="${status}">${words.statuses[status as Status] ?? status}</span> ${time(visit, created, network)}${assignee ? html` · <span dir="auto">${assignee.name}</span>` : ''}${duplicates > 0 ? html` · ${say(words.duplicateCount, { count: duplicates })}` : ''}</p>
${mayWrite && status === 'received' ? html`<p class="desk-note">${words.waits}</p>` : ''}</div></li>`;
}

function renderBulk(visit: Visit, { team, form, messages }: Inbox): Html {
  const { words } = visit;
  return html`<fieldset class="desk-bulk"><legend>${words.withChosen}</legend>
${area({ name: 'message', label: words.decisionMessage, hint: words.decisionHint, value: form?.get('message') ?? '', messages, words })}
<p class="desk-buttons">${(['accept', 'decline', 'ask'] as const).map((decision) => html`<button name="decision" value="${decision}"${decision === 'accept' ? '' : html` class="desk-quiet"`}>${words.decisions[decision]}</button> `)}</p>
<div class="desk-row">${select('bulk-assignee', words.assignee, [['', words.nobody], ...team.map(({ id, name }) => [id, name] as const)], form?.get('bulk-assignee') ?? '')}
<p><button class="desk-quiet" name="decision" value="assign">${words.assign}</button></p></div>
</fieldset>`;
}

/** Files are for coordinators, and have all that the filters find. */
function renderExports({ words }: Visit, { kind, desk, filters }: Inbox): Html {
  if (!hasRole(desk.role, 'coordinator')) return html``;
  const query = listQuery(filters);
  query.delete('cursor');
  const address = (format: string) => `/v1/networks/${desk.network.slug}/${kind}.${format}?${query.toString()}`;
  return html`<p class="desk-buttons">${['csv', 'xlsx'].map((format) => html`<a href="${address(format)}" download>${say(words.exportAs, { format: format.toUpperCase() })}</a> `)}</p>`;
}

/** The filters as the API takes them: without any, what waits for somebody. */
export function listQuery(filters: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(filters);
  if (query.get('status') === 'all') query.delete('status');
  else if (!query.has('status')) query.set('status', 'confirmed,asked');
  return query;
}

import type { RecordKind } from '@tejido/contract';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { renderCards } from './card.ts';
import { countedChoice } from './fields.ts';
import { renderForms, renderNetworkPage } from './frame.ts';
import { networkThing } from './json-ld.ts';
import { type AnyRecord, addressIn, definitionOf, listRecords, pathOf, plainIn, textIn, type View } from './view.ts';
import { renderWeave } from './weave.ts';
import { kindWords } from './words.ts';

/** How many records of a kind the page shows: of what has a time, whose cards are wider, fewer. */
const shown = (kind: RecordKind): number => (definitionOf(kind).times ? 4 : 6);

/** What of a kind the page shows: the next ones where they have a time, else the newest; and how many there are. */
interface Part {
  kind: RecordKind;
  records: readonly AnyRecord[];
  count: number | undefined;
  goals: readonly number[];
}

/** The first page of a network: what it is, what it is for, what it has, and how to join. */
export async function renderNetworkHome(view: View): Promise<Html> {
  const { network, words, kinds } = view;
  const parts = await Promise.all(kinds.map((kind) => readPart(view, kind)));
  const goals = [...new Set(parts.flatMap((part) => part.goals))].slice(0, 6);
  const counted = parts.filter(({ count }) => count !== undefined);
  return renderNetworkPage(view, {
    title: plainIn(view, network.name),
    description: plainIn(view, network.summary),
    things: [networkThing(view)],
    content: html`<div class="net-hero">
<h1>${textIn(view, network.name)}</h1>
<p class="net-lead">${textIn(view, network.summary)}</p>
<div class="net-acts">${renderForms(view, 'p')}${network.url ? html`<p><a class="net-act net-quiet" href="${network.url}">${words.website}</a></p>` : ''}</div>
</div>
${renderWeave(network.id, goals)}
${
  counted.length > 0
    ? html`<dl class="net-numbers" aria-label="${words.inNumbers}">${counted.map(({ kind, count }) => renderCount(view, kind, count as number))}</dl>`
    : ''
}
${
  network.purposes.length > 0
    ? html`<section class="net-purposes"><h2>${words.purposes}</h2>
<ul>${network.purposes.map(({ label }) => html`<li>${textIn(view, label)}</li>`)}</ul></section>`
    : ''
}
${parts.map((part) => renderPart(view, part))}`,
  });
}

async function readPart(view: View, kind: RecordKind): Promise<Part> {
  const definition = definitionOf(kind);
  const choice = countedChoice(definition);
  const hasGoals = 'goal' in definition.choices;
  const facets = [...(choice === undefined ? [] : [choice]), ...(hasGoals ? ['goal'] : [])];
  const [{ facets: counts = {} }, { items }] = await Promise.all([
    listRecords(view, kind, { limit: '1', ...(facets.length > 0 && { facets: facets.join(',') }) }),
    listRecords(view, kind, { limit: String(shown(kind)), ...latest(view, kind) }),
  ]);
  const ofChoice = choice === undefined ? undefined : counts[choice];
  return {
    kind,
    records: items,
    count: ofChoice && Object.values(ofChoice).reduce((sum, count) => sum + count, 0),
    goals: Object.keys(counts['goal'] ?? {}).map(Number),
  };
}

function latest({ now }: View, kind: RecordKind): Record<string, string> {
  const { times, orders } = definitionOf(kind);
  return times && orders.includes('start') ? { from: new Date(now).toISOString(), sort: 'start' } : {};
}

const renderCount = (view: View, kind: RecordKind, count: number): Html =>
  html`<div><dt><a href="${addressIn(view, pathOf(view.network, kind))}">${kindWords(view.words, kind).many}</a></dt><dd>${new Intl.NumberFormat(view.locale).format(count)}</dd></div>`;

function renderPart(view: View, { kind, records }: Part): Html {
  const words = kindWords(view.words, kind);
  return html`<section class="net-part"><h2>${words.latest}</h2>
${records.length > 0 ? renderCards(view, kind, records, 3) : html`<p class="net-nothing">${view.words.noneUpcoming}</p>`}
<p><a class="plain-link" href="${addressIn(view, pathOf(view.network, kind))}">${words.all}</a></p>
</section>`;
}

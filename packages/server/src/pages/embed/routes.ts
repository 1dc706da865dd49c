import type { Network } from '@tejido/contract';
import { Hono } from 'hono';
import { networkAt } from '../../http/network-at.ts';
import { type Dependencies, publicUrlOf, type ServerContext, type ServerEnv } from '../../http/server-env.ts';
import { lastKnown } from '../../networks/last-known.ts';
import { findNetwork, listNetworks, withRetention } from '../../networks/networks.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { callFor } from '../call.ts';
import type { Html } from '../html.ts';
import { namesOfPlaces, optionsOf } from '../network/filters.ts';
import { createAnswerKept, pageTime } from '../network/kept-pages.ts';
import {
  type AnyPage,
  type AnyRecord,
  definitionOf,
  getRecord,
  listRecords,
  type View,
  viewOf,
} from '../network/view.ts';
import { scriptedPolicy } from '../policy.ts';
import { acceptedLanguages, askedLanguages, readerOf } from '../reader.ts';
import { type Builder, chosenOf, renderBuilder, renderNothing, widths } from './builder-page.ts';
import { controlsOf, listQueryOf, parameterOf, type ReadChoice, readChoice, writeChoice } from './choice.ts';
import { policyOf, readRecords, refuseUnreadable, renderWidgetPage } from './widget-page.ts';
import { readWidgets, type Widget, type Widgets } from './widgets.ts';
import { embedWords } from './words.ts';

/** The builder shows our own pages in a frame, and runs our own script. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': scriptedPolicy({ 'frame-src': "'self'", 'trusted-types': "'none'" }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Most networks, and most records, among which one is chosen; one that is named in the address is among them anyway. */
const most = 100;

/** `/embed`: where a snippet is put together. `/{network}/embed/{widget}`: a widget as a page of its own; `…/preview` the same for the builder. */
export function createEmbedPages(dependencies: Dependencies): Hono<ServerEnv> {
  const { db, embedDirectory, retention } = dependencies;
  const answerKept = createAnswerKept();
  const knownNetwork = lastKnown((idOrSlug) => findNetwork(db, idOrSlug));
  const app = new Hono<ServerEnv>();

  const open = (c: ServerContext, network: Network, path: string, languages: readonly string[]): Promise<View> =>
    viewOf(
      { network, path, base: publicUrlOf(c, dependencies), now: pageTime(), call: callFor(c, dependencies) },
      languages,
    );

  app.get('/embed', async (c) => {
    c.set('route', '/embed');
    const query = new URL(c.req.url).searchParams;
    const languages = [...askedLanguages(c), ...acceptedLanguages(c)];
    const { lang } = readerOf(languages);
    const words = embedWords(lang);
    const say = async (text: string) => c.html(await renderNothing(lang, words, text), 404, headers);
    const widgets = await readWidgets(embedDirectory);
    if (!widgets) return say(words.notBuilt);
    const networks = await listNetworks(db, most);
    const asked = query.get('network')?.trim() ?? '';
    const found = asked === '' ? networks[0] : await findNetwork(db, asked);
    const network = found ?? networks[0];
    if (!network) return say(words.nothing);
    const view = await open(c, withRetention(network, retention), '/embed', [lang]);
    const all = networks.some(({ id }) => id === network.id) ? networks : [network, ...networks];
    const builder = await build(view, { widgets, networks: all, query, refused: found ? [] : ['network'] });
    return c.html(await renderBuilder({ ...builder, words }), builder.refused.length > 0 ? 400 : 200, headers);
  });
  app.get('/:network/embed/:widget', async (c) => widgetPage(c, c.req.param(), false));
  app.get('/:network/embed/:widget/preview', async (c) => widgetPage(c, c.req.param(), true));
  return app;

  async function widgetPage(
    c: ServerContext,
    { network: slug, widget: name }: { network: string; widget: string },
    isPreview: boolean,
  ): Promise<Response> {
    c.set('route', `/{network}/embed/{widget}${isPreview ? '/preview' : ''}`);
    const network = await networkAt(dependencies, slug, knownNetwork);
    const widgets = await readWidgets(embedDirectory);
    const widget = widgets?.all.find((each) => each.name === name);
    if (!widget) throw refuse('not_found', 'This server has no such widget.');
    const { pathname, search, searchParams } = new URL(c.req.url);
    if (network.slug !== slug) return c.redirect(pathname.replace(`/${slug}/`, `/${network.slug}/`) + search, 301);
    const view = await open(c, network, pathname, askedLanguages(c));
    const choice = readChoice(widget, searchParams, 'lang');
    refuseUnreadable(choice);
    const make = async (): Promise<Html> => renderWidgetPage(view, widget, choice, isPreview);
    return answerKept(c, {
      network,
      address: `${pathname} ${view.base} ${view.tag} ${JSON.stringify(writeChoice(choice, 'lang'))}`,
      policy: policyOf(view, choice),
      make,
    });
  }
}

/** Reads what the builder's address asks for. What cannot be read is left out, and named. */
async function build(
  view: View,
  given: { widgets: Widgets; networks: readonly Network[]; query: URLSearchParams; refused: readonly string[] },
): Promise<Omit<Builder, 'words'>> {
  const { widgets, networks, query } = given;
  const asked = query.get('widget')?.trim() ?? '';
  const named = widgets.all.find(({ name }) => name === asked);
  const [first] = widgets.all;
  if (!first) throw new Error('No widget has been built.');
  const widget = named ?? first;
  const refused = [...given.refused, ...(asked === '' || named ? [] : ['widget'])];
  const width = query.get('width')?.trim() ?? '';
  const isWidth = /^\d{3,4}$/.test(width) && Number(width) >= widths.least && Number(width) <= widths.most;
  if (width !== '' && !isWidth) refused.push('width');
  const integrity = query.get('integrity')?.trim() ?? '';
  if (!['', 'no', 'yes'].includes(integrity)) refused.push('integrity');
  const read = await readable(view, widget, readChoice(widget, query, 'language'));
  const page = await readCounts(view, widget, read);
  const records = widget.isOfOne ? await readCandidates(view, widget, read) : page.items;
  const choice = widget.isOfOne ? withFirst(widget, read, records) : read;
  const [shown] = widget.isOfOne ? Object.values(choice.attributes) : [];
  return {
    view,
    spoken: await viewOf(view, read.language ? [read.language] : []),
    record: records.find(({ slug, id }) => shown !== undefined && (slug === shown || id === shown)),
    widgets,
    widget,
    networks,
    query,
    choice,
    // After a server's next update a page would be refused the script whose hash it has: who wants that, says so.
    hasIntegrity: integrity === 'yes',
    width: isWidth ? Number(width) : undefined,
    refused: [...refused, ...read.refused],
    options: optionsFor(view, widget, read, page),
    records,
    pictures: originsOf(records),
    hasLang: query.has('lang'),
  };
}

/** A choice without what the API cannot read of it, such as a goal 99, or a record that is not there. */
async function readable(view: View, widget: Widget, choice: ReadChoice): Promise<ReadChoice> {
  try {
    await readRecords(view, widget, choice);
    return choice;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, errors = [] } = error.problem;
    const names =
      code === 'invalid_query'
        ? errors.map(parameterOf)
        : [...controlsOf(widget)].filter(isRecord).map(([name]) => name);
    const wrong = Object.keys(choice.attributes).filter((name) => names.includes(name));
    // Nothing that was chosen is wrong: it is no matter of the choice.
    if (wrong.length === 0) throw error;
    const left = Object.entries(choice.attributes).filter(([name]) => !wrong.includes(name));
    return readable(view, widget, {
      ...choice,
      attributes: Object.fromEntries(left),
      refused: [...choice.refused, ...wrong],
    });
  }
}

const isRecord = ([, { type }]: readonly [string, { type: string }]): boolean => type === 'record';

/** Records by what is chosen, and how many each further value would leave. */
async function readCounts(view: View, widget: Widget, choice: ReadChoice): Promise<AnyPage> {
  const { kind, isOfOne } = widget;
  if (!kind || isOfOne) return { items: [], next: null };
  return listRecords(view, kind, {
    ...listQueryOf(widget, choice),
    facets: Object.keys(definitionOf(kind).choices).join(','),
    limit: String(most),
  });
}

/** The records among which one is chosen: those that are to come first, where they have times. */
async function readCandidates(view: View, widget: Widget, choice: ReadChoice): Promise<readonly AnyRecord[]> {
  const { kind } = widget;
  if (!kind) return [];
  const now = new Date(view.now).toISOString();
  const limit = String(most);
  const orders = definitionOf(kind).orders.includes('-start')
    ? [
        { from: now, sort: 'start' },
        { to: now, sort: '-start' },
      ]
    : [{}];
  const pages = await Promise.all(orders.map((order) => listRecords(view, kind, { limit, ...order })));
  // What is on now is among both.
  const items = [...new Map(pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()];
  const [slug] = Object.values(choice.attributes);
  if (slug === undefined || items.some((item) => item.slug === slug)) return items;
  return [await getRecord(view, kind, slug), ...items];
}

/** Where no record is named, the first is. */
function withFirst(widget: Widget, choice: ReadChoice, records: readonly AnyRecord[]): ReadChoice {
  const [name] = [...controlsOf(widget)].find(isRecord) ?? [];
  const [first] = records;
  if (name === undefined || !first || choice.attributes[name] !== undefined) return choice;
  return { ...choice, attributes: { ...choice.attributes, [name]: first.slug } };
}

function optionsFor(
  view: View,
  widget: Widget,
  choice: ReadChoice,
  { facets = {}, items }: AnyPage,
): Builder['options'] {
  const { kind } = widget;
  if (!kind) return new Map();
  const places = namesOfPlaces(view, kind, items);
  const chosen = chosenOf(choice.attributes);
  const names = [...controlsOf(widget)].filter(([, { type }]) => type === 'choice').map(([name]) => name);
  return new Map(names.map((name) => [name, optionsOf(view, name, facets[name] ?? {}, chosen[name] ?? [], places)]));
}

/** The origins of the records' pictures, which a policy of the host's has to allow. */
function originsOf(records: readonly AnyRecord[]): string[] {
  const urls = records.map((record) => (record['image'] as { url?: string } | undefined)?.url ?? '');
  return [...new Set(urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))]
    .toSorted()
    .slice(0, 10);
}

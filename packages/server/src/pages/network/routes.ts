import type { Network, RecordKind } from '@tejido/contract';
import { recordKindNames } from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { networkAt } from '../../http/network-at.ts';
import { type Dependencies, publicUrlOf, type ServerContext, type ServerEnv } from '../../http/server-env.ts';
import { lastKnown } from '../../networks/last-known.ts';
import { findNetwork } from '../../networks/networks.ts';
import { Refusal } from '../../refusal.ts';
import { callFor } from '../call.ts';
import { askedLanguages } from '../reader.ts';
import { policyFor } from './frame.ts';
import { renderNetworkHome } from './home-page.ts';
import { createAnswerKept, pageHeaders, pageTime } from './kept-pages.ts';
import { readList, readListRequest, renderList, writeListRequest } from './list-page.ts';
import { readSurroundings, renderRecord } from './record-page.ts';
import { createSitemap } from './sitemap.ts';
import { getRecord, pathOf, pictureOf, type View, viewOf } from './view.ts';

/** `/{network}`, `/{network}/{records}` and `/{network}/{records}/{slug}`: what a network publishes as pages that need no script, and where machines find them. */
export function createNetworkPages(dependencies: Dependencies): Hono<ServerEnv> {
  const { db } = dependencies;
  const answerKept = createAnswerKept();
  const knownNetwork = lastKnown((idOrSlug) => findNetwork(db, idOrSlug));
  const app = new Hono<ServerEnv>();
  app.route('/', createSitemap(dependencies));

  /** Opens a page for who asks for it. */
  const open = (c: ServerContext, network: Network, path: string): Promise<View> =>
    viewOf(
      { network, path, base: publicUrlOf(c, dependencies), now: pageTime(), call: callFor(c, dependencies) },
      askedLanguages(c),
    );
  const answer = (
    c: ServerContext,
    view: View,
    query: object,
    make: () => Promise<ReturnType<typeof renderRecord>>,
    picture?: string,
  ) =>
    answerKept(c, {
      network: view.network,
      address: `${view.base}${view.path} ${view.tag} ${JSON.stringify(query)}`,
      policy: policyFor(view.network.brand?.accent, picture),
      make,
    });

  app.get('/:network/', async (c, next) => {
    const network = await networkAt(dependencies, c.req.param('network'), knownNetwork).catch(notFound);
    return network ? moved(c, pathOf(network)) : next();
  });
  app.get('/:network', async (c, next) => {
    const slug = c.req.param('network');
    const network = await networkAt(dependencies, slug, knownNetwork).catch(notFound);
    // Another page of the server's, or none at all.
    if (!network) return next();
    c.set('route', '/{network}');
    if (network.slug !== slug) return moved(c, pathOf(network));
    const view = await open(c, network, pathOf(network));
    return answer(c, view, {}, () => renderNetworkHome(view));
  });
  for (const kind of recordKindNames) {
    app.get(`/:network/${kind}`, async (c) => {
      c.set('route', `/{network}/${kind}`);
      const network = await networkAt(dependencies, c.req.param('network'), knownNetwork);
      if (network.slug !== c.req.param('network')) return moved(c, pathOf(network, kind));
      return list(c, await open(c, network, pathOf(network, kind)), kind);
    });
    app.get(`/:network/${kind}/:slug`, async (c) => {
      c.set('route', `/{network}/${kind}/{slug}`);
      const { network: inPath, slug } = c.req.param();
      const network = await networkAt(dependencies, inPath, knownNetwork);
      const view = await open(c, network, pathOf(network, kind, slug));
      const record = await getRecord(view, kind, slug);
      // By its id, or by a slug that it once had.
      if (record.slug !== slug || network.slug !== inPath) return moved(c, pathOf(network, kind, record.slug));
      const make = async () => renderRecord(view, kind, record, await readSurroundings(view, kind, record));
      return answer(c, view, {}, make, pictureOf(record));
    });
  }
  return app;

  async function list(c: ServerContext, view: View, kind: RecordKind): Promise<Response> {
    const request = readListRequest(kind, new URL(c.req.url).searchParams);
    const page = async () => renderList(view, kind, request, await readList(view, kind, request));
    try {
      return await answer(c, view, writeListRequest(request), page);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.code !== 'invalid_query') throw error;
      // The words stay, to be mended; what else was asked for cannot be shown as chosen, and is chosen anew from all there is.
      const asked = { ...request, chosen: {}, cursor: undefined };
      const refused = renderList(view, kind, asked, await readList(view, kind, { ...asked, q: '' }), true);
      return c.html(await refused, 400, {
        ...pageHeaders(policyFor(view.network.brand?.accent)),
        'Cache-Control': 'no-store',
      });
    }
  }
}

const notFound = (error: unknown): undefined => {
  if (!(error instanceof Refusal) || error.problem.status !== 404) throw error;
};

/** To where a page is, with the query that it was asked for with. */
const moved = (c: ServerContext, path: string): Response => c.redirect(path + new URL(c.req.url).search, 301);

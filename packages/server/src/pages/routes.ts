import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { Files } from '../http/files.ts';
import type { Dependencies, ServerEnv } from '../http/server-env.ts';
import { findNetwork, listNetworks } from '../networks/networks.ts';
import { version } from '../version.ts';
import { demoNetwork } from './demo/data.ts';
import { createDemoPages } from './demo/routes.ts';
import { createDeskPages } from './desk/routes.ts';
import { createEmbedPages } from './embed/routes.ts';
import { renderHome, renderNoStorybook } from './home.ts';
import { createNetworkPages } from './network/routes.ts';
import { createOwnPages } from './own-page/routes.ts';
import { createFormPages } from './plain-form/routes.ts';
import { plainPolicy } from './policy.ts';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': plainPolicy({ 'form-action': "'none'" }),
};

/** Most networks that the first page names; it says when there are more. */
const mostNetworks = 100;

/** The pages for people, and what they are dressed in. */
export function createPages(dependencies: Dependencies): Hono<ServerEnv> {
  const { db, embedDirectory, storybookDirectory } = dependencies;
  const hasStorybook = () => storybookDirectory !== undefined && existsSync(join(storybookDirectory, 'index.html'));
  const assets = new Files(fileURLToPath(new URL('../../assets', import.meta.url)));
  const app = new Hono<ServerEnv>();
  app.get('/', async (c) => {
    c.set('route', '/');
    const networks = await listNetworks(db, mostNetworks + 1);
    const page = renderHome({
      networks: networks.slice(0, mostNetworks),
      hasMore: networks.length > mostNetworks,
      hasWidgets: embedDirectory !== undefined,
      hasStorybook: hasStorybook(),
      hasDemo: (await findNetwork(db, demoNetwork)) !== undefined,
      version,
    });
    return c.html(await page, 200, headers);
  });
  app.get('/storybook/', async (c, next) => {
    c.set('route', '/storybook/');
    if (hasStorybook()) return next();
    return c.html(await renderNoStorybook(), 404, headers);
  });
  app.get('/assets/*', (c) => {
    c.set('route', '/assets/*');
    const file = new URL(c.req.url).pathname.slice('/assets/'.length);
    return assets.answer(c, file, { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' });
  });
  app.route('/', createDeskPages(dependencies));
  app.route('/', createDemoPages(dependencies));
  app.route('/', createFormPages(dependencies));
  app.route('/', createEmbedPages(dependencies));
  app.route('/', createOwnPages(dependencies));
  app.route('/', createNetworkPages(dependencies));
  return app;
}

import { Hono } from 'hono';
import { widgetScripts } from '../census/widget-scripts.ts';
import { Files } from './files.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';
import { siteOf } from './site.ts';

/** Pages of other servers load these; nothing in them is about anybody. */
const forAnyPage = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Files whose names stay when their content changes; all others are named by their content. */
const changing = new Set(['tejido.js', 'look.js', 'manifest.json']);

/** `/embed/`: the widgets as they were built. `/storybook/`: the built Storybook, which needs no server of its own. */
export function createBuiltFiles(dependencies: Dependencies): Hono<ServerEnv> {
  const { embedDirectory, storybookDirectory } = dependencies;
  const app = new Hono<ServerEnv>();
  if (embedDirectory) serveEmbed(app, embedDirectory, dependencies);
  if (storybookDirectory) serveStorybook(app, new Files(storybookDirectory));
  return app;
}

function serveEmbed(app: Hono<ServerEnv>, directory: string, dependencies: Dependencies): void {
  const files = new Files(directory);
  const scripts = widgetScripts(directory);
  app.get('/embed/*', (c) => {
    c.set('route', '/embed/*');
    const file = new URL(c.req.url).pathname.slice('/embed/'.length);
    const script = scripts.get(file);
    const site = siteOf(c, dependencies);
    if (script && site !== undefined) dependencies.sightings.see({ ...script, origin: site });
    return files.answer(c, file, {
      ...forAnyPage,
      'Cache-Control': changing.has(file)
        ? 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'
        : 'public, max-age=31536000, immutable',
    });
  });
}

function serveStorybook(app: Hono<ServerEnv>, files: Files): void {
  app.get('/storybook', (c) => c.redirect('/storybook/', 308));
  app.get('/storybook/*', (c) => {
    c.set('route', '/storybook/*');
    const path = new URL(c.req.url).pathname.slice('/storybook/'.length) || 'index.html';
    return files.answer(c, path, { 'Cache-Control': 'no-cache' });
  });
}

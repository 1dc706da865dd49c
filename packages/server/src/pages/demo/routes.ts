import { randomUUID } from 'node:crypto';
import { chooseLanguage, languageTags } from '@tejido/contract';
import { Hono } from 'hono';
import { stampForm } from '../../abuse/form-time.ts';
import { networkKey } from '../../abuse/network-key.ts';
import { readBody } from '../../http/body.ts';
import { type Dependencies, publicUrlOf, type ServerEnv } from '../../http/server-env.ts';
import { withRetention } from '../../networks/networks.ts';
import { refuse } from '../../refusal.ts';
import { scriptedPolicy } from '../policy.ts';
import { renderCity } from './city.ts';
import { type Fallback, readFallback } from './data.ts';
import { renderUnCountry } from './un-country.ts';

/** Most bytes of a report of a browser's. */
const maxReport = 64 * 1024;

const reports = '/demo/csp-report';

/** As strict as a page can be that loads our widgets from its own origin. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': scriptedPolicy({ 'img-src': "'self' data:", 'report-uri': reports }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** `/demo/city` and `/demo/un-country`: pages as a city and a country team would publish them, with our widgets in them. */
export function createDemoPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.get('/demo/city', async (c) => {
    c.set('route', '/demo/city');
    const now = new Date();
    return c.html(await renderCity(await fallbackAt(dependencies, now), now), 200, headers);
  });
  app.get('/demo/un-country', async (c) => {
    c.set('route', '/demo/un-country');
    const lang = chooseLanguage(['en', 'es'], languageTags(c.req.query('lang'))) ?? 'en';
    const now = new Date();
    const fallback = await fallbackAt(dependencies, now);
    const page = renderUnCountry({
      fallback,
      lang,
      address: `${publicUrlOf(c, dependencies)}/demo/un-country`,
      idempotencyKey: randomUUID(),
      stamp: stampForm(await networkKey(dependencies.db, fallback.network.id), now),
    });
    return c.html(await page, 200, headers);
  });
  app.post(reports, async (c) => {
    c.set('route', reports);
    const report = parseReport(await readBody(c, 'application/csp-report', maxReport));
    dependencies.log.warn({ report }, 'A page’s content security policy was violated');
    return c.body(null, 204);
  });
  return app;
}

async function fallbackAt({ db, retention }: Dependencies, now: Date): Promise<Fallback> {
  const fallback = await readFallback(db, now);
  if (!fallback) throw refuse('not_found', 'This server does not have the network that this page shows.');
  return { ...fallback, network: withRetention(fallback.network, retention) };
}

/** What a report says of us; nothing in it is about the person whose browser sent it. */
function parseReport(text: string): Record<string, string> {
  let report: Record<string, unknown> = {};
  try {
    report = (JSON.parse(text) as { 'csp-report'?: Record<string, unknown> })['csp-report'] ?? {};
  } catch {
    throw refuse('invalid_json', 'The body is not JSON.');
  }
  const names = ['document-uri', 'effective-directive', 'violated-directive', 'blocked-uri', 'source-file'];
  const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '');
  return Object.fromEntries(names.map((name) => [name, textOf(report[name])]));
}

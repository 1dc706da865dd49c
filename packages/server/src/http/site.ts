import { type Dependencies, ownOriginOf, type ServerContext } from './server-env.ts';

/** Longest origin that is kept. */
const longest = 300;

/** The origin of the page that makes a request, where a browser says it; `undefined` for our own pages and for what is no web page. */
export function siteOf(c: ServerContext, dependencies: Dependencies): string | undefined {
  const url = URL.parse(c.req.header('Origin') ?? c.req.header('Referer') ?? '');
  if (!url || !/^https?:$/.test(url.protocol) || url.origin.length > longest) return undefined;
  const own = [ownOriginOf(c, dependencies), new URL(c.req.url).origin];
  return own.includes(url.origin) ? undefined : url.origin;
}

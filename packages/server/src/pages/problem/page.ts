import type { Network, Problem } from '@tejido/contract';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Dependencies, ServerContext } from '../../http/server-env.ts';
import { findNetwork } from '../../networks/networks.ts';
import { renderPlainPage } from '../frame.ts';
import type { Html } from '../html.ts';
import { plainPolicy } from '../policy.ts';
import { acceptedLanguages, askedLanguages, personOf, readerOf } from '../reader.ts';
import type { ProblemWords } from './words.ts';
import { problemWords } from './words.ts';

const headers = {
  'Content-Security-Policy': plainPolicy({ 'form-action': "'none'", 'frame-ancestors': '*' }),
  // The address may hold the key to a person's data.
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/**
 * Whether a request is a browser's, which shows a page to somebody: it says that it wants HTML, and nothing that it would rather have. Programs ask for
 * JSON or for anything.
 */
export function wantsPage(c: ServerContext): boolean {
  const qualities = new Map(
    (c.req.header('Accept') ?? '').split(',').map((part): [string, number] => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [type, quality === undefined ? 1 : Number(quality) || 0];
    }),
  );
  const wanted = (type: string) => qualities.get(type) ?? 0;
  const page = Math.max(wanted('text/html'), wanted('application/xhtml+xml'));
  return page > 0 && page >= Math.max(wanted('application/json'), wanted('application/problem+json'));
}

/**
 * A problem as a page for a person, in the place of the one that they wanted.
 * @param db Where to look for the network that the address is about; there is none while the server starts.
 */
export async function answerWithPage(c: ServerContext, problem: Problem, db?: Dependencies['db']): Promise<Response> {
  const network = db && problem.status < 500 ? await networkOf(c, db) : undefined;
  const { lang } = network ? personOf(c, network) : readerOf([...askedLanguages(c), ...acceptedLanguages(c)]);
  const words = problemWords(lang);
  const trouble = troubleOf(problem);
  const links = [
    ...(network ? [html`<a href="/${network.slug}/embed/join-form?lang=${lang}">${words.form}</a>`] : []),
    html`<a href="/">${words.home}</a>`,
  ];
  const page = renderPlainPage({
    lang,
    title: words[trouble],
    network,
    content: html`<h1>${words[trouble]}</h1>
<p>${words[`${trouble}Text`]}${trouble === 'fault' ? html` <code dir="ltr">${c.get('requestId')}</code>` : ''}</p>
${trouble === 'fault' || trouble === 'unavailable' ? again(c, words) : html`<ul class="plain-links">${links.map((link) => html`<li>${link}</li>`)}</ul>`}`,
  });
  return c.html(await page, problem.status as ContentfulStatusCode, headers);
}

/** What can be done where the server is at fault: what was sent is still in the browser. */
const again = (c: ServerContext, words: ProblemWords): Html =>
  c.req.method === 'GET' || c.req.method === 'HEAD'
    ? html`<p><a href="" class="plain-link">${words.again}</a></p>`
    : html`<p>${words.kept}</p>`;

type Trouble = 'missing' | 'link' | 'refused' | 'notUnderstood' | 'later' | 'fault' | 'unavailable';

function troubleOf({ code, status }: Problem): Trouble {
  if (code === 'token_invalid') return 'link';
  if (status === 404 || status === 410) return 'missing';
  if (status === 401 || status === 403) return 'refused';
  if (status === 429) return 'later';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'fault' : 'notUnderstood';
}

/** The network that the address begins with, as those of our own pages do; what cannot be found out is not worth another failure. */
async function networkOf(c: ServerContext, db: Dependencies['db']): Promise<Network | undefined> {
  const [, first = ''] = new URL(c.req.url).pathname.split('/');
  return /^[a-z0-9-]+$/.test(first) ? findNetwork(db, first).catch(() => undefined) : undefined;
}

import { languageTagPattern, type Problem } from '@tejido/contract';
import { html } from 'hono/html';
import type { ServerContext } from '../../http/server-env.ts';
import { renderPage } from '../html.ts';
import { formLanguage } from '../join-form/words/index.ts';
import { problemWords } from './words/index.ts';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  // The address may hold the key to a person's data.
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** Whether a request is a browser's, for a page: the API's answers are for programs, whoever asks. */
export function wantsPage(c: ServerContext): boolean {
  return !c.req.path.startsWith('/v1/') && /\btext\/html\b/.test(c.req.header('Accept') ?? '');
}

/** The page in the place of one that the server could not answer with. */
export async function showProblem(
  c: ServerContext,
  { code, status, requestId, retryAfter }: Problem,
): Promise<Response> {
  const accepted = (c.req.header('Accept-Language') ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  const lang = formLanguage([c.req.query('lang') ?? '', ...accepted].filter((tag) => languageTagPattern.test(tag)));
  const words = problemWords(lang);
  const isAway = code === 'unavailable';
  const wasSent = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  const page = renderPage({
    lang,
    title: isAway ? words.unavailable : words.fault,
    styles: ['/assets/plain.css'],
    body: html`<body class="plain">
<main>
<h1>${isAway ? words.unavailable : words.fault}</h1>
<p>${isAway ? words.unavailableText : html`${words.faultText} <code dir="ltr">${requestId}</code>`}</p>
<p>${wasSent ? words.kept : html`<a href="">${words.again}</a>`}</p>
</main>
</body>`,
  });
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.html(await page, status as 503, headers);
}

import { createHash, randomUUID } from 'node:crypto';
import { findText, type JoinRequestInput, languageTagPattern, type Network, type ProblemError } from '@tejido/contract';
import { check, checkJoinRequest, joinRequestInputSchema } from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { networkAt } from '../../http/answer-read.ts';
import { readBody } from '../../http/body.ts';
import { isKey } from '../../http/create-join-request.ts';
import { type Dependencies, publicUrlOf, type ServerContext, type ServerEnv } from '../../http/server-env.ts';
import { submitJoinRequest } from '../../join-requests/submit.ts';
import { type Html, renderPage } from '../html.ts';
import { decodeForm } from './decode.ts';
import { type FieldMessage, messagesFor } from './fields.ts';
import { renderJoinForm } from './form.ts';
import { formLanguage, wordsIn } from './words/index.ts';

const path = '/:network/embed/join-form';

/** Most bytes of a form: in the encoding of forms a character may take nine. */
export const maxForm: number = 256 * 1024;

/** May stand in a frame of any page; nothing but our own style and our own form. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** `/{network}/embed/join-form`: the join form as a page of its own, which needs no script. */
export function createJoinFormPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.get(path, async (c) => {
    c.set('route', '/{network}/embed/join-form');
    const network = await networkAt(dependencies, c.req.param('network'));
    return answer(c, 200, formPage(c, dependencies, network, { idempotencyKey: randomUUID() }));
  });
  app.post(path, async (c) => {
    c.set('route', '/{network}/embed/join-form');
    const network = await networkAt(dependencies, c.req.param('network'));
    return receive(c, dependencies, network);
  });
  return app;
}

async function receive(c: ServerContext, dependencies: Dependencies, network: Network): Promise<Response> {
  const text = await readBody(c, 'application/x-www-form-urlencoded', maxForm);
  const form = new URLSearchParams(text);
  const given = form.get('idempotency-key') ?? '';
  form.delete('idempotency-key');
  // Without a key of the form's own, the same form twice is one request.
  const idempotencyKey = isKey(given) ? given : createHash('sha256').update(form.toString()).digest('hex');
  const { words } = viewOf(c, network);
  const again = (status: 409 | 422, messages: readonly FieldMessage[], key = idempotencyKey) =>
    answer(c, status, formPage(c, dependencies, network, { idempotencyKey: key, values: form, messages }));
  const refused = (errors: readonly ProblemError[]) => again(422, messagesFor(errors, words));

  const body = withScheme(decodeForm(form));
  const checked = check(joinRequestInputSchema, body, 'body');
  // Everything that is wrong is said at once, also what only the network's words can tell.
  if (!checked.ok) return refused([...checked.errors, ...checkJoinRequest(body as JoinRequestInput, network)]);
  const outcome = await submitJoinRequest(dependencies.db, network, idempotencyKey, checked.value);
  if (outcome.receipt) dependencies.mailer?.wake();
  if (outcome.receipt) return answer(c, 201, receivedPage(c, network, checked.value, outcome.receipt.id));
  const { code, errors = [] } = outcome.problem;
  if (code === 'idempotency_key_reused') return again(422, [{ field: undefined, text: words.keyReused }], randomUUID());
  if (code === 'idempotency_in_flight') return again(409, [{ field: undefined, text: words.inFlight }]);
  return refused(errors);
}

/** People leave out the scheme of a web address. */
export function withScheme(body: Record<string, unknown>): Record<string, unknown> {
  const { organizationUrl } = body;
  const lacksScheme = typeof organizationUrl === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(organizationUrl);
  return lacksScheme ? { ...body, organizationUrl: `https://${organizationUrl}` } : body;
}

function formPage(
  c: ServerContext,
  dependencies: Dependencies,
  network: Network,
  form: { idempotencyKey: string; values?: URLSearchParams; messages?: readonly FieldMessage[] },
): Html {
  const { languages, lang, words, name } = viewOf(c, network);
  const page = form.values?.get('page') ?? publicUrlOf(c, dependencies) + new URL(c.req.url).pathname;
  const problem = form.messages?.length ? `${words.error} ` : '';
  return framed(lang, `${problem}${words.title} · ${name}`, renderJoinForm({ network, languages, page, ...form }));
}

function receivedPage(c: ServerContext, network: Network, { email }: JoinRequestInput, reference: string): Html {
  const { lang, words, name } = viewOf(c, network);
  return framed(
    lang,
    `${words.received} · ${name}`,
    html`<div class="join-form" lang="${lang}">
<h1>${words.received}</h1>
<p>${words.receivedBy(name)}</p>
<p>${words.reference}: <code>${reference}</code></p>
<h2>${words.next}</h2>
<p>${words.nextText(email)}</p>
<p><a href="/${network.slug}/embed/join-form?lang=${lang}">${words.another}</a></p>
</div>`,
  );
}

function framed(lang: string, title: string, content: Html): Html {
  return renderPage({
    lang,
    title,
    styles: ['/assets/plain.css', '/assets/join-form.css'],
    body: html`<body class="plain">
<main>${content}</main>
</body>`,
  });
}

/** The languages of a request, `?lang=` before those of the network, and the words that go with them. */
function viewOf(c: ServerContext, network: Network) {
  const asked = (c.req.query('lang') ?? '').split(',').filter((tag) => languageTagPattern.test(tag));
  const languages = [...asked, ...network.languages];
  const lang = formLanguage(languages);
  return { languages, lang, words: wordsIn(lang), name: findText(network.name, languages)?.text ?? network.slug };
}

async function answer(c: ServerContext, status: 200 | 201 | 409 | 422, page: Html): Promise<Response> {
  return c.html(await page, status, headers);
}

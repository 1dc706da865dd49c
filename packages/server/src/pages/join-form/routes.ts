import { createHash, randomUUID } from 'node:crypto';
import {
  findText,
  type JoinRequestInput,
  languageTags,
  type Network,
  type ProblemError,
  siteOf,
} from '@tejido/contract';
import { check, checkJoinRequest, joinRequestInputSchema, originProblem } from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { admitForm } from '../../abuse/admission.ts';
import { stampForm } from '../../abuse/form-time.ts';
import { networkKey } from '../../abuse/network-key.ts';
import { networkAt } from '../../http/answer-read.ts';
import { readBody } from '../../http/body.ts';
import { arrivalOf, isKey } from '../../http/create-join-request.ts';
import { HttpProblem } from '../../http/problems.ts';
import {
  type Dependencies,
  ownOriginOf,
  publicUrlOf,
  type ServerContext,
  type ServerEnv,
} from '../../http/server-env.ts';
import { type Outcome, submitJoinRequest } from '../../join-requests/submit.ts';
import { type Html, renderPage } from '../html.ts';
import { decodeForm, tidyForm } from './decode.ts';
import { type FieldMessage, messagesFor } from './fields.ts';
import { renderJoinForm } from './form.ts';
import { takeGuard } from './guard.ts';
import { formLanguage, wordsIn } from './words/index.ts';

const path = '/:network/embed/join-form';

/** Most bytes of a form: in the encoding of forms a character may take nine. */
export const maxForm: number = 256 * 1024;

/** May stand in a frame; nothing but our own style and our own form. */
const headersFor = ({ submissions }: Network) => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${framers(submissions?.allowedOrigins)}`,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
});

/** Who may show the form in a frame: whoever may send to the network. */
function framers(origins: readonly string[] = []): string {
  return origins.length === 0 ? '*' : ["'self'", ...origins.filter((origin) => origin !== 'null')].join(' ');
}

/** `/{network}/embed/join-form`: the join form as a page of its own, which needs no script. */
export function createJoinFormPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.get(path, async (c) => {
    c.set('route', '/{network}/embed/join-form');
    const network = await networkAt(dependencies, c.req.param('network'));
    const stamp = stampForm(await networkKey(dependencies.db, network.id), new Date());
    return answer(c, 200, network, formPage(c, dependencies, network, { idempotencyKey: randomUUID(), stamp }));
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
  const form = tidyForm(text);
  const given = form.get('idempotency-key') ?? '';
  form.delete('idempotency-key');
  const { words, lang, languages } = viewOf(c, network);
  const now = new Date();
  const { stamp, fault } = await takeGuard(form, dependencies.db, network, now);
  // Without a key of the form's own, the same form twice is one request.
  const idempotencyKey = isKey(given) ? given : createHash('sha256').update(form.toString()).digest('hex');
  const again = (status: Status, messages: readonly FieldMessage[], key = idempotencyKey) =>
    answer(
      c,
      status,
      network,
      formPage(c, dependencies, network, { idempotencyKey: key, stamp, values: form, messages }),
    );
  const say = (status: Status, text: string, key?: string) => again(status, [{ field: undefined, text }], key);
  const refused = (errors: readonly ProblemError[]) =>
    again(422, messagesFor(errors, { network, words, lang, languages }));

  // Shown again on our own page, from where it may be sent.
  const own = ownOriginOf(c, dependencies);
  if (originProblem(network, c.req.header('Origin'), own)) return say(403, words.otherPage);
  const body = decodeForm(form, network);
  const site = siteOf(c.req.header('Origin'), own, form.get('page') ?? undefined);
  const checked = check(joinRequestInputSchema, body, 'body');
  // Everything that is wrong is said at once, also what only the network's words can tell.
  if (!checked.ok) return refused([...checked.errors, ...checkJoinRequest(body as JoinRequestInput, network, site)]);
  if (fault) return say(422, words[fault]);
  const { challenge: _, ...input } = checked.value;
  const outcome = await submit(c, dependencies, network, idempotencyKey, input, site, now);
  if (outcome.receipt) dependencies.mailer?.wake();
  if (outcome.receipt) return answer(c, 201, network, receivedPage(c, network, input, outcome.receipt.id));
  const { code, errors = [] } = outcome.problem;
  if (code === 'too_many_requests') return say(429, words.tooMany);
  if (code === 'idempotency_key_reused') return say(422, words.keyReused, randomUUID());
  if (code === 'idempotency_in_flight') return say(409, words.inFlight);
  return refused(errors);
}

/** Stores a form; a client that has sent too many is told so in the headers too. */
async function submit(
  c: ServerContext,
  dependencies: Dependencies,
  network: Network,
  key: string,
  input: JoinRequestInput,
  site: string | undefined,
  now: Date,
): Promise<Outcome> {
  try {
    return await submitJoinRequest(
      dependencies.db,
      network,
      key,
      input,
      admitForm(arrivalOf(c, dependencies, network)),
      site,
      now,
    );
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const { problem, headers } = error;
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header('Retry-After', String(problem.retryAfter ?? 60));
    return { problem };
  }
}

function formPage(
  c: ServerContext,
  dependencies: Dependencies,
  network: Network,
  form: { idempotencyKey: string; stamp: string; values?: URLSearchParams; messages?: readonly FieldMessage[] },
): Html {
  const { languages, lang, words, name } = viewOf(c, network);
  const page = form.values?.get('page') ?? pageOf(c) ?? publicUrlOf(c, dependencies) + new URL(c.req.url).pathname;
  const problem = form.messages?.length ? `${words.error} ` : '';
  return framed(lang, `${problem}${words.title} · ${name}`, renderJoinForm({ network, languages, page, ...form }));
}

/** The page that shows the form in a frame, where its address says which: its site may have a privacy notice of its own. */
function pageOf(c: ServerContext): string | undefined {
  const page = c.req.query('page') ?? '';
  return page.length <= 2000 && /^https?:\/\//.test(page) && URL.canParse(page) ? page : undefined;
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
  const languages = [...languageTags(c.req.query('lang')), ...network.languages];
  const lang = formLanguage(languages);
  return { languages, lang, words: wordsIn(lang), name: findText(network.name, languages)?.text ?? network.slug };
}

type Status = 200 | 201 | 403 | 409 | 422 | 429;

async function answer(c: ServerContext, status: Status, network: Network, page: Html): Promise<Response> {
  return c.html(await page, status, headersFor(network));
}

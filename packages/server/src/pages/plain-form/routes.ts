import { createHash, randomUUID } from 'node:crypto';
import {
  formName,
  keptPage,
  type Network,
  operationsOn,
  type ProblemError,
  type SubmissionKind,
  siteOf,
} from '@tejido/contract';
import { check, originProblem } from '@tejido/contract/schemas';
import { checkInput, type SubmissionInput, submissionKind, submissionKindNames } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { Hono } from 'hono';
import { stampForm } from '../../abuse/form-time.ts';
import { networkKey } from '../../abuse/network-key.ts';
import { countRefusal, countRefusals } from '../../abuse/refusals.ts';
import { readForm } from '../../http/body.ts';
import { isKey } from '../../http/idempotency-key.ts';
import { networkAt } from '../../http/network-at.ts';
import { arrivalOf } from '../../http/operate.ts';
import {
  type Dependencies,
  ownOriginOf,
  publicUrlOf,
  type ServerContext,
  type ServerEnv,
} from '../../http/server-env.ts';
import { Refusal } from '../../refusal.ts';
import { callFor, problemIn } from '../call.ts';
import { renderPlainPage } from '../frame.ts';
import type { Html } from '../html.ts';
import { plainPolicy } from '../policy.ts';
import { askedLanguages, readerOf } from '../reader.ts';
import { decodeForm, tidyForm } from './decode.ts';
import { type FieldMessage, messagesFor } from './fields.ts';
import { renderForm } from './form.ts';
import { takeGuard } from './guard.ts';
import { renderLanguages } from './languages.ts';
import { type Place, placeOf } from './place.ts';
import { type ReceiptPage, renderReceipt } from './receipt.ts';
import { formWords } from './words.ts';

/** May stand in a frame; nothing but our own style and our own form. */
const headersFor = ({ submissions }: Network) => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': plainPolicy({ 'frame-ancestors': framers(submissions?.allowedOrigins) }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
});

/** Who may show the form in a frame: whoever may send to the network. */
function framers(origins: readonly string[] = []): string {
  return origins.length === 0 ? '*' : ["'self'", ...origins.filter((origin) => origin !== 'null')].join(' ');
}

/** What is asked for, of whom. */
interface Visit {
  c: ServerContext;
  dependencies: Dependencies;
  network: Network;
  kind: SubmissionKind;
}

/** `/{network}/embed/{form}`: the form of each kind of submission as a page of its own, which needs no script. */
export function createFormPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  for (const kind of submissionKindNames) {
    const at = (method: 'GET' | 'POST', path: string, answer: (visit: Visit) => Promise<Response>) =>
      app.on(method, `/:network${path}`, async (c) => {
        c.set('route', `/{network}${path.replace(':id', '{id}')}`);
        return answer({ c, dependencies, network: await networkAt(dependencies, c.req.param('network')), kind });
      });
    const path = `/embed/${formName(kind)}`;
    at('GET', path, async (visit) => {
      const stamp = stampForm(await networkKey(dependencies.db, visit.network.id), new Date());
      return answer(visit, 200, formPage(visit, { idempotencyKey: randomUUID(), stamp }));
    });
    at('POST', path, receive);
    at('POST', `/${kind}/:id/confirmation-mail`, sendMailAgain);
  }
  return app;
}

async function receive(visit: Visit): Promise<Response> {
  const { c, dependencies, network, kind } = visit;
  const { schemas, title } = submissionKind(kind);
  const arrival = arrivalOf(c, dependencies, network);
  const form = tidyForm(await countRefusals(arrival, () => readForm(c)));
  const given = form.get('idempotency-key') ?? '';
  form.delete('idempotency-key');
  const { words, lang, languages } = viewOf({ c, network, kind });
  const now = new Date();
  const { stamp, fault } = await takeGuard(form, dependencies.db, network, now);
  // Without a key of the form's own, the same form twice is one request.
  const idempotencyKey = isKey(given) ? given : createHash('sha256').update(form.toString()).digest('hex');
  const again = (status: Status, messages: readonly FieldMessage[], key = idempotencyKey) =>
    answer(visit, status, formPage(visit, { idempotencyKey: key, stamp, values: form, messages }));
  const say = (status: Status, text: string, key?: string) => again(status, [{ field: undefined, text }], key);
  const tooMany = (refusal: Refused) => {
    sayWhen(c, refusal);
    return say(429, words.tooMany);
  };
  const refused = async (errors: readonly ProblemError[]) => {
    const counted = await countRefusal(arrival).catch(problemIn);
    return counted ? tooMany(counted) : again(422, messagesFor(errors, { kind, network, words, lang, languages }));
  };

  // Shown again on our own page, from where it may be sent.
  const own = ownOriginOf(c, dependencies);
  if (originProblem(network, c.req.header('Origin'), own)) return say(403, words.otherPage);
  const body = decodeForm(kind, form, network);
  const site = siteOf(c.req.header('Origin'), own, form.get('page') ?? undefined);
  const checked = check(schemas.input, body, 'body');
  // Everything that is wrong is said at once, also what only the network's words can tell.
  if (!checked.ok)
    return refused([...checked.errors, ...checkInput(submissionKind(kind), body as SubmissionInput, network, site)]);
  if (fault) return say(422, words[fault]);
  const input = checked.value as SubmissionInput;
  const sent = { path: { network: network.slug }, idempotencyKey, byForm: true, body: async () => body };
  const outcome = await callFor(c, dependencies)(operationsOn(kind).create, sent).catch(problemIn);
  if (!('problem' in outcome))
    return answer(
      visit,
      201,
      receiptPage(visit, {
        receipt: outcome,
        email: input.email,
        subject: title(input as never),
        place: placeIn(form, ownPage(c, dependencies)),
      }),
    );
  const { code, errors = [] } = outcome.problem;
  if (code === 'too_many_requests') return tooMany(outcome);
  if (code === 'idempotency_key_reused') return say(422, words.keyReused, randomUUID());
  if (code === 'idempotency_in_flight') return say(409, words.inFlight);
  // What is wrong was counted where it was found.
  return again(422, messagesFor(errors, { kind, network, words, lang, languages }));
}

type Refused = ReturnType<typeof problemIn>;

/** Says in the headers of the answer when to try again, in seconds. */
function sayWhen(c: ServerContext, { problem, headers }: Refused, otherwise = 60): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Retry-After', String(problem.retryAfter ?? otherwise));
}

function formPage(
  { c, dependencies, network, kind }: Visit,
  form: { idempotencyKey: string; stamp: string; values?: URLSearchParams; messages?: readonly FieldMessage[] },
): Html {
  const { languages, lang, locale, words } = viewOf({ c, network, kind });
  const own = ownPage(c, dependencies);
  const place = form.values ? placeIn(form.values, own) : placeOf(c);
  const { pageParameters, page = own } = place;
  const problem = form.messages?.length ? `${words.error} ` : '';
  const content = [renderForm({ kind, network, languages, locale, page, pageParameters, ...form })];
  // Where something is wrong, that comes first; and what was typed would not come along to another language.
  if (!form.messages?.length) content.unshift(renderLanguages(place, lang, words));
  return framed(network, lang, problem + words.title, content);
}

/** The address of our own page, on which a form stands that no other page shows. */
const ownPage = (c: ServerContext, dependencies: Dependencies): string =>
  publicUrlOf(c, dependencies) + new URL(c.req.url).pathname;

/** The place that a form was sent from; none but its own page where it says nothing that may be kept. */
function placeIn(form: URLSearchParams, own: string): Place {
  const pageParameters = form.getAll('pageParameters');
  const page = keptPage(form.get('page') ?? '', pageParameters);
  return { page: page === own ? undefined : page, pageParameters };
}

/** Sends the mail about a request once more, by its receipt; the page says to where. */
async function sendMailAgain(visit: Visit): Promise<Response> {
  const { c, dependencies, network, kind } = visit;
  const [id = '', token = ''] = [c.req.param('id'), c.req.query('token')];
  let form = new URLSearchParams();
  const readMailForm = async () => {
    form = tidyForm(await readForm(c));
    const email = form.get('email')?.trim();
    return email === undefined ? {} : { email };
  };
  const outcome = await callFor(c, dependencies)(operationsOn(kind).sendConfirmation, {
    path: { network: network.slug, id },
    query: new URLSearchParams({ token }),
    byForm: true,
    body: readMailForm,
  }).catch(problemIn);
  const [typed, before = ''] = [form.get('email')?.trim(), form.get('again')?.trim()];
  const subject = form.get('subject')?.slice(0, 200);
  const answerWith = (status: Status, outcome: ReceiptPage['outcome'], email = before) => {
    const page = { receipt: { id, token }, email, subject, typed, place: placeOf(c), outcome };
    return answer(visit, status, receiptPage(visit, page));
  };
  if (!('problem' in outcome)) return answerWith(200, 'sentAgain', typed ?? before);
  const { code } = outcome.problem;
  if (code === 'invalid_body') return answerWith(422, 'emailFormat');
  if (code === 'already_confirmed') return answerWith(409, 'already');
  if (code !== 'too_many_requests') throw new Refusal(outcome.problem, outcome.headers);
  sayWhen(c, outcome, 3600);
  return answerWith(429, 'tooOften');
}

function receiptPage({ c, network, kind }: Visit, receipt: Omit<ReceiptPage, 'kind' | 'network' | 'lang'>): Html {
  const { lang, words } = viewOf({ c, network, kind });
  const title = receipt.outcome === 'emailFormat' ? `${words.error} ${words.rightAddress}` : say(words.step, receipt);
  return framed(network, lang, title, renderReceipt({ kind, network, lang, ...receipt }));
}

const framed = (network: Network, lang: string, title: string, content: Html | Html[]): Html =>
  renderPlainPage({ lang, title, network, styles: ['/assets/plain-form.css'], isPublic: true, content });

/** Who reads the form: in the language of the address, else in the network's, whose page it may stand in. */
function viewOf({ c, network, kind }: Pick<Visit, 'c' | 'network' | 'kind'>) {
  const reader = readerOf([...askedLanguages(c), ...network.languages]);
  return { ...reader, words: formWords(kind, reader.lang) };
}

type Status = 200 | 201 | 403 | 409 | 422 | 429;

async function answer({ c, network }: Visit, status: Status, page: Html): Promise<Response> {
  return c.html(await page, status, headersFor(network));
}

import {
  type JoinRequest,
  joinFormFields,
  type Network,
  noticesFor,
  type PrivacyNotice,
  type Problem,
  publicationPurpose,
  siteOfPage,
} from '@tejido/contract';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { countRefusals } from '../../abuse/refusals.ts';
import { readForm } from '../../http/body.ts';
import { networkAt } from '../../http/network-at.ts';
import { arrivalOf } from '../../http/operate.ts';
import type { OperationCall } from '../../http/operation-request.ts';
import type { Dependencies, ServerContext, ServerEnv } from '../../http/server-env.ts';
import { Refusal } from '../../refusal.ts';
import { provesAddress } from '../../submissions/own.ts';
import { type Call, callFor, problemIn } from '../call.ts';
import type { Html } from '../html.ts';
import { decodeForm, tidyForm } from '../join-form/decode.ts';
import { consentName, type FieldMessage, messagesFor } from '../join-form/fields.ts';
import { renderJoinForm } from '../join-form/form.ts';
import { wordsIn } from '../join-form/words.ts';
import { personOf } from '../reader.ts';
import { type OwnPage, renderErasure, renderFrame, renderNotice, renderOwnPage, renderWithdrawal } from './page.ts';
import { ownPageWords } from './words.ts';

const path = '/:network/join-requests/:id';

/** The address holds the key to a person's data: it is told to nobody, and the page is shown by nobody else. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** The fields of the request that the form of corrections has controls for; others stay as they are. */
const controlsOf = (network: Network): string[] =>
  joinFormFields(network).flatMap(({ name, kind }) => {
    if (kind !== undefined) return [];
    return name === 'goals' ? ['goals', 'targets'] : [name];
  });

/** A request for a page about a person's own join request. */
interface Visit {
  c: ServerContext;
  network: Network;
  /** What an operation on that join request needs. */
  own: Pick<OperationCall, 'path' | 'query' | 'byForm'>;
  call: Call;
}

/** The same after the token has opened it. */
interface OpenVisit extends Visit {
  record: JoinRequest;
  /** Whether the token was sent to the address that the request has now. */
  provesAddress: boolean;
}

/** `/{network}/join-requests/{id}?token=…`: a person's own join request, without an account and without scripts. */
export function createOwnPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();

  /** Answers one address, after its token was found to be right. */
  const at = (method: 'GET' | 'POST', part: string, answer: (visit: OpenVisit) => Promise<Response>) =>
    app.on(method, path + part, async (c) => {
      c.set('route', `/{network}/join-requests/{id}${part}`);
      const { network: slug = '', id = '' } = c.req.param() as Partial<Record<string, string>>;
      const network = await networkAt(dependencies, slug);
      const token = c.req.query('token') ?? '';
      const own = { path: { network: slug, id }, query: new URLSearchParams({ token }), byForm: true };
      const visit = { c, network, own, call: callFor(c, dependencies) };
      const found = await visit
        .call('getJoinRequest', own)
        .then((record) => ({ record, problem: undefined }), problemIn);
      if (found.problem) return refused(visit, found.problem);
      const { record } = found;
      return answer({ ...visit, record, provesAddress: await provesAddress(dependencies.db, network.id, id, token) });
    });

  /** The form that was posted. */
  const formOf = async ({ c, network }: Visit): Promise<URLSearchParams> =>
    tidyForm(await countRefusals(arrivalOf(c, dependencies, network), () => readForm(c)));

  at('GET', '', async (visit) => show(visit, renderOwnPage(ownPage(visit))));
  at('POST', '', (visit) => afterwards(visit, visit.call('confirmJoinRequest', visit.own)));

  at('GET', '/correction', async (visit) =>
    show(visit, correctionPage(ownPage(visit), valuesOf(visit.record, visit.network), [])),
  );
  at('POST', '/correction', async (visit) => {
    const { c, network, own, record } = visit;
    const form = await formOf(visit);
    const body = async () => corrections(form, network, record);
    const page = ownPage(visit);
    const again = (messages: FieldMessage[], status: 422 | 429 = 422) =>
      show(visit, correctionPage(page, form, messages), status);
    return afterwards(visit, visit.call('updateJoinRequest', { ...own, body }), ({ code, errors, retryAfter }) => {
      if (errors) {
        const languages = [page.lang, ...network.languages];
        return again(messagesFor(errors, { ...page, words: wordsIn(page.lang), languages }));
      }
      if (code !== 'too_many_requests') return undefined;
      // It may be changed no more, or not by this client just now.
      if (retryAfter === undefined) return again([{ field: 'email', text: ownPageWords(page.lang).tooOften }]);
      c.header('Retry-After', String(retryAfter));
      return again([{ field: undefined, text: wordsIn(page.lang).tooMany }], 429);
    });
  });

  at('POST', '/answers', async (visit) => {
    const text = (await formOf(visit)).get('answer') ?? '';
    const body = async () => ({ text });
    return afterwards(visit, visit.call('answerQuestion', { ...visit.own, body }), ({ code }) => {
      if (code === 'invalid_body') return show(visit, renderOwnPage({ ...ownPage(visit), refusedAnswer: text }), 422);
      // Decided while it was written: the page says so.
      return code === 'record_not_found' ? back(visit) : undefined;
    });
  });

  at('GET', '/withdrawal', async (visit) => show(visit, renderWithdrawal(ownPage(visit))));
  at('POST', '/withdrawal', (visit) => afterwards(visit, visit.call('unpublishJoinRequest', visit.own)));

  at('GET', '/erasure', async (visit) => show(visit, renderErasure(ownPage(visit))));
  at('POST', '/erasure', async (visit) => {
    const { network, own, record } = visit;
    const erased = await visit.call('eraseJoinRequest', own).catch(problemIn);
    if ('problem' in erased) return refused(visit, erased.problem);
    return show(visit, renderNotice(network, languageOf(visit, record), 'erased'));
  });

  at('GET', '/export', async ({ c, record }) =>
    c.body(`${JSON.stringify(record, null, 2)}\n`, 200, {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${record.id}.json"`,
    }),
  );
  return app;
}

async function show({ c }: Visit, page: Html, status: 200 | 403 | 422 | 429 = 200): Promise<Response> {
  return c.html(await page, status, headers);
}

/** Back to the page after something was done, or what else is to be said of why it was not. */
async function afterwards(
  visit: OpenVisit,
  done: Promise<unknown>,
  explain: (problem: Problem) => Response | Promise<Response> | undefined = () => undefined,
): Promise<Response> {
  try {
    await done;
    return back(visit);
  } catch (error) {
    const { problem } = problemIn(error);
    return explain(problem) ?? refused(visit, problem);
  }
}

/** By a redirection, so that loading the page again sends nothing again. */
const back = (visit: OpenVisit): Response =>
  visit.c.body(null, 303, { ...headers, Location: ownPage(visit).addressOf('') });

function refused(visit: Visit, problem: Problem): Promise<Response> {
  const { network } = visit;
  if (problem.code === 'too_many_requests') {
    visit.c.header('Retry-After', String(problem.retryAfter));
    return show(visit, renderNotice(network, languageOf(visit), 'later'), 429);
  }
  if (problem.code !== 'token_invalid') throw new Refusal(problem);
  return show(visit, renderNotice(network, languageOf(visit), 'invalid'), 403);
}

function ownPage({ c, network, own, record, provesAddress }: OpenVisit): OwnPage {
  const token = own.query.get('token') ?? '';
  const asked = c.req.query('lang');
  const query = new URLSearchParams({ token, ...(asked === undefined ? {} : { lang: asked }) });
  const addressOf = (part: string) => `/${network.slug}/join-requests/${record.id}${part}?${query.toString()}`;
  const { lang, locale } = personOf(c, network, record.language);
  return { network, record, provesAddress, token, lang, locale, addressOf };
}

const languageOf = ({ c, network }: Visit, record?: JoinRequest): string => personOf(c, network, record?.language).lang;

function correctionPage(page: OwnPage, values: URLSearchParams, messages: readonly FieldMessage[]): Html {
  const { network, record, lang, addressOf } = page;
  const words = ownPageWords(lang);
  const notice = noticeFor(record, network);
  const form = renderJoinForm({
    network,
    languages: [lang, ...network.languages],
    locale: page.locale,
    page: record.page ?? '',
    action: addressOf('/correction'),
    title: words.correct,
    submit: words.save,
    values,
    messages,
    ...(notice && { notice }),
  });
  const problem = messages.length > 0 ? `${wordsIn(lang).error} ` : '';
  const content = html`${form}
<p><a href="${addressOf('')}">${words.back}</a></p>`;
  return renderFrame(page, problem + words.correct, content, true);
}

/**
 * The notice that a person has agreed to; the one of now for an organization that was not asked yet whether it may be published. Once it is decided,
 * nobody is asked that any more.
 */
function noticeFor({ consent, applicant, status, page }: JoinRequest, network: Network): PrivacyNotice | undefined {
  const held = network.privacyNotices.find(({ id }) => id === consent.notice);
  const asks = held?.purposes.some(({ code }) => code === publicationPurpose);
  if (['accepted', 'declined'].includes(status) && held && !consent.purposes.includes(publicationPurpose))
    return { ...held, purposes: held.purposes.filter(({ code }) => code !== publicationPurpose) };
  return held && (asks || applicant !== 'organization') ? held : noticesFor(network, siteOfPage(page))[0];
}

/** A posted form as a body of corrections: what it has a control for and was left empty goes, what it has none for stays. */
function corrections(form: URLSearchParams, network: Network, { answers }: JoinRequest): Record<string, unknown> {
  const cleared = Object.fromEntries(controlsOf(network).map((name) => [name, null]));
  const body = decodeForm(form, network);
  const asked = joinFormFields(network).map(({ name }) => name);
  const others = Object.entries(answers ?? {}).filter(([code]) => !asked.includes(code));
  const kept = { ...Object.fromEntries(others), ...(body['answers'] as object | undefined) };
  return { ...cleared, ...body, answers: Object.keys(kept).length > 0 ? kept : null };
}

/** What is held as the fields of the form. */
function valuesOf({ consent, answers = {}, ...record }: JoinRequest, network: Network): URLSearchParams {
  const values = new URLSearchParams();
  for (const name of controlsOf(network))
    for (const value of [(record as Record<string, unknown>)[name] ?? []].flat() as (string | number)[])
      values.append(name, String(value));
  for (const [code, answer] of Object.entries(answers))
    for (const value of [answer].flat()) values.append(`answers.${code}`, value === true ? 'yes' : value || 'no');
  for (const code of consent.purposes) values.append(consentName, code);
  return values;
}

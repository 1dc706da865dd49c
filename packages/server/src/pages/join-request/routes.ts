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
import { check, operations } from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { admitForm } from '../../abuse/admission.ts';
import { countGuesses } from '../../abuse/guesses.ts';
import { countRefusals } from '../../abuse/refusals.ts';
import { networkAt } from '../../http/answer-read.ts';
import { readForm } from '../../http/body.ts';
import { arrivalOf } from '../../http/create-join-request.ts';
import { claimOf, orRefuse } from '../../http/own-join-request.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { Dependencies, ServerContext, ServerEnv } from '../../http/server-env.ts';
import {
  answerOwn,
  type Claim,
  confirmOwn,
  correctOwn,
  eraseOwn,
  type Opened,
  type Own,
  openJoinRequest,
  unpublishOwn,
} from '../../join-requests/own.ts';
import type { Html } from '../html.ts';
import { decodeForm, tidyForm } from '../join-form/decode.ts';
import { consentName, type FieldMessage, messagesFor } from '../join-form/fields.ts';
import { renderJoinForm } from '../join-form/form.ts';
import { wordsIn } from '../join-form/words/index.ts';
import { personOf } from '../reader.ts';
import { type OwnPage, renderErasure, renderFrame, renderNotice, renderOwnPage, renderWithdrawal } from './page.ts';
import { ownPageWords } from './words/index.ts';

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

/** What a page is about, before and after its token was looked at. */
interface Visit {
  c: ServerContext;
  claim: Claim;
}

/** `/{network}/join-requests/{id}?token=…`: a person's own join request, without an account and without scripts. */
export function createOwnPages(dependencies: Dependencies): Hono<ServerEnv> {
  const { db, mailer } = dependencies;
  const app = new Hono<ServerEnv>();

  /** Answers one address, after its token was found to be right. */
  const at = (method: 'GET' | 'POST', part: string, answer: (visit: Visit, opened: Opened) => Promise<Response>) =>
    app.on(method, path + part, async (c) => {
      c.set('route', `/{network}/join-requests/{id}${part}`);
      const network = await networkAt(dependencies, c.req.param('network') as string);
      const visit = {
        c,
        claim: claimOf(network, c.req.param('id') as string, c.req.query('token') ?? '', dependencies),
      };
      const arrival = arrivalOf(c, dependencies, network);
      const opened = await countGuesses(arrival, () => openJoinRequest(db, visit.claim)).catch(problemIn);
      return opened.problem ? refused(visit, opened.problem) : answer(visit, opened);
    });

  at('GET', '', async (visit, opened) => show(visit, renderOwnPage(ownPage(visit, opened))));
  at('POST', '', async (visit, opened) => afterwards(visit, opened, await confirmOwn(db, visit.claim)));

  at('GET', '/correction', async (visit, opened) =>
    show(visit, correctionPage(ownPage(visit, opened), valuesOf(opened.record, visit.claim.network), [])),
  );
  at('POST', '/correction', async (visit, opened) => {
    const arrival = arrivalOf(visit.c, dependencies, visit.claim.network);
    const form = tidyForm(await countRefusals(arrival, () => readForm(visit.c)));
    const body = corrections(form, visit.claim.network, opened.record);
    const correct = async () => orRefuse(await correctOwn(db, visit.claim, body, admitForm(arrival)));
    const outcome: Own<Opened> = await countRefusals(arrival, correct).catch(problemIn);
    mailer?.wake();
    const page = ownPage(visit, opened);
    const again = (messages: FieldMessage[], status: 422 | 429 = 422) =>
      show(visit, correctionPage(page, form, messages), status);
    if (outcome.problem?.errors) {
      const languages = [page.lang, ...page.network.languages];
      return again(messagesFor(outcome.problem.errors, { ...page, words: wordsIn(page.lang), languages }));
    }
    if (outcome.problem?.code === 'too_many_requests') {
      const { retryAfter } = outcome.problem;
      // It may be changed no more, or not by this client just now.
      if (retryAfter === undefined) return again([{ field: 'email', text: ownPageWords(page.lang).tooOften }]);
      visit.c.header('Retry-After', String(retryAfter));
      return again([{ field: undefined, text: wordsIn(page.lang).tooMany }], 429);
    }
    return afterwards(visit, opened, outcome);
  });

  at('POST', '/answers', async (visit, opened) => {
    const arrival = arrivalOf(visit.c, dependencies, visit.claim.network);
    const form = tidyForm(await countRefusals(arrival, () => readForm(visit.c)));
    const given = form.get('answer') ?? '';
    const answer = check(operations.answerQuestion.body, { text: given }, 'body');
    if (!answer.ok) return show(visit, renderOwnPage({ ...ownPage(visit, opened), refusedAnswer: given }), 422);
    const outcome = await answerOwn(db, visit.claim, answer.value.text);
    // Decided while it was written: the page says so.
    if (outcome.problem?.code === 'record_not_found') return afterwards(visit, opened, opened);
    return afterwards(visit, opened, outcome);
  });

  at('GET', '/withdrawal', async (visit, opened) => show(visit, renderWithdrawal(ownPage(visit, opened))));
  at('POST', '/withdrawal', async (visit, opened) => afterwards(visit, opened, await unpublishOwn(db, visit.claim)));

  at('GET', '/erasure', async (visit, opened) => show(visit, renderErasure(ownPage(visit, opened))));
  at('POST', '/erasure', async (visit, opened) => {
    const outcome = await eraseOwn(db, visit.claim);
    if (outcome.problem) return refused(visit, outcome.problem);
    await mailer?.forget(visit.claim.id);
    return show(visit, renderNotice(visit.claim.network, languageOf(visit, opened.record), 'erased'));
  });

  at('GET', '/export', async ({ c, claim }, { record }) =>
    c.body(`${JSON.stringify(record, null, 2)}\n`, 200, {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${claim.id}.json"`,
    }),
  );
  return app;
}

async function show({ c }: Visit, page: Html, status: 200 | 403 | 422 | 429 = 200): Promise<Response> {
  return c.html(await page, status, headers);
}

/** Back to the page, so that loading it again sends nothing again. */
function afterwards(visit: Visit, opened: Opened, outcome: Own<Opened>): Response | Promise<Response> {
  if (outcome.problem) return refused(visit, outcome.problem);
  return visit.c.body(null, 303, { ...headers, Location: ownPage(visit, opened).addressOf('') });
}

/** The problem that was thrown, as an outcome. */
function problemIn(error: unknown): { problem: Problem } {
  if (error instanceof HttpProblem) return { problem: error.problem };
  throw error;
}

function refused(visit: Visit, problem: Problem): Promise<Response> {
  const { network } = visit.claim;
  if (problem.code === 'too_many_requests') {
    visit.c.header('Retry-After', String(problem.retryAfter));
    return show(visit, renderNotice(network, languageOf(visit), 'later'), 429);
  }
  if (problem.code !== 'token_invalid') throw new HttpProblem(problem);
  return show(visit, renderNotice(network, languageOf(visit), 'invalid'), 403);
}

function ownPage(visit: Visit, { record, provesAddress }: Opened): OwnPage {
  const { network, id, token } = visit.claim;
  const asked = visit.c.req.query('lang');
  const query = new URLSearchParams({ token, ...(asked === undefined ? {} : { lang: asked }) });
  const addressOf = (part: string) => `/${network.slug}/join-requests/${id}${part}?${query.toString()}`;
  const { lang, locale } = personOf(visit.c, network, record.language);
  return { network, record, provesAddress, token, lang, locale, addressOf };
}

const languageOf = ({ c, claim }: Visit, record?: JoinRequest): string =>
  personOf(c, claim.network, record?.language).lang;

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

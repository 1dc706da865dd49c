import {
  mayPublish,
  type Network,
  noticesFor,
  operationsOn,
  type PrivacyNotice,
  type Problem,
  publicationPurpose,
  type SubmissionKind,
  siteOfPage,
  submissionNames,
} from '@tejido/contract';
import { isUndecided, type SubmissionRecord, submissionKind, submissionKindNames } from '@tejido/contract/submissions';
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
import { decodeForm, tidyForm } from '../plain-form/decode.ts';
import { consentName, type FieldMessage, formFieldsOf, messagesFor, rowOf } from '../plain-form/fields.ts';
import { renderForm } from '../plain-form/form.ts';
import { wordsIn } from '../plain-form/words.ts';
import { plainPolicy } from '../policy.ts';
import { personOf } from '../reader.ts';
import { type OwnPage, renderErasure, renderFrame, renderNotice, renderOwnPage, renderWithdrawal } from './page.ts';
import { ownPageWords } from './words.ts';

/** The address holds the key to a person's data: it is told to nobody, and the page is shown by nobody else. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': plainPolicy(),
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** The fields that the form of corrections has controls for; others stay as they are. */
const controlsOf = (page: Pick<OwnPage, 'kind' | 'network'>): string[] =>
  formFieldsOf(page).flatMap((field) => {
    const row = rowOf(field, page);
    if (!row) return [];
    const { fields } = submissionKind(page.kind);
    // Targets are chosen with the goals.
    const below = Object.keys(fields).filter((name) => fields[name]?.control === 'targets');
    return row.control === 'goals' ? [field.name, ...below] : [field.name];
  });

/** A request for a page about what a person has sent. */
interface Visit {
  c: ServerContext;
  kind: SubmissionKind;
  network: Network;
  /** What an operation on that needs. */
  own: Pick<OperationCall, 'path' | 'query' | 'byForm'>;
  call: Call;
}

/** The same after the token has opened it. */
interface OpenVisit extends Visit {
  record: SubmissionRecord;
  /** Whether the token was sent to the address that it has now. */
  provesAddress: boolean;
}

/** `/{network}/{kind}/{id}?token=…`: what a person has sent, without an account and without scripts. */
export function createOwnPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  for (const kind of submissionKindNames) addPages(app, dependencies, kind);
  return app;
}

function addPages(app: Hono<ServerEnv>, dependencies: Dependencies, kind: SubmissionKind): void {
  const operations = operationsOn(kind);

  /** Answers one address, after its token was found to be right. */
  const at = (method: 'GET' | 'POST', part: string, answer: (visit: OpenVisit) => Promise<Response>) =>
    app.on(method, `/:network/${kind}/:id${part}`, async (c) => {
      c.set('route', `/{network}/${kind}/{id}${part}`);
      const { network: slug = '', id = '' } = c.req.param() as Partial<Record<string, string>>;
      const network = await networkAt(dependencies, slug);
      const token = c.req.query('token') ?? '';
      const own = { path: { network: slug, id }, query: new URLSearchParams({ token }), byForm: true };
      const visit = { c, kind, network, own, call: callFor(c, dependencies) };
      const found = await visit
        .call(operations.get, own)
        .then((record) => ({ record: record as SubmissionRecord, problem: undefined }), problemIn);
      if (found.problem) return refused(visit, found.problem);
      const { record } = found;
      return answer({ ...visit, record, provesAddress: await provesAddress(dependencies.db, network.id, id, token) });
    });

  /** The form that was posted. */
  const formOf = async ({ c, network }: Visit): Promise<URLSearchParams> =>
    tidyForm(await countRefusals(arrivalOf(c, dependencies, network), () => readForm(c)));

  at('GET', '', async (visit) => show(visit, renderOwnPage(ownPage(visit))));
  at('POST', '', (visit) => afterwards(visit, visit.call(operations.confirm, visit.own)));

  at('GET', '/correction', async (visit) => show(visit, correctionPage(ownPage(visit), valuesOf(visit), [])));
  at('POST', '/correction', async (visit) => {
    const { c, network, own } = visit;
    const form = await formOf(visit);
    const body = async () => corrections(visit, form);
    const page = ownPage(visit);
    const again = (messages: FieldMessage[], status: 422 | 429 = 422) =>
      show(visit, correctionPage(page, form, messages), status);
    return afterwards(visit, visit.call(operations.update, { ...own, body }), ({ code, errors, retryAfter }) => {
      if (errors) {
        const languages = [page.lang, ...network.languages];
        return again(messagesFor(errors, { ...page, words: wordsIn(page.lang), languages }));
      }
      if (code !== 'too_many_requests') return undefined;
      // It may be changed no more, or not by this client just now.
      if (retryAfter === undefined) return again([{ field: 'email', text: ownPageWords(kind, page.lang).tooOften }]);
      c.header('Retry-After', String(retryAfter));
      return again([{ field: undefined, text: wordsIn(page.lang).tooMany }], 429);
    });
  });

  at('POST', '/answers', async (visit) => {
    const text = (await formOf(visit)).get('answer') ?? '';
    const body = async () => ({ text });
    return afterwards(visit, visit.call(operations.answer, { ...visit.own, body }), ({ code }) => {
      if (code === 'invalid_body') return show(visit, renderOwnPage({ ...ownPage(visit), refusedAnswer: text }), 422);
      // Decided while it was written: the page says so.
      return code === 'record_not_found' ? back(visit) : undefined;
    });
  });

  if (isPublishing(kind)) {
    at('GET', '/withdrawal', async (visit) => show(visit, renderWithdrawal(ownPage(visit))));
    at('POST', '/withdrawal', (visit) => afterwards(visit, visit.call(operations.unpublish, visit.own)));
  }

  at('GET', '/erasure', async (visit) => show(visit, renderErasure(ownPage(visit))));
  at('POST', '/erasure', async (visit) => {
    const { own, record } = visit;
    const erased = await visit.call(operations.erase, own).catch(problemIn);
    if ('problem' in erased) return refused(visit, erased.problem);
    return show(visit, renderNotice(visit, languageOf(visit, record), 'erased'));
  });

  at('GET', '/export', async ({ c, record }) =>
    c.body(`${JSON.stringify(record, null, 2)}\n`, 200, {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${record.id}.json"`,
    }),
  );
}

/** Whether accepting one of a kind may publish something. */
const isPublishing = (kind: SubmissionKind): boolean => 'publishes' in submissionNames[kind];

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
  if (problem.code === 'too_many_requests') {
    visit.c.header('Retry-After', String(problem.retryAfter));
    return show(visit, renderNotice(visit, languageOf(visit), 'later'), 429);
  }
  if (problem.code !== 'token_invalid') throw new Refusal(problem);
  return show(visit, renderNotice(visit, languageOf(visit), 'invalid'), 403);
}

function ownPage({ c, kind, network, own, record, provesAddress }: OpenVisit): OwnPage {
  const token = own.query.get('token') ?? '';
  const asked = c.req.query('lang');
  const query = new URLSearchParams({ token, ...(asked === undefined ? {} : { lang: asked }) });
  const addressOf = (part: string) => `/${network.slug}/${kind}/${record.id}${part}?${query.toString()}`;
  const { lang, locale } = personOf(c, network, record.language);
  return { kind, network, record, provesAddress, token, lang, locale, addressOf };
}

const languageOf = ({ c, network }: Visit, record?: SubmissionRecord): string =>
  personOf(c, network, record?.language).lang;

function correctionPage(page: OwnPage, values: URLSearchParams, messages: readonly FieldMessage[]): Html {
  const { kind, network, record, lang, addressOf } = page;
  const words = ownPageWords(kind, lang);
  const notice = noticeFor(page);
  const form = renderForm({
    kind,
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
 * The notice that a person has agreed to; the one of now for who was not asked yet whether something may be published. Once it is decided,
 * nobody is asked that any more.
 */
function noticeFor({ kind, record, network }: OwnPage): PrivacyNotice | undefined {
  const { consent, page } = record;
  const held = network.privacyNotices.find(({ id }) => id === consent.notice);
  const asks = held?.purposes.some(({ code }) => code === publicationPurpose);
  if (!isUndecided(record) && held && !consent.purposes.includes(publicationPurpose))
    return { ...held, purposes: held.purposes.filter(({ code }) => code !== publicationPurpose) };
  return held && (asks || !mayPublish(submissionKind(kind), record)) ? held : noticesFor(network, siteOfPage(page))[0];
}

/** A posted form as a body of corrections: what it has a control for and was left empty goes, what it has none for stays. */
function corrections(visit: OpenVisit, form: URLSearchParams): Record<string, unknown> {
  const cleared = Object.fromEntries(controlsOf(visit).map((name) => [name, null]));
  const body = decodeForm(visit.kind, form, visit.network);
  const asked = formFieldsOf(visit).map(({ name }) => name);
  const others = Object.entries(visit.record.answers ?? {}).filter(([code]) => !asked.includes(code));
  const kept = { ...Object.fromEntries(others), ...(body['answers'] as object | undefined) };
  return { ...cleared, ...body, answers: Object.keys(kept).length > 0 ? kept : null };
}

/** What is held as the fields of the form. */
function valuesOf(visit: OpenVisit): URLSearchParams {
  const { consent, answers = {}, ...record } = visit.record;
  const values = new URLSearchParams();
  for (const name of controlsOf(visit))
    for (const value of [(record as Record<string, unknown>)[name] ?? []].flat() as (string | number)[])
      values.append(name, String(value));
  for (const [code, answer] of Object.entries(answers))
    for (const value of [answer].flat()) values.append(`answers.${code}`, value === true ? 'yes' : value || 'no');
  for (const code of consent.purposes) values.append(consentName, code);
  return values;
}

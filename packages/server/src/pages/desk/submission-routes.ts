import { randomUUID } from 'node:crypto';
import { type Decision, operationsOn, type Page, type Problem, type SubmissionKind } from '@tejido/contract';
import type { BulkOutcome, SubmissionReview } from '@tejido/contract/submissions';
import { Refusal } from '../../refusal.ts';
import { inboxAddress } from './elements.ts';
import { cursorIn, enter, formProblem, inNetwork, pathOf } from './enter.ts';
import { filterNames, type Inbox, listQuery, renderInbox } from './inbox.ts';
import { renderRequest } from './request.ts';
import { findDeskScript } from './script.ts';
import { filledIn, goTo, type Message, messagesOf, type PageRoute, show, type Visit } from './visit.ts';

/** The pages of a network's desk about a kind of submission, and their forms. */
export function submissionPages(kind: SubmissionKind): PageRoute[] {
  const inbox = inboxAddress(':network', kind);
  const one = `/desk/:network/${kind}/:id`;
  return [
    ['GET', inbox, async (visit) => showInbox(visit, kind, filtersIn(kind, new URL(visit.c.req.url).searchParams))],
    ['POST', `${inbox}/decisions`, (visit) => changeSeveral(visit, kind)],
    ['GET', one, async (visit) => showRequest(visit, kind)],
    ['POST', `${one}/decision`, (visit) => decideOne(visit, kind)],
    ['POST', `${one}/assignment`, (visit) => assignOne(visit, kind)],
    ['POST', `${one}/reminder`, (visit) => remind(visit, kind)],
    ['POST', `${one}/notes`, (visit) => addNote(visit, kind)],
  ];
}

const filtersIn = (kind: SubmissionKind, query: URLSearchParams): URLSearchParams =>
  new URLSearchParams(filledIn(query, [...filterNames(kind), 'cursor']));

async function showInbox(
  visit: Visit,
  kind: SubmissionKind,
  filters: URLSearchParams,
  again: Partial<Pick<Inbox, 'messages' | 'form'>> = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enter(visit);
  const { items: team } = await visit.call('listTeam', inNetwork(visit));
  const { page, messages } = await listOrExplain(visit, kind, filters);
  const done = Number(visit.c.req.query('done'));
  const inbox: Inbox = {
    kind,
    desk,
    team,
    filters,
    items: page.items as Inbox['items'],
    next: cursorIn(page.next),
    script: await findDeskScript(visit.dependencies.embedDirectory),
    messages: [...(again.messages ?? []), ...messages],
    form: again.form,
    done: visit.c.req.method === 'GET' && Number.isInteger(done) && done > 0 ? done : undefined,
  };
  return show(visit, renderInbox(visit, inbox), messages.length > 0 ? 400 : status);
}

/** The requests that the filters find; what is wrong with the filters is said on the page that has them. */
async function listOrExplain(
  visit: Visit,
  kind: SubmissionKind,
  filters: URLSearchParams,
): Promise<{ page: Pick<Page<unknown>, 'items' | 'next'>; messages: Message[] }> {
  try {
    const page = await visit.call(operationsOn(kind).list, { ...inNetwork(visit), query: listQuery(filters) });
    return { page, messages: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'invalid_query') throw error;
    return { page: { items: [], next: null }, messages: messagesOf(visit, error.problem) };
  }
}

/** Decides on those that were chosen, or says who takes care of them: one form, since text browsers post a form to one address only. */
async function changeSeveral(visit: Visit, kind: SubmissionKind): Promise<Response> {
  // Nobody's form is looked at before it is known who asks.
  await visit.call('getAccount');
  const form = await visit.form();
  const filters = filtersOf(kind, form);
  const operations = operationsOn(kind);
  let result: BulkOutcome;
  try {
    result =
      form.get('decision') === 'assign'
        ? await visit.call(operations.assign, { ...inNetwork(visit), body: async () => assignmentIn(form) })
        : await visit.call(operations.decide, { ...inNetwork(visit), body: async () => decisionIn(form) });
  } catch (error) {
    const problem = formProblem(error);
    return showInbox(visit, kind, filters, { messages: messagesOf(visit, problem), form }, problem.status);
  }
  if (result.refused.length > 0)
    return showInbox(visit, kind, filters, { messages: refusalsOf(visit, result), form }, 409);
  filters.delete('cursor');
  filters.set('done', String(result.changed.length));
  return goTo(visit, inboxAddress(inNetwork(visit).path.network, kind), filters);
}

const filtersOf = (kind: SubmissionKind, form: URLSearchParams): URLSearchParams =>
  filtersIn(kind, new URLSearchParams(form.get('filters') ?? ''));

function refusalsOf({ words }: Visit, { refused }: BulkOutcome): Message[] {
  const text = (code: string) => words.refused[code as keyof typeof words.refused] ?? words.refused.other;
  return [{ text: words.stayed }, ...refused.map(({ id, code }) => ({ text: `${id}: ${text(code)}` }))];
}

function decisionIn(form: URLSearchParams) {
  const requests = form.getAll('request').map((chosen) => {
    const [id = '', updated = ''] = chosen.split(' ');
    return { id, updated };
  });
  return { requests, decision: form.get('decision') as Decision, ...filledIn(form, ['message', 'organization']) };
}

function assignmentIn(form: URLSearchParams) {
  const ids = form.getAll('request').map((chosen) => chosen.split(' ')[0]);
  return { ids, assignee: form.get('bulk-assignee') || null };
}

async function showRequest(
  visit: Visit,
  kind: SubmissionKind,
  again: { messages?: readonly Message[]; form?: URLSearchParams } = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enter(visit);
  const review = (await visit.call(operationsOn(kind).review, pathOf(visit))) as SubmissionReview;
  const { items: team } = await visit.call('listTeam', inNetwork(visit));
  const script = await findDeskScript(visit.dependencies.embedDirectory);
  const reminded = visit.c.req.method === 'GET' && visit.c.req.query('reminded') === 'yes';
  const page = { kind, desk, review, team, script, messages: [], reminded, noteKey: randomUUID(), ...again };
  return show(visit, renderRequest(visit, page), status);
}

async function decideOne(visit: Visit, kind: SubmissionKind): Promise<Response> {
  return changeOne(visit, kind, async () =>
    visit.call(operationsOn(kind).decide, { ...inNetwork(visit), body: async () => decisionIn(await visit.form()) }),
  );
}

async function assignOne(visit: Visit, kind: SubmissionKind): Promise<Response> {
  const { id } = pathOf(visit).path;
  return changeOne(visit, kind, async () =>
    visit.call(operationsOn(kind).assign, {
      ...inNetwork(visit),
      body: async () => ({ ...assignmentIn(await visit.form()), ids: [id] }),
    }),
  );
}

async function remind(visit: Visit, kind: SubmissionKind): Promise<Response> {
  return changeOne(
    visit,
    kind,
    async () => visit.call(operationsOn(kind).remind, pathOf(visit)),
    new URLSearchParams({ reminded: 'yes' }),
  );
}

async function addNote(visit: Visit, kind: SubmissionKind): Promise<Response> {
  return changeOne(visit, kind, async () => {
    const { network = '', id = '' } = pathOf(visit).path;
    // The key is in the form, which nobody's is looked at before it is known who asks.
    await visit.call(operationsOn(kind).review, { path: { network, id } });
    const form = await visit.form();
    const idempotencyKey = form.get('key') ?? undefined;
    return visit.call(operationsOn(kind).addNote, {
      path: { network, id },
      idempotencyKey,
      body: async () => ({ text: form.get('text') ?? '', ...filledIn(form, ['audience']) }),
    });
  });
}

async function changeOne(
  visit: Visit,
  kind: SubmissionKind,
  change: () => Promise<object>,
  done?: URLSearchParams,
): Promise<Response> {
  const { network, id } = pathOf(visit).path;
  const again = async (messages: Message[], status: Problem['status']) =>
    showRequest(visit, kind, { messages, form: await visit.form() }, status);
  try {
    const result = (await change()) as Partial<BulkOutcome>;
    const refused = result.refused?.[0];
    if (refused) return again(refusalsOf(visit, { changed: [], refused: [refused] }).slice(1), 409);
  } catch (error) {
    const problem = formProblem(error);
    return again(messagesOf(visit, problem), problem.status);
  }
  return goTo(visit, `/desk/${network}/${kind}/${id}`, done);
}

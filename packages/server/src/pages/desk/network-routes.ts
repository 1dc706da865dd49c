import { randomUUID } from 'node:crypto';
import type { BulkResult, Decision, Page, Problem, Role } from '@tejido/contract';
import { networkAt } from '../../http/network-at.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { type NetworkDesk, textIn } from './frame.ts';
import { filterNames, type Inbox, listQuery, renderInbox } from './inbox.ts';
import { renderAudit, renderCensus, renderMails } from './records.ts';
import { renderRequest } from './request.ts';
import { findDeskScript } from './script.ts';
import { renderTeam, type TeamPage } from './team.ts';
import { filledIn, goTo, type Message, messagesOf, type PageRoute, show, type Visit } from './visit.ts';

/** The pages of one network's desk, and its forms. */
export const networkPages: readonly PageRoute[] = [
  ['GET', '/desk/:network', async (visit) => showInbox(visit, filtersIn(new URL(visit.c.req.url).searchParams))],
  ['POST', '/desk/:network/decisions', changeSeveral],
  ['GET', '/desk/:network/join-requests/:id', async (visit) => showRequest(visit)],
  ['POST', '/desk/:network/join-requests/:id/decision', decideOne],
  ['POST', '/desk/:network/join-requests/:id/assignment', assignOne],
  ['POST', '/desk/:network/join-requests/:id/reminder', remind],
  ['POST', '/desk/:network/join-requests/:id/notes', addNote],
  ['GET', '/desk/:network/census', showCensus],
  ['GET', '/desk/:network/audit', showAudit],
  ['GET', '/desk/:network/team', async (visit) => showTeam(visit)],
  ['POST', '/desk/:network/team', addMember],
  ['POST', '/desk/:network/team/:id', changeMember],
  [
    'POST',
    '/desk/:network/team/:id/removal',
    (visit) => changeTeam(visit, () => visit.call('removeTeamMember', pathOf(visit))),
  ],
  ['POST', '/desk/:network/tokens', createToken],
  [
    'POST',
    '/desk/:network/tokens/:id/revocation',
    (visit) => changeTeam(visit, () => visit.call('revokeToken', pathOf(visit))),
  ],
  ['GET', '/desk/:network/mails', showMails],
];

/** What is in the path of a page, for the operation behind it. */
function pathOf({ c }: Visit): { path: Record<string, string> } {
  const { network = '', id } = c.req.param() as Partial<Record<string, string>>;
  return { path: id === undefined ? { network } : { network, id } };
}

const inNetwork = (visit: Visit) => ({ path: { network: visit.c.req.param('network') as string } });

/** Whose desk it is, for somebody of its team. Throws the problem with anybody else. */
async function enter(visit: Visit): Promise<NetworkDesk> {
  const account = await visit.call('getAccount');
  const network = await networkAt(visit.dependencies, inNetwork(visit).path.network);
  const role = account.networks.find(({ slug }) => slug === network.slug)?.role;
  if (role === undefined) throw refuse('forbidden', 'You do not work for this network.');
  return { account, network, role: role as Role, name: textIn(visit, network, network.name) };
}

const filtersIn = (query: URLSearchParams): URLSearchParams => new URLSearchParams(filledIn(query, filterNames));

async function showInbox(
  visit: Visit,
  filters: URLSearchParams,
  again: Partial<Pick<Inbox, 'messages' | 'form'>> = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enter(visit);
  const { items: team } = await visit.call('listTeam', inNetwork(visit));
  const { page, messages } = await listOrExplain(visit, filters);
  const done = Number(visit.c.req.query('done'));
  const inbox: Inbox = {
    desk,
    team,
    filters,
    items: page.items,
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
  filters: URLSearchParams,
): Promise<{ page: Page<Inbox['items'][number]>; messages: Message[] }> {
  try {
    const page = await visit.call('listJoinRequests', { ...inNetwork(visit), query: listQuery(filters) });
    return { page, messages: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'invalid_query') throw error;
    return { page: { items: [], next: null }, messages: messagesOf(visit, error.problem) };
  }
}

const cursorIn = (next: string | null): string | undefined =>
  next === null ? undefined : (new URL(next, 'http://localhost').searchParams.get('cursor') ?? undefined);

/** Decides on those that were chosen, or says who takes care of them: one form, since text browsers post a form to one address only. */
async function changeSeveral(visit: Visit): Promise<Response> {
  // Nobody's form is looked at before it is known who asks.
  await visit.call('getAccount');
  const form = await visit.form();
  const filters = filtersOf(form);
  let result: BulkResult;
  try {
    result =
      form.get('decision') === 'assign'
        ? await visit.call('assignJoinRequests', { ...inNetwork(visit), body: async () => assignmentIn(form) })
        : await visit.call('decideJoinRequests', { ...inNetwork(visit), body: async () => decisionIn(form) });
  } catch (error) {
    const problem = formProblem(error);
    return showInbox(visit, filters, { messages: messagesOf(visit, problem), form }, problem.status);
  }
  if (result.refused.length > 0) return showInbox(visit, filters, { messages: refusalsOf(visit, result), form }, 409);
  filters.delete('cursor');
  filters.set('done', String(result.changed.length));
  return goTo(visit, `/desk/${inNetwork(visit).path.network}`, filters);
}

const filtersOf = (form: URLSearchParams): URLSearchParams => filtersIn(new URLSearchParams(form.get('filters') ?? ''));

function refusalsOf({ words }: Visit, { refused }: BulkResult): Message[] {
  const text = (code: string) => words.refused[code as keyof typeof words.refused] ?? words.refused.other;
  return [{ text: words.stayed }, ...refused.map(({ id, code }) => ({ text: `${id}: ${text(code)}` }))];
}

/** A problem with what was sent, to be shown beside the form; every other one is thrown on. */
function formProblem(error: unknown): Problem {
  if (error instanceof Refusal && [409, 422, 429].includes(error.problem.status)) return error.problem;
  throw error;
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
  again: { messages?: readonly Message[]; form?: URLSearchParams } = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enter(visit);
  const review = await visit.call('reviewJoinRequest', pathOf(visit));
  const { items: team } = await visit.call('listTeam', inNetwork(visit));
  const script = await findDeskScript(visit.dependencies.embedDirectory);
  const reminded = visit.c.req.method === 'GET' && visit.c.req.query('reminded') === 'yes';
  const page = { desk, review, team, script, messages: [], reminded, noteKey: randomUUID(), ...again };
  return show(visit, renderRequest(visit, page), status);
}

async function decideOne(visit: Visit): Promise<Response> {
  return changeOne(visit, async () =>
    visit.call('decideJoinRequests', { ...inNetwork(visit), body: async () => decisionIn(await visit.form()) }),
  );
}

async function assignOne(visit: Visit): Promise<Response> {
  const { id } = pathOf(visit).path;
  return changeOne(visit, async () =>
    visit.call('assignJoinRequests', {
      ...inNetwork(visit),
      body: async () => ({ ...assignmentIn(await visit.form()), ids: [id] }),
    }),
  );
}

async function remind(visit: Visit): Promise<Response> {
  return changeOne(
    visit,
    async () => visit.call('remindApplicant', pathOf(visit)),
    new URLSearchParams({ reminded: 'yes' }),
  );
}

async function addNote(visit: Visit): Promise<Response> {
  return changeOne(visit, async () => {
    const { network = '', id = '' } = pathOf(visit).path;
    // The key is in the form, which nobody's is looked at before it is known who asks.
    await visit.call('reviewJoinRequest', { path: { network, id } });
    const form = await visit.form();
    const idempotencyKey = form.get('key') ?? undefined;
    return visit.call('addNote', {
      path: { network, id },
      idempotencyKey,
      body: async () => ({ text: form.get('text') ?? '', ...filledIn(form, ['audience']) }),
    });
  });
}

async function changeOne(visit: Visit, change: () => Promise<object>, done?: URLSearchParams): Promise<Response> {
  const { network, id } = pathOf(visit).path;
  const again = async (messages: Message[], status: Problem['status']) =>
    showRequest(visit, { messages, form: await visit.form() }, status);
  try {
    const result = (await change()) as Partial<BulkResult>;
    const refused = result.refused?.[0];
    if (refused) return again(refusalsOf(visit, { changed: [], refused: [refused] }).slice(1), 409);
  } catch (error) {
    const problem = formProblem(error);
    return again(messagesOf(visit, problem), problem.status);
  }
  return goTo(visit, `/desk/${network}/join-requests/${id}`, done);
}

async function showCensus(visit: Visit): Promise<Response> {
  const desk = await enter(visit);
  return show(visit, renderCensus(visit, desk, await visit.call('getCensus', inNetwork(visit))));
}

async function showAudit(visit: Visit): Promise<Response> {
  const desk = await enter(visit);
  const { items, next } = await visit.call('listAuditEntries', { ...inNetwork(visit), query: pageQuery(visit) });
  return show(visit, renderAudit(visit, desk, items, cursorIn(next)));
}

async function showMails(visit: Visit): Promise<Response> {
  const desk = await enter(visit);
  const { items, next } = await visit.call('listMails', { ...inNetwork(visit), query: pageQuery(visit) });
  return show(visit, renderMails(visit, desk, items, cursorIn(next)));
}

const pageQuery = ({ c }: Visit): URLSearchParams =>
  new URLSearchParams(filledIn(new URL(c.req.url).searchParams, ['cursor']));

async function showTeam(
  visit: Visit,
  again: Partial<Pick<TeamPage, 'messages' | 'form' | 'secret'>> = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enter(visit);
  const { items: members } = await visit.call('listTeam', inNetwork(visit));
  const tokens = desk.role === 'owner' ? (await visit.call('listTokens', inNetwork(visit))).items : undefined;
  return show(visit, renderTeam(visit, { desk, members, tokens, messages: [], ...again }), status);
}

async function addMember(visit: Visit): Promise<Response> {
  return changeTeam(visit, async () =>
    visit.call('addTeamMember', {
      ...inNetwork(visit),
      body: async () => filledIn(await visit.form(), ['email', 'name', 'role', 'language']),
    }),
  );
}

async function changeMember(visit: Visit): Promise<Response> {
  return changeTeam(visit, async () => {
    const { items } = await visit.call('listTeam', inNetwork(visit));
    const present = items.find(({ id }) => id === pathOf(visit).path['id']);
    return visit.call('updateTeamMember', {
      ...pathOf(visit),
      body: async () => {
        const { name, role } = filledIn(await visit.form(), ['name', 'role']);
        return { ...(role && { role }), ...(name && name !== present?.name && { name }) };
      },
    });
  });
}

async function changeTeam(visit: Visit, change: () => Promise<unknown>): Promise<Response> {
  try {
    await change();
  } catch (error) {
    const problem = formProblem(error);
    return showTeam(visit, { messages: messagesOf(visit, problem), form: await visit.form() }, problem.status);
  }
  return goTo(visit, `/desk/${inNetwork(visit).path.network}/team`);
}

/** The secret is in this answer and nowhere else, so that this page alone is not one to come back to. */
async function createToken(visit: Visit): Promise<Response> {
  try {
    const { secret } = await visit.call('createToken', {
      ...inNetwork(visit),
      body: async () => tokenIn(await visit.form()),
    });
    return await showTeam(visit, { secret }, 201);
  } catch (error) {
    const problem = formProblem(error);
    const messages = messagesOf(visit, problem).map(({ field, text }) => ({
      text,
      field: field === 'name' || field === 'role' ? `token-${field}` : field,
    }));
    return showTeam(visit, { messages, form: await visit.form() }, problem.status);
  }
}

function tokenIn(form: URLSearchParams) {
  const {
    'token-name': name = '',
    'token-role': role,
    expires,
  } = filledIn(form, ['token-name', 'token-role', 'expires']);
  return { name, role, ...(expires && { expires: `${expires}T23:59:59Z` }) };
}

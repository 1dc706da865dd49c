import type { Problem } from '@tejido/contract';
import { submissionKindNames } from '@tejido/contract/submissions';
import { recordPages } from './editor/routes.ts';
import { cursorIn, enter, formProblem, inNetwork, pathOf } from './enter.ts';
import { renderAudit, renderCensus, renderMails } from './records.ts';
import { settingsPages } from './settings/routes.ts';
import { submissionPages } from './submission-routes.ts';
import { renderTeam, type TeamPage } from './team.ts';
import { filledIn, goTo, messagesOf, type PageRoute, show, type Visit } from './visit.ts';

/** The pages of one network's desk, and its forms. */
export const networkPages: readonly PageRoute[] = [
  ...submissionKindNames.flatMap(submissionPages),
  ...recordPages,
  ...settingsPages,
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

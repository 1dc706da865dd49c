import type { Network, NetworkSettings, Problem } from '@tejido/contract';
import { changeNetwork } from '@tejido/contract/schemas';
import { Refusal } from '../../../refusal.ts';
import { editorWords } from '../editor/words.ts';
import { enterAs, inNetwork } from '../enter.ts';
import { goTo, type Message, messagesOf, type PageRoute, show, type Visit } from '../visit.ts';
import { showPreview } from './form-preview.ts';
import { makeNetwork, showNewNetwork } from './new-network.ts';
import { addressOf, markOf, type PartPage, renderOverview, renderPart } from './page.ts';
import { type Around, deedIn, type PartName, partNames } from './part.ts';
import { parts } from './parts.ts';
import { settingsWords } from './words.ts';

/** Where networks are made, before the pages of any. */
export const newNetworkPages: readonly PageRoute[] = [
  ['GET', '/desk/new-network', showNewNetwork],
  ['POST', '/desk/new-network', makeNetwork],
];

/** Where a network is set up by who owns it. */
export const settingsPages: readonly PageRoute[] = [
  ['GET', '/desk/:network/settings', async (visit) => showOverview(visit)],
  ['POST', '/desk/:network/settings/removal', remove],
  ['GET', '/desk/:network/settings/form/preview', showPreview],
  ['POST', '/desk/:network/settings/form/preview', showPreview],
  ...partNames.flatMap((name): PageRoute[] => [
    ['GET', `/desk/:network/settings/${name}`, async (visit) => showPart(visit, name)],
    ['POST', `/desk/:network/settings/${name}`, async (visit) => takePart(visit, name)],
  ]),
];

const read = (visit: Visit): Promise<NetworkSettings> => visit.call('getNetworkSettings', inNetwork(visit));

const around = (visit: Visit, network: Network): Around => ({
  visit,
  words: settingsWords(visit.lang),
  editor: editorWords(visit.lang),
  network,
});

async function showOverview(
  visit: Visit,
  messages: readonly Message[] = [],
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enterAs(visit, 'owner');
  const settings = await read(visit);
  return show(visit, renderOverview({ ...around(visit, settings.network), desk, settings, messages }), status);
}

async function showPart(
  visit: Visit,
  name: PartName,
  again: Partial<PartPage> = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enterAs(visit, 'owner');
  const network = again.network ?? (await read(visit)).network;
  const page = around(visit, network);
  const isDone = visit.c.req.method === 'GET' && visit.c.req.query('done') !== undefined;
  const done = isDone ? (name === 'privacy' ? page.words.noticeSaved : page.editor.settingsSaved) : undefined;
  const typed = again.typed ?? parts[name].start(network);
  return show(visit, renderPart({ ...page, desk, name, messages: [], done, ...again, typed }), status);
}

/** Takes the form of a part: one of its buttons changes it, and another one saves it. */
async function takePart(visit: Visit, name: PartName): Promise<Response> {
  await enterAs(visit, 'owner');
  const part = parts[name];
  const { fields: form, files } = await visit.formWithFiles();
  const { version, network } = await read(visit);
  const given = part.read(form, network);
  const { typed, messages } = (await part.keepFiles?.(around(visit, network), given, files)) ?? {
    typed: given,
    messages: [],
  };
  const deed = deedIn(form);
  if (deed.name !== 'save') {
    const acted = part.act?.(around(visit, network), typed, deed, form) ?? { typed };
    return showPart(visit, name, { ...acted, network, mark: form.get('mark') ?? '' });
  }
  if (messages.length > 0)
    return showPart(visit, name, { typed, network, messages, mark: form.get('mark') ?? '' }, 422);
  const changes = part.changes(typed, network);
  const mark = markOf(network, part);
  if (form.get('mark') !== mark && !isThere(network, changes, name))
    return showPart(visit, name, { typed, network, theirs: network }, 409);
  try {
    await visit.call('updateNetwork', { ...inNetwork(visit), ifMatch: String(version), body: async () => changes });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Another part was saved at the same moment: this one is looked at once more.
    if (error.problem.code === 'precondition_failed') return takePart(visit, name);
    if (![409, 422].includes(error.problem.status)) throw error;
    return refused(visit, name, { typed, network, mark }, error.problem);
  }
  return goTo(visit, addressOf(network, name), new URLSearchParams({ done: 'saved' }));
}

/** Whether a part says already what it is to say: who asks has not heard that it was saved. */
function isThere(network: Network, changes: Record<string, unknown>, name: PartName): boolean {
  const changed = changeNetwork(network, changes);
  return !changed.problem && markOf(changed.network, parts[name]) === markOf(network, parts[name]);
}

async function refused(
  visit: Visit,
  name: PartName,
  { typed: given, network, mark }: Pick<PartPage, 'typed' | 'network' | 'mark'>,
  problem: Problem,
): Promise<Response> {
  const part = parts[name];
  const typed = part.mend?.(given, problem, network) ?? given;
  const messages = part.explain?.(around(visit, network), typed, problem) ?? messagesAt(visit, problem);
  return showPart(visit, name, { typed, network, mark, messages }, problem.status);
}

/** What is wrong with each control: it has the name of its place in the network's record. */
function messagesAt(visit: Visit, problem: Problem): Message[] {
  const plain = messagesOf(visit, problem);
  const { errors = [] } = problem;
  return plain.map((message, index) => {
    const pointer = errors[index]?.pointer;
    return { ...message, field: pointer?.split('/').slice(1).join('.') };
  });
}

async function remove(visit: Visit): Promise<Response> {
  await enterAs(visit, 'owner');
  const { network } = await read(visit);
  const form = await visit.form();
  if (form.get('slug')?.trim() !== network.slug)
    return showOverview(visit, [{ field: 'slug', text: visit.words.required }], 422);
  await visit.call('removeNetwork', { ...inNetwork(visit), ifMatch: form.get('version') ?? '' });
  return goTo(visit, '/desk');
}

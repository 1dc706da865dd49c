import { type Network, type NetworkSettings, type Problem, type VocabularyItem } from '@tejido/contract';
import { type Vocabulary, vocabularies } from '@tejido/contract/schemas';
import { Refusal } from '../../../refusal.ts';
import { mapIn } from '../editor/content.ts';
import { editorWords } from '../editor/words.ts';
import { enterAs, inNetwork } from '../enter.ts';
import { goTo, type Message, messagesOf, type PageRoute, show, type Visit } from '../visit.ts';
import { makeNetwork, showNewNetwork } from './new-network.ts';
import { renderSettings, type Section } from './page.ts';

/** Where networks are made, before the pages of any. */
export const newNetworkPages: readonly PageRoute[] = [
  ['GET', '/desk/new-network', showNewNetwork],
  ['POST', '/desk/new-network', makeNetwork],
];

/** Where a network is set up by who owns it. */
export const settingsPages: readonly PageRoute[] = [
  ['GET', '/desk/:network/settings', async (visit) => showSettings(visit)],
  ['POST', '/desk/:network/settings', save],
  ['POST', '/desk/:network/settings/removal', remove],
];

async function showSettings(
  visit: Visit,
  again: { typed?: Partial<Network>; messages?: readonly Message[]; section?: Section } = {},
  status: Problem['status'] = 200,
): Promise<Response> {
  const desk = await enterAs(visit, 'owner');
  const settings = await visit.call('getNetworkSettings', inNetwork(visit));
  const done = visit.c.req.method === 'GET' && visit.c.req.query('done') !== undefined;
  const { typed, ...more } = again;
  const network = { ...settings.network, ...typed } as Network;
  const page = {
    desk,
    words: editorWords(visit.lang),
    settings: { ...settings, network },
    messages: [],
    done,
    ...more,
  };
  return show(visit, renderSettings(visit, page), status);
}

async function save(visit: Visit): Promise<Response> {
  await enterAs(visit, 'owner');
  const settings = await visit.call('getNetworkSettings', inNetwork(visit));
  const form = await visit.form();
  const section = form.get('section') as Section;
  const changes = changesIn(section, form, settings);
  try {
    await visit.call('updateNetwork', {
      ...inNetwork(visit),
      ifMatch: form.get('version') ?? '',
      body: async () => changes,
    });
  } catch (error) {
    if (!(error instanceof Refusal) || ![409, 412, 422].includes(error.problem.status)) throw error;
    const messages = faultsOf(visit, error.problem);
    return showSettings(visit, { typed: changes as Partial<Network>, messages, section }, error.problem.status);
  }
  return goTo(visit, `/desk/${inNetwork(visit).path.network}/settings`, new URLSearchParams({ done: section }));
}

function faultsOf(visit: Visit, problem: Problem): Message[] {
  const words = editorWords(visit.lang);
  if (problem.code === 'code_in_use') return [{ text: words.codeInUse }];
  if (problem.code === 'precondition_failed') return [{ text: words.conflict }];
  return messagesOf(visit, problem);
}

/** What a part of the page says. */
function changesIn(section: Section, form: URLSearchParams, { network }: NetworkSettings): Record<string, unknown> {
  const text = (name: string) => form.get(name)?.trim() || null;
  if (section === 'name')
    return {
      name: mapIn(form, 'name'),
      summary: mapIn(form, 'summary'),
      languages: (text('languages') ?? '').split(/[\s,;]+/).filter(Boolean),
      timeZone: text('timeZone'),
      url: text('url'),
      brand: { accent: text('accent') },
    };
  if (section === 'rules')
    return {
      submissions: { allowedOrigins: (text('origins') ?? '').split(/\s+/).filter(Boolean) },
      retention: Object.fromEntries(
        ['unconfirmedDays', 'undecidedDays', 'acceptedDays', 'declinedDays'].map((name) => [
          name,
          text(name) === null ? null : Number(text(name)),
        ]),
      ),
    };
  if (section === 'privacy') return { privacyNotices: noticesIn(form, network) };
  return vocabularies.some((name) => name === section)
    ? { [section]: wordsIn(form, section as Vocabulary, network) }
    : {};
}

/** Another wording is a new notice; the ones before stay, for what people agreed to. */
function noticesIn(form: URLSearchParams, { privacyNotices }: Network): unknown[] {
  const [first, ...others] = privacyNotices;
  const text = mapIn(form, 'notice') ?? {};
  const worded = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== null));
  if (!first || JSON.stringify(worded) === JSON.stringify(first.text)) return privacyNotices;
  const today = new Date().toISOString().slice(0, 10);
  const taken = new Set(privacyNotices.map(({ id }) => id));
  let id = today;
  for (let count = 2; taken.has(id); count++) id = `${today}-${count}`;
  const { languages: _languages, ...kept } = first;
  return [{ ...kept, id, text: worded }, first, ...others];
}

function wordsIn(form: URLSearchParams, vocabulary: Vocabulary, network: Network): Partial<VocabularyItem>[] {
  const codes = form.getAll(`${vocabulary}.code`);
  return codes.flatMap((given, index) => {
    const label = Object.fromEntries(
      Object.entries(mapIn(form, `${vocabulary}.${index}`) ?? {}).filter(([, text]) => text !== null),
    ) as Record<string, string>;
    const code = given.trim();
    if (!code) return [];
    const before = network[vocabulary].find((item) => item.code === code);
    return [{ ...before, code, label }];
  });
}

async function remove(visit: Visit): Promise<Response> {
  await enterAs(visit, 'owner');
  const settings = await visit.call('getNetworkSettings', inNetwork(visit));
  const form = await visit.form();
  if (form.get('slug')?.trim() !== settings.network.slug)
    return showSettings(visit, { messages: [{ field: 'slug', text: visit.words.required }], section: 'removal' }, 422);
  await visit.call('removeNetwork', { ...inNetwork(visit), ifMatch: form.get('version') ?? '' });
  return goTo(visit, '/desk');
}

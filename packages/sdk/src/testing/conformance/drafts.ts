import { type DraftContent, type RecordKind, recordNames } from '@tejido/contract';
import { type RecordDefinition, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { type Editing, editingOf } from '../../editing.ts';
import { isProblem } from '../../problem-error.ts';
import { recordsOf } from '../../records.ts';
import type { Tejido } from '../../tejido.ts';
import type { Api, Declare } from './api.ts';
import { equal, ok } from './assert.ts';
import { atDesk, newWord } from './desk.ts';
import { fails } from './desk-access.ts';

/** What editors do with records of every kind: each case is tried with a copy of one that is there. */
export function drafts(declare: Declare): void {
  const it = atDesk(declare);
  for (const kind of recordKindNames) {
    const one = recordNames[kind].toLowerCase();
    it(`an ${one} is a draft that nobody reads, published, changed, had again, taken back and erased`, (api) =>
      throughLife(api, kind));
    it(`an ${one} is written by who read what is there, and by nobody twice`, (api) => sideBySide(api, kind));
    it(`an ${one} that is not finished is kept, and not published`, (api) => unfinished(api, kind));
    for (const name of formattedIn(kind))
      it(`the ${name} of an ${one} is given with its form as a tree, and found by its words`, (api) =>
        withForm(api, kind, name));
  }

  it('drafts are for editors, and for no other network’s', async (api) => {
    const kind = recordKindNames[0] as RecordKind;
    const { id } = await editing(await api.as('editor'), kind).create({});
    const viewer = editing(await api.as('viewer'), kind);
    await fails(viewer.getDraft(id), 'forbidden', 'a viewer');
    await fails(viewer.update({ id, version: 1 }, {}), 'forbidden', 'a viewer who writes');
    const [request] = (await (await api.as('editor')).desk.joinRequests.list()).items;
    if (request)
      await fails(
        (await api.as('editor')).desk.joinRequests.decide({
          requests: [{ id: request.id, updated: request.updated }],
          decision: 'accept',
        }),
        'forbidden',
        'an editor who decides',
      );
    const [other] = api.others;
    if (other) await fails(viewer.getDraft(id, { network: other.slug }), 'forbidden', 'another network');
  });

  it('what editors have is listed, what was last done first', async (api) => {
    const tejido = await api.as('editor');
    const [kind = 'initiatives'] = recordKindNames;
    const { id } = await editing(tejido, kind).create(await copyOf(api, kind));
    const { items } = await tejido.desk.drafts.list({ status: ['draft'], kind, limit: 1 });
    equal([items[0]?.id, items[0]?.hasChanges], [id, true], 'the newest');
    const seen = new Set<string>();
    for await (const draft of tejido.desk.drafts.list({ kind, limit: 3 })) {
      ok(!seen.has(draft.id), 'twice');
      seen.add(draft.id);
    }
    for (const record of await api.everything(kind)) ok(seen.has(record.id), 'what is public is listed too');
  });

  it('settings are changed by who read what is there; a word that something carries stays', async (api) => {
    const { networks } = await api.as('owner');
    const { version, network } = await networks.settings();
    const brand = { accent: '#0b6e4f' };
    const changed = await networks.update(version, { brand });
    equal([changed.version, changed.network.brand], [version + 1, brand], 'changed');
    equal((await networks.update(version, { brand })).version, version + 1, 'whose answer was lost');
    await fails(networks.update(version, { brand: null }), 'precondition_failed', 'an older version');
    const word = { code: `word-${newWord()}`.toLowerCase(), label: { en: 'A word' } };
    const more = await networks.update(changed.version, { sectors: [...network.sectors, word] });
    const less = await networks.update(more.version, { sectors: network.sectors });
    equal(less.network.sectors, network.sectors, 'a word that nothing carries');
    const carried = (await api.everything('organizations')).length > 0;
    if (carried)
      await fails(networks.update(less.version, { sectors: [] }), 'code_in_use', 'a word that something carries');
    await fails(networks.update(less.version, { languages: 'es' }), 'invalid_body', 'not a list');
    await fails((await api.as('editor')).networks.update(less.version, {}), 'forbidden', 'an editor');
  });
}

const editing = <K extends RecordKind>({ client }: Tejido, kind: K): Editing<K> => editingOf(client, kind);

/** What somebody would write to have another record like one that is there. */
async function copyOf(api: Api, kind: RecordKind): Promise<DraftContent> {
  const [{ id: _id, slug: _slug, network: _network, updated: _updated, revision: _revision, ...content } = {}] =
    await api.everything(kind);
  return content as DraftContent;
}

async function throughLife(api: Api, kind: RecordKind): Promise<void> {
  const edit = editing(await api.as('editor'), kind);
  const read = (id: string) => recordsOf(api.client, kind).get(id);
  const content = await copyOf(api, kind);
  const slug = `copia-${newWord()}`.toLowerCase();
  const draft = await edit.create({ ...content, slug });
  equal([draft.status, draft.version, draft.faults], ['draft', 1, []], 'begun');
  await fails(read(draft.id), 'record_not_found', 'before it is published');
  const published = await edit.publish(draft);
  equal(
    [published.status, published.version, published.published],
    ['published', 2, { version: 2, revision: 1, slug }],
    'published',
  );
  const shown = (await read(slug)) as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(content)) equal(shown[name], value, name);

  const moved = `otra-${slug}`;
  const changed = await edit.update(published, { slug: moved, goals: [17] });
  equal((await read(slug)).slug, slug, 'what is public stays');
  const again = await edit.publish(changed);
  equal([(await read(slug)).slug, (await read(moved)).revision], [moved, 2], 'the address before leads on');
  const restored = await edit.restore(again, 2);
  equal(restored.content['slug'], slug, 'had again');
  const { items } = await edit.versions(draft.id, { limit: 10 });
  equal(
    items.map(({ deed }) => deed),
    ['restored', 'published', 'saved', 'published', 'created'],
    'history',
  );
  const archived = await edit.archive(restored);
  for (const name of [slug, moved, draft.id]) await fails(read(name), 'record_gone', 'taken back');
  equal((await edit.publish(archived)).published?.slug, slug, 'public again');
  const last = await edit.getDraft(slug);
  equal(await edit.remove(last), { id: draft.id }, 'erased');
  await fails(read(draft.id), 'record_gone', 'erased');
  await fails(edit.getDraft(draft.id), 'record_not_found', 'erased');
}

/** The names of the texts of a kind that have a form. */
function formattedIn(kind: RecordKind): string[] {
  const { fields = {} } = recordKinds[kind] as RecordDefinition;
  return Object.keys(fields).filter((name) => fields[name]?.control === 'paragraphs');
}

async function withForm(api: Api, kind: RecordKind, name: string): Promise<void> {
  const edit = editing(await api.as('editor'), kind);
  const word = newWord().toLowerCase();
  const text = {
    es: `Para **quien*es*${word}** viven\ncerca.\n\n## Antes\n\n- [correo](mailto:a@red.example)\n- [no](javascript:alert(1))`,
    en: '<b onclick=alert(1)>For all</b>',
  };
  const { id } = await edit.publish(
    await edit.create({ ...(await copyOf(api, kind)), slug: `forma-${word}`, [name]: text }),
  );
  const { formatted, [name]: kept } = (await (await api.request(`${kind}/${id}`)).json()) as Record<string, unknown>;
  equal(kept, text, 'the text as it was written');
  const es = [
    {
      type: 'paragraph',
      children: [
        'Para ',
        { type: 'strong', children: ['quien', { type: 'emphasis', children: ['es'] }, word] },
        ' viven',
        { type: 'break' },
        'cerca.',
      ],
    },
    { type: 'heading', level: 1, children: ['Antes'] },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ type: 'paragraph', children: [{ type: 'link', url: 'mailto:a@red.example', children: ['correo'] }] }],
        [{ type: 'paragraph', children: ['[no](javascript:alert(1))'] }],
      ],
    },
  ];
  const en = [{ type: 'paragraph', children: ['<b onclick=alert(1)>For all</b>'] }];
  equal((formatted as Record<string, unknown>)[name], { es, en }, 'its trees');
  const narrowed = (await (await api.request(`${kind}/${id}?lang=en`)).json()) as typeof formatted;
  equal((narrowed as { formatted: unknown }).formatted, { [name]: { en } }, 'its trees in a language');
  const found = await api.all(kind, { q: `quienes${word} viven` });
  equal(
    found.map((record) => record.id),
    [id],
    'found by a word that is partly strong',
  );
}

async function sideBySide(api: Api, kind: RecordKind): Promise<void> {
  const [elena, marina] = [editing(await api.as('editor'), kind), editing(await api.as('coordinator'), kind)];
  const content = await copyOf(api, kind);
  const idempotencyKey = `borrador-${newWord()}`;
  const draft = await elena.create(content, { idempotencyKey });
  equal((await elena.create(content, { idempotencyKey })).id, draft.id, 'the same key');
  await fails(elena.create({}, { idempotencyKey }), 'idempotency_key_reused', 'the same key for another');
  const first = await elena.update(draft, { goals: [3] });
  equal((await elena.update(draft, { goals: [3] })).version, first.version, 'whose answer was lost');
  try {
    await marina.update(draft, { goals: [4] });
    ok(false, 'an older version');
  } catch (error) {
    if (!isProblem(error, 'precondition_failed')) throw error;
    equal((error.problem.current as { content: DraftContent }).content['goals'], [3], 'what is there now');
  }
  equal((await elena.publish(first)).version, (await elena.publish(first)).version, 'published twice');
  await marina.remove(await marina.getDraft(draft.id));
}

async function unfinished(api: Api, kind: RecordKind): Promise<void> {
  const edit = editing(await api.as('editor'), kind);
  const draft = await edit.create({ goals: 'not yet' as never });
  equal(draft.content['goals'], 'not yet', 'kept');
  ok(
    draft.faults.some(({ pointer }) => pointer === '/goals'),
    'what is wrong is said',
  );
  await fails(edit.publish(draft), 'not_ready', 'published');
  await fails(edit.update(draft, { revision: 7 } as never), 'invalid_body', 'what nobody writes');
  const emptied = await edit.update(draft, { goals: null });
  equal(emptied.content['goals'], undefined, 'taken away');
}

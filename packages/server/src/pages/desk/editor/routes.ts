import { randomUUID } from 'node:crypto';
import {
  type Draft,
  type DraftContent,
  editNames,
  instantAt,
  type Network,
  type Organization,
  type Problem,
  type RecordKind,
  recordNames,
} from '@tejido/contract';
import { beginDraft, mergePatch, type RecordDefinition, recordKinds } from '@tejido/contract/schemas';
import { Refusal } from '../../../refusal.ts';
import { cursorIn, enterAs, inNetwork } from '../enter.ts';
import type { NetworkDesk } from '../frame.ts';
import { filledIn, goTo, type Message, messagesOf, type PageRoute, show, type Visit } from '../visit.ts';
import { recordsAddress } from './address.ts';
import { withFiles, withKnownFiles } from './chosen-files.ts';
import { contentIn, type FormContext } from './content.ts';
import { renderHistory } from './history.ts';
import { listFilters, renderList, writtenKinds } from './list.ts';
import { type EditorPage, renderEditor, saysNothingNew } from './page.ts';
import { showPlaces } from './places.ts';
import { showPreview } from './preview.ts';
import { type EditorWords, editorWords, fieldName, reasonOf } from './words.ts';

/** Where records are written. */
export const recordPages: readonly PageRoute[] = [
  ['GET', '/desk/:network/records', showList],
  ['GET', '/desk/:network/places', showPlaces],
  ...writtenKinds.flatMap((kind): PageRoute[] => {
    const at = `/desk/:network/records/${kind}`;
    return [
      ['GET', `${at}/new`, (visit) => showNew(visit, kind)],
      ['POST', `${at}/new`, (visit) => begin(visit, kind)],
      ['GET', `${at}/:id`, (visit) => showDraft(visit, kind)],
      ['POST', `${at}/:id`, (visit) => save(visit, kind)],
      ['POST', `${at}/:id/preview`, (visit) => preview(visit, kind)],
      ['GET', `${at}/:id/history`, (visit) => showHistory(visit, kind)],
      ['POST', `${at}/:id/restoration`, (visit) => restore(visit, kind)],
      ['POST', `${at}/:id/copy`, (visit) => copy(visit, kind)],
      ['POST', `${at}/:id/archive/:version`, (visit) => archive(visit, kind)],
      ['POST', `${at}/:id/removal/:version`, (visit) => remove(visit, kind)],
    ];
  }),
];

/** The operations on drafts of a kind. All kinds' have the same shapes. */
const operationsFor = (kind: RecordKind) => editNames(recordNames[kind]) as ReturnType<typeof editNames<'Initiative'>>;

const pathOf = ({ c }: Visit) => {
  const { network = '', id = '' } = c.req.param() as Record<string, string>;
  return { network, id };
};

const wordsFor = ({ lang }: Visit): EditorWords => editorWords(lang);

async function showList(visit: Visit): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const asked = new URL(visit.c.req.url).searchParams;
  const filters = new URLSearchParams(filledIn(asked, listFilters));
  const query = new URLSearchParams({ ...filledIn(asked, [...listFilters, 'cursor']), limit: '24' });
  const { items, next } = await visit.call('listDrafts', { ...inNetwork(visit), query });
  return show(visit, renderList(visit, { desk, words: wordsFor(visit), filters, items, next: cursorIn(next) }));
}

async function showNew(visit: Visit, kind: RecordKind): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const begun = beginDraft(recordKinds[kind], 'new', {}, desk.network, new Date());
  const content = 'next' in begun ? begun.next.content : {};
  return showEditor(visit, { kind, desk, draft: undefined, content });
}

async function showDraft(visit: Visit, kind: RecordKind): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const draft = await visit.call(operationsFor(kind).getDraft, { path: pathOf(visit) });
  return showEditor(visit, { kind, desk, draft, content: draft.content, done: visit.c.req.query('done') });
}

/** By what a form is read, and with what it is shown. */
async function contextOf(visit: Visit, { network }: NetworkDesk): Promise<FormContext> {
  const query = new URLSearchParams({ limit: '100', sort: 'title' });
  const { items } = await visit.call('listOrganizations', { ...inNetwork(visit), query });
  const organizations = items.map(({ slug, name }): Pick<Organization, 'slug' | 'name'> => ({ slug, name }));
  return { network, lang: visit.lang, organizations };
}

async function showEditor(
  visit: Visit,
  page: Pick<EditorPage, 'kind' | 'desk' | 'draft' | 'content'> & Partial<EditorPage>,
  status: Problem['status'] = 200,
): Promise<Response> {
  const { organizations } = await contextOf(visit, page.desk);
  const whole = { words: wordsFor(visit), organizations, key: randomUUID(), messages: [], ...page };
  return show(visit, renderEditor(visit, whole), status);
}

async function begin(visit: Visit, kind: RecordKind): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const { fields: form, files } = await visit.formWithFiles();
  const definition: RecordDefinition = recordKinds[kind];
  const key = form.get('key') ?? randomUUID();
  const given = contentIn(definition, form, await contextOf(visit, desk), {});
  const { content, messages } = await withFiles(visit, wordsFor(visit), desk.network, definition, files, given);
  if (messages.length > 0)
    return showEditor(visit, { kind, desk, draft: undefined, content: typed({}, content), key, messages }, 422);
  try {
    const draft = await visit.call(operationsFor(kind).create, {
      ...inNetwork(visit),
      idempotencyKey: key,
      body: async () => onlyFilled(content),
    });
    return await goOn(visit, kind, desk, draft, form);
  } catch (error) {
    return refused(visit, error, { kind, desk, draft: undefined, content: typed({}, content), key });
  }
}

async function save(visit: Visit, kind: RecordKind): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const { fields: form, files } = await visit.formWithFiles();
  const definition: RecordDefinition = recordKinds[kind];
  const { getDraft, update } = operationsFor(kind);
  const path = pathOf(visit);
  const held = await visit.call(getDraft, { path });
  const version = form.get('version') ?? '';
  const given = contentIn(definition, form, await contextOf(visit, desk), held.content);
  const { content, messages } = await withFiles(visit, wordsFor(visit), desk.network, definition, files, given);
  if (messages.length > 0) {
    // The version stays the one that was read, so that what somebody else has written since is not written over unseen.
    const draft = { ...held, version: Number(version) || held.version };
    return showEditor(visit, { kind, desk, draft, content: typed(held.content, content), messages }, 422);
  }
  try {
    const isSame = String(held.version) === version && saysNothingNew(held, content);
    const draft = isSame ? held : await visit.call(update, { path, ifMatch: version, body: async () => content });
    return await goOn(visit, kind, desk, draft, form);
  } catch (error) {
    return refused(visit, error, { kind, desk, draft: held, content: typed(held.content, content) });
  }
}

/** What stands in the form as everybody would see it; nothing is saved. */
async function preview(visit: Visit, kind: RecordKind): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const { fields: form } = await visit.formWithFiles();
  const { id } = pathOf(visit);
  const before = id === 'new' ? {} : (await visit.call(operationsFor(kind).getDraft, { path: pathOf(visit) })).content;
  const definition: RecordDefinition = recordKinds[kind];
  const given = contentIn(definition, form, await contextOf(visit, desk), before);
  const body = await withKnownFiles(visit, desk.network, definition, given);
  return showPreview(visit, { kind, desk, words: wordsFor(visit), id, content: typed(before, body), form });
}

/** Null takes away what is held; what is not held yet needs none. */
const onlyFilled = (content: Record<string, unknown>): unknown => mergePatch({}, content);
/** What stands in the form. */
const typed = (before: DraftContent, body: unknown): DraftContent => mergePatch(before, body) as DraftContent;

/** Publishes what was just saved, where that was asked for, and goes on to it. */
async function goOn(
  visit: Visit,
  kind: RecordKind,
  desk: NetworkDesk,
  draft: Draft,
  form: URLSearchParams,
): Promise<Response> {
  const wanted = form.get('do');
  const address = recordsAddress(desk.network.slug, kind, draft.id);
  if (wanted !== 'publish' && wanted !== 'schedule')
    return goTo(visit, address, new URLSearchParams({ done: 'saved' }));
  const at = wanted === 'schedule' ? timeIn(form, desk.network) : undefined;
  try {
    const published = await visit.call(operationsFor(kind).publish, {
      path: { network: desk.network.slug, id: draft.id },
      ifMatch: String(draft.version),
      body: async () => (at === undefined ? {} : { at }),
    });
    const done = published.status === 'published' ? { done: 'published' } : undefined;
    return goTo(visit, address, new URLSearchParams(done));
  } catch (error) {
    return refused(visit, error, { kind, desk, draft, content: draft.content });
  }
}

function timeIn(form: URLSearchParams, { timeZone }: Network): string {
  const [date, time] = [form.get('publish.date') ?? '', form.get('publish.time') ?? ''];
  try {
    return new Date(instantAt(`${date}T${time || '00:00'}`, timeZone)).toISOString();
  } catch {
    return `${date}T${time}`;
  }
}

/** Shows the form again with what was typed, and with what is wrong or what somebody else has written. */
async function refused(
  visit: Visit,
  error: unknown,
  page: Pick<EditorPage, 'kind' | 'desk' | 'draft' | 'content'> & Partial<EditorPage>,
): Promise<Response> {
  if (!(error instanceof Refusal)) throw error;
  const { problem } = error;
  if (problem.code === 'precondition_failed') {
    const theirs = problem.current as Draft;
    return showEditor(visit, { ...page, draft: theirs, theirs }, 409);
  }
  if (![409, 422].includes(problem.status)) throw error;
  return showEditor(visit, { ...page, messages: faultsOf(visit, problem) }, 422);
}

/** What is wrong with each field, once. */
function faultsOf(visit: Visit, problem: Problem): Message[] {
  const words = wordsFor(visit);
  const { errors = [] } = problem;
  if (errors.length === 0) return messagesOf(visit, problem);
  const first = new Map(
    errors.map(({ pointer, code }) => [pointer.split('/')[1] ?? '', code]).reverse() as [string, string][],
  );
  return [...first].map(([field, code]) => ({
    field,
    text: problem.code === 'already_exists' ? words.slugTaken : `${fieldName(words, field)}: ${reasonOf(words, code)}`,
  }));
}

async function showHistory(visit: Visit, kind: RecordKind): Promise<Response> {
  const desk = await enterAs(visit, 'editor');
  const path = pathOf(visit);
  const { getDraft, listVersions } = operationsFor(kind);
  const draft = await visit.call(getDraft, { path });
  const query = new URLSearchParams({ limit: '24', ...filledIn(new URL(visit.c.req.url).searchParams, ['cursor']) });
  const { items, next } = await visit.call(listVersions, { path, query });
  const words = wordsFor(visit);
  const page = { kind, desk, words, id: draft.id, version: draft.version, versions: items, next: cursorIn(next) };
  return show(visit, renderHistory(visit, page));
}

async function restore(visit: Visit, kind: RecordKind): Promise<Response> {
  const path = pathOf(visit);
  await enterAs(visit, 'editor');
  const form = await visit.form();
  return afterwards(visit, kind, 'restored', () =>
    visit.call(operationsFor(kind).restore, {
      path,
      ifMatch: form.get('version') ?? '',
      body: async () => ({ version: Number(form.get('wanted')) }),
    }),
  );
}

async function archive(visit: Visit, kind: RecordKind): Promise<Response> {
  const ifMatch = visit.c.req.param('version') as string;
  return afterwards(visit, kind, 'archived', () =>
    visit.call(operationsFor(kind).archive, { path: pathOf(visit), ifMatch }),
  );
}

async function remove(visit: Visit, kind: RecordKind): Promise<Response> {
  const ifMatch = visit.c.req.param('version') as string;
  const path = pathOf(visit);
  try {
    await visit.call(operationsFor(kind).remove, { path, ifMatch });
  } catch (error) {
    return instead(visit, kind, error);
  }
  return goTo(visit, recordsAddress(path.network));
}

async function copy(visit: Visit, kind: RecordKind): Promise<Response> {
  const path = pathOf(visit);
  const { create, getDraft } = operationsFor(kind);
  const held = await visit.call(getDraft, { path });
  const { slug: _slug, ...content } = held.content;
  const made = await visit.call(create, {
    path: { network: path.network },
    idempotencyKey: `copy-${held.id}-${(await visit.form()).get('version')}`,
    body: async () => content,
  });
  return goTo(visit, recordsAddress(path.network, kind, made.id));
}

async function afterwards(
  visit: Visit,
  kind: RecordKind,
  done: string,
  change: () => Promise<Draft>,
): Promise<Response> {
  const { network, id } = pathOf(visit);
  try {
    await change();
  } catch (error) {
    return instead(visit, kind, error);
  }
  return goTo(visit, recordsAddress(network, kind, id), new URLSearchParams({ done }));
}

/** Somebody else was quicker: what is there now is shown instead. */
async function instead(visit: Visit, kind: RecordKind, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal) || ![409, 412].includes(error.problem.status)) throw error;
  const desk = await enterAs(visit, 'editor');
  const draft = await visit.call(operationsFor(kind).getDraft, { path: pathOf(visit) });
  const messages = [{ text: wordsFor(visit).conflict }];
  return showEditor(visit, { kind, desk, draft, content: draft.content, messages }, 409);
}

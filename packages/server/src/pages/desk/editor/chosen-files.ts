import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { fileAt, type Network, type StoredFile, tidy } from '@tejido/contract';
import { isObject, type RecordDefinition } from '@tejido/contract/schemas';
import { filesAt, viewFiles } from '../../../files/files.ts';
import type { FormFile, FormWithFiles } from '../../../http/multipart.ts';
import { publicUrlOf } from '../../../http/server-env.ts';
import { Refusal } from '../../../refusal.ts';
import { inNetwork } from '../enter.ts';
import type { Message, Visit } from '../visit.ts';
import type { EditorWords } from './words.ts';

/*
 * Pictures and documents in the form of a record: those that were chosen in it are kept, and of those that are here it is filled in what is known of them.
 */

/** What stands in a form once its files are kept. */
export interface WithFiles {
  content: Record<string, unknown>;
  /** What is wrong with files that were not taken. */
  messages: Message[];
}

/** Keeps the files that were chosen in a form, and fills in what is known of each that is here. */
export async function withFiles(
  visit: Visit,
  words: EditorWords,
  network: Network,
  { fields = {} }: Pick<RecordDefinition, 'fields'>,
  chosen: FormWithFiles['files'],
  given: Record<string, unknown>,
): Promise<WithFiles> {
  const content = { ...given };
  const messages: Message[] = [];
  const keep = (name: string, control: 'picture' | 'documents') =>
    keepChosen(visit, words, { name, control }, chosen.get(`${name}.file`) ?? [], messages);
  for (const [name, { control }] of Object.entries(fields)) {
    if (control === 'picture') {
      const [sent] = await keep(name, control);
      const words = isObject(content[name]) ? content[name] : {};
      if (sent) content[name] = { ...words, url: sent.url };
    }
    if (control === 'documents') {
      const sent = (await keep(name, control)).map((one) => asDocument(one, network));
      const all = [...((content[name] ?? []) as unknown[]), ...sent];
      content[name] = all.length > 0 ? all : null;
    }
  }
  return { content: await withKnownFiles(visit, network, { fields }, content), messages };
}

/** A document as a record carries it, called as its file is until somebody says otherwise. */
const asDocument = ({ url, name, type, bytes }: StoredFile, { languages }: Network): Record<string, unknown> => ({
  url,
  name: { [languages[0] ?? 'en']: name.slice(0, name.length - extname(name).length) || name },
  type,
  size: bytes,
});

async function keepChosen(
  visit: Visit,
  words: EditorWords,
  { name, control }: { name: string; control: 'picture' | 'documents' },
  files: readonly FormFile[],
  messages: Message[],
): Promise<StoredFile[]> {
  const kept: StoredFile[] = [];
  for (const file of files)
    try {
      const sent = await keepOne(visit, file);
      const isPicture = sent.width !== undefined;
      if (isPicture === (control === 'picture')) kept.push(sent);
      else messages.push({ field: `${name}.file`, text: words.files.refused[control] });
    } catch (error) {
      if (!(error instanceof Refusal) || ![413, 415, 422, 503].includes(error.problem.status)) throw error;
      messages.push({ field: `${name}.file`, text: refusalOf(words, control, error.problem.code) });
    }
  return kept;
}

function keepOne(visit: Visit, { name, bytes }: FormFile): Promise<StoredFile> {
  if (!bytes) throw new Refusal({ code: 'payload_too_large', status: 413 } as Refusal['problem']);
  return visit.call('uploadFile', {
    ...inNetwork(visit),
    query: new URLSearchParams({ name: tidy(name).slice(0, 200) || 'file' }),
    idempotencyKey: randomUUID(),
    body: async () => bytes,
  });
}

/** Why a file is not taken, in words. */
function refusalOf({ files: { refused } }: EditorWords, control: 'picture' | 'documents', code: string): string {
  if (code === 'payload_too_large') return refused.large;
  if (code === 'unsupported_media_type') return refused[control];
  return code === 'unavailable' ? refused.busy : refused.broken;
}

/** Fills in what is known of pictures and documents that are here; of a picture elsewhere nothing is. */
export async function withKnownFiles(
  visit: Visit,
  network: Network,
  { fields = {} }: Pick<RecordDefinition, 'fields'>,
  content: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const places = Object.entries(fields).flatMap(([name, { control }]) =>
    control === 'picture' || control === 'documents' ? [{ name, control }] : [],
  );
  const urls = places.flatMap(({ name }) => [content[name] ?? []].flat().map((one) => (one as { url?: unknown }).url));
  const keys = urls.flatMap((url) => keyHere(url, network) ?? []);
  const { db } = visit.dependencies;
  const rows = await filesAt(db, network, keys);
  const views = await viewFiles(db, network, [...rows.values()], publicUrlOf(visit.c, visit.dependencies));
  const known = new Map(views.map((view) => [fileAt(view.url)?.key, view]));
  const viewOf = (url: unknown) => known.get(keyHere(url, network));
  const filled = places.flatMap(({ name, control }): [string, unknown][] => {
    const value = content[name];
    if (control === 'picture' && isObject(value)) {
      const { width = null, height = null, color = null, sources = null } = viewOf(value['url']) ?? {};
      return [[name, { ...value, width, height, color, sources }]];
    }
    if (control !== 'documents' || !Array.isArray(value)) return [];
    const documents = value.map((one: Record<string, unknown>) => {
      const view = viewOf(one['url']);
      return view ? { ...one, type: view.type, size: view.bytes } : one;
    });
    return [[name, documents]];
  });
  return { ...content, ...Object.fromEntries(filled) };
}

const keyHere = (url: unknown, { slug }: Network): string | undefined => {
  const at = fileAt(url);
  return at?.network === slug ? at.key : undefined;
};

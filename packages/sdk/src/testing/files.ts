import { documentTypes, makeId, type StoredFile, usualWidth, widthsOf } from '@tejido/contract';
import { defaultLimit } from '@tejido/contract/schemas';
import type { DemoRecords } from '@tejido/demo';
import { makeIdempotencyKey as makeRandomId } from '../submit.ts';
import { referenceTo } from './desk/actor.ts';
import type { Handlers } from './handler.ts';
import { pageOf } from './lists.ts';
import { refusal } from './refusal.ts';
import type { KeptFile, Store } from './store.ts';

/** Pictures and documents: kept as they came, and told of as the server does that draws pictures anew. */
export const fileHandlers: Handlers<'uploadFile' | 'listFiles' | 'removeFile'> = {
  uploadFile({ store, where, actor, query: { name }, body: bytes, idempotencyKey }) {
    const known = store.files.find((one) => one.network === where.network.id && one.idempotencyKey === idempotencyKey);
    if (known && !isSame(known.bytes, bytes))
      throw refusal('idempotency_key_reused', 'This Idempotency-Key came with another file.');
    if (known) return view(store, where, known);
    const facts = factsOf(bytes, name);
    if (!facts) throw refusal('unsupported_media_type', 'This is no file that is taken here.');
    const now = store.now();
    const kept: KeptFile = {
      network: where.network.id,
      id: makeId('fil', now),
      key: btoa(String.fromCharCode(...(makeRandomId().match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .slice(0, 22),
      name,
      bytes,
      idempotencyKey,
      created: new Date(now).toISOString(),
      by: actor.id,
      ...facts,
    };
    store.files.push(kept);
    return view(store, where, kept);
  },
  listFiles({ store, where, query: { limit = defaultLimit, cursor }, pageAt }) {
    const items = store.files
      .filter(({ network }) => network === where.network.id)
      .map((kept) => view(store, where, kept));
    const page = pageOf(items, ({ created }) => Date.parse(created), {
      prefix: 'fil',
      sort: '-created',
      limit,
      cursor,
    });
    return { items: page.items, next: pageAt(page.next) };
  },
  removeFile({ store, where, path }) {
    const index = store.files.findIndex(({ network, id }) => network === where.network.id && id === path.id);
    const kept = store.files[index];
    if (!kept) throw refusal('record_not_found', 'This network has no such file, or not any more.');
    const drafts = [...store.drafts].filter(([at]) => at.startsWith(`${where.network.id} `)).map(([, draft]) => draft);
    if (JSON.stringify([where, drafts]).includes(kept.key)) throw refusal('file_in_use', 'Something shows it.');
    store.files.splice(index, 1);
    return { id: kept.id };
  },
};

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

function view(store: Store, { network }: DemoRecords, kept: KeptFile): StoredFile {
  const { id, key, name, type, bytes, width, height, created, by } = kept;
  const at = (rest: string | number) => `${store.server}/files/${network.slug}/${key}/${rest}`;
  const widths = width === undefined ? [] : widthsOf(width);
  const largest = widths.at(-1) ?? 0;
  return {
    id,
    type,
    name,
    bytes: bytes.length,
    ...(width !== undefined && height !== undefined
      ? {
          url: at(usualWidth(widths)),
          width: largest,
          height: Math.max(1, Math.round((height * largest) / width)),
          color: '#808080',
          sources: widths.map((size) => ({ url: at(size), width: size })),
        }
      : { url: at(`document.${name.split('.').at(-1)}`) }),
    created,
    createdBy: referenceTo(store.desk, network.slug, by),
  };
}

/** What a file is, by its first bytes; a document that is an archive by its name. Nothing of what is not taken. */
function factsOf(bytes: Uint8Array, name: string): Pick<KeptFile, 'type' | 'width' | 'height'> | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  try {
    if (text.startsWith('\x89PNG\r\n'))
      return { type: 'image/png', width: data.getUint32(16), height: data.getUint32(20) };
    if (/^GIF8[79]a/.test(text))
      return { type: 'image/gif', width: data.getUint16(6, true), height: data.getUint16(8, true) };
    if (text.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg', ...sizeOfJpeg(data) };
    if (/^RIFF[^]{4}WEBPVP8X/.test(text))
      return {
        type: 'image/webp',
        width: 1 + (data.getUint32(24, true) & 0xffffff),
        height: 1 + (data.getUint32(26, true) >>> 8),
      };
  } catch {
    throw refusal('file_unreadable', 'The picture cannot be read: it is broken, or not all of it has arrived.');
  }
  if (text.startsWith('%PDF-')) return { type: 'application/pdf' };
  const type = documentTypes[name.split('.').at(-1)?.toLowerCase() ?? ''];
  return text.startsWith('PK\x03\x04') && type ? { type } : undefined;
}

/** The size in the first frame of a JPEG. */
function sizeOfJpeg(data: DataView): { width: number; height: number } {
  for (let at = 2; ; at += 2 + data.getUint16(at + 2)) {
    const marker = data.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
  }
}

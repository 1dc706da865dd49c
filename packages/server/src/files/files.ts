import { createHash, randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import {
  type AccountReference,
  extensionOf,
  idPrefixes,
  makeId,
  type Network,
  type StoredFile,
  usualWidth,
  widthsOf,
} from '@tejido/contract';
import { readCursor, writeCursor } from '@tejido/contract/schemas';
import { slugOf } from '@tejido/contract/submissions';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { findNames } from '../audit/names.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { cursorRefused, refuse } from '../refusal.ts';
import { type BlobStore, deleteBelow } from './blob-store.ts';
import { documentTypeOf } from './documents.ts';
import { inTurn } from './in-turn.ts';
import { type MadePicture, makePicture, pictureTypeOf, type Variant } from './pictures.ts';
import { isShown, lockNetwork } from './uses.ts';

/*
 * Files of networks: what is known of them is a row, their bytes are blobs. The blobs come first and the row last, so that what has a row is whole; blobs without one
 * are swept up.
 */

/** What is known of a file. */
export type FileRow = Selectable<Tables['files']>;

/** Where files are kept, and what is known of them. */
export interface Shelf {
  db: Kysely<Tables>;
  blobs: BlobStore;
}

/** A file that is sent. */
export interface SentFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What a repetition is known by. */
  key: string;
}

/** What the names of a file's blobs begin with. */
export const placeOf = ({ network_id: network, key }: Pick<FileRow, 'network_id' | 'key'>): string =>
  `${network}/${key}/`;

/** What a document is called below its place. */
export const documentBlob = 'document';

/** Keeps a file, once for its idempotency key. Throws the problem with what is none that is taken. */
export async function keepFile(
  { db, blobs }: Shelf,
  network: Network,
  actor: Pick<Actor, 'id'>,
  { name, bytes, key }: SentFile,
): Promise<FileRow> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = await repeated(db, network, key, hash);
  if (known) return known;
  return inTurn(async () => {
    // Of two at once the second finds what the first has made; at another process it finds it when it has made its own.
    const before = await repeated(db, network, key, hash);
    if (before) return before;
    const { type, picture, variants } = await lookInto(bytes);
    const now = new Date();
    const row = {
      network_id: network.id,
      id: makeId(idPrefixes.file, now.getTime()),
      key: randomBytes(16).toString('base64url'),
      type,
      name,
      file_name: fileNameOf(name, type),
      bytes: bytes.length,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      color: picture?.color ?? null,
      hash,
      idempotency_key: key,
      created: now.toISOString(),
      created_by: actor.id,
      avif_due: picture ? now.toISOString() : null,
    };
    for (const variant of variants) await blobs.put(placeOf(row) + variant.name, variant.bytes, variant.type);
    const stored = await db
      .insertInto('files')
      .values(row)
      .onConflict((conflict) => conflict.columns(['network_id', 'idempotency_key']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (stored) return stored;
    await deleteBelow(blobs, placeOf(row));
    const theirs = await repeated(db, network, key, hash);
    if (!theirs) throw refuse('unavailable', 'Another request with this key was just undone.', { retryAfter: 1 });
    return theirs;
  });
}

/** What was kept under a key before; the problem where that was something else. */
async function repeated(db: Db, network: Network, key: string, hash: string): Promise<FileRow | undefined> {
  const row = await db
    .selectFrom('files')
    .selectAll()
    .where('network_id', '=', network.id)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (row && row.hash !== hash) throw refuse('idempotency_key_reused', 'This Idempotency-Key came with another file.');
  return row;
}

async function lookInto(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ type: string; picture?: MadePicture; variants: readonly Variant[] }> {
  const pictureType = pictureTypeOf(bytes);
  if (pictureType) {
    const picture = await makePicture(bytes);
    return { type: pictureType, picture, variants: picture.variants };
  }
  const type = documentTypeOf(bytes);
  if (!type)
    throw refuse(
      'unsupported_media_type',
      'This is no file that is taken here: pictures may be JPEG, PNG, WebP, AVIF or GIF, documents PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP.',
    );
  return { type, variants: [{ name: documentBlob, type, bytes: Buffer.from(bytes) }] };
}

/** A name that works in every address and on every disk. */
const fileNameOf = (name: string, type: string): string =>
  `${slugOf(name.slice(0, name.length - extname(name).length), undefined, 'document')}.${extensionOf(type)}`;

/** A network's files, newest first. */
export async function listFiles(
  db: Db,
  network: Network,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ rows: FileRow[]; cursor: string | undefined }> {
  const after = cursor === undefined ? undefined : readCursor(cursor, 'timestamptz', idPrefixes.file);
  if (cursor !== undefined && !after) throw cursorRefused();
  const rows = await db
    .selectFrom('files')
    .selectAll()
    .where('network_id', '=', network.id)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created, id) < (${after?.value}::timestamptz, ${after?.id}::text)`),
    )
    .orderBy('created', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    cursor: rows.length > limit && last ? writeCursor({ value: last.created.toISOString(), id: last.id }) : undefined,
  };
}

/** The files of a network that have these keys. */
export async function filesAt(db: Db, network: Network, keys: readonly string[]): Promise<Map<string, FileRow>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('files')
    .selectAll()
    .where('network_id', '=', network.id)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Erases a file that nothing shows. Throws the problem with one that something does. */
export async function removeFile({ db, blobs }: Shelf, network: Network, id: string): Promise<{ id: string }> {
  const row = await withRetry(db, async (transaction) => {
    // Nobody can begin to show it meanwhile.
    await lockNetwork(transaction, network.id);
    const found = await transaction
      .selectFrom('files')
      .selectAll()
      .where('network_id', '=', network.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) throw refuse('record_not_found', 'This network has no such file, or not any more.');
    if (await isShown(transaction, network.id, found.key))
      throw refuse('file_in_use', 'A record, a draft, an earlier version of one, or the network itself shows it.');
    await transaction.deleteFrom('files').where('network_id', '=', network.id).where('id', '=', id).execute();
    return found;
  });
  await deleteBelow(blobs, placeOf(row));
  return { id };
}

/** Files as the API has them, at the server's own address. */
export async function viewFiles(
  db: Db,
  network: Network,
  rows: readonly FileRow[],
  base: string,
): Promise<StoredFile[]> {
  const names = await findNames(db, network.id, [...new Set(rows.map((row) => row.created_by))]);
  return rows.map((row) => viewOf(row, network, base, names.get(row.created_by)));
}

function viewOf(row: FileRow, network: Network, base: string, by: AccountReference | undefined): StoredFile {
  const { id, type, name, bytes, created } = row;
  return {
    id,
    type,
    name,
    bytes,
    ...(isPicture(row)
      ? shownPicture(row, network, base)
      : { url: `${base}${addressOf(row, network)}/${row.file_name}` }),
    created: created.toISOString(),
    ...(by && { createdBy: by }),
  };
}

const addressOf = ({ key }: Pick<FileRow, 'key'>, { slug }: Pick<Network, 'slug'>): string => `/files/${slug}/${key}`;

/** A file that is a picture. */
export type PictureRow = FileRow & { width: number; height: number };

/** Whether a file is a picture. */
export const isPicture = (row: FileRow): row is PictureRow => row.width !== null;

/** What a record says of a picture besides its words. */
export function shownPicture(
  row: PictureRow,
  network: Pick<Network, 'slug'>,
  base: string,
): Pick<StoredFile, 'url' | 'width' | 'height' | 'color' | 'sources'> {
  const { width, height, color } = row;
  const widths = widthsOf(width);
  const at = (size: number) => `${base}${addressOf(row, network)}/${size}`;
  return {
    url: at(usualWidth(widths)),
    width,
    height,
    ...(color !== null && { color }),
    sources: widths.map((size) => ({ url: at(size), width: size })),
  };
}

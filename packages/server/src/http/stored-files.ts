import { widthsOf } from '@tejido/contract';
import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { documentBlob, type FileRow, isPicture, placeOf } from '../files/files.ts';
import { formats } from '../files/pictures.ts';
import { lastKnown } from '../networks/last-known.ts';
import { refuse } from '../refusal.ts';
import { matchesEtag } from './representation.ts';
import type { Dependencies, ServerContext, ServerEnv } from './server-env.ts';

/**
 * What everybody gets of a file who knows its address. It never changes there, every page may show it, and nothing in it can act: should a document be opened
 * in a page after all, that may do nothing.
 */
const headers = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Robots-Tag': 'noindex',
};

/** A blob as it is given. */
interface Given {
  name: string;
  type: string;
  more: Readonly<Record<string, string>>;
}

/** `/files/{network}/{key}/{width}` for pictures, in the best format that is asked for, and `/files/{network}/{key}/{name}` for documents. */
export function createStoredFiles({ db, blobs }: Pick<Dependencies, 'db' | 'blobs'>): Hono<ServerEnv> {
  const findFile = lastKnown(async (place) => {
    const [slug = '', key = ''] = place.split('/');
    if (!/^[a-z0-9-]+$/.test(slug) || !/^[\w-]{22}$/.test(key)) return undefined;
    return db
      .selectFrom('files')
      .innerJoin('networks', 'networks.network_id', 'files.network_id')
      .selectAll('files')
      .where('networks.slug', '=', slug)
      .where('files.key', '=', key)
      .executeTakeFirst();
  });
  const kept = new LRUCache<string, Buffer<ArrayBuffer>>({
    maxSize: 32 * 1024 * 1024,
    maxEntrySize: 1024 * 1024,
    sizeCalculation: (bytes) => bytes.length + 1,
  });
  const app = new Hono<ServerEnv>();
  app.get('/files/:network/:key/:rest', async (c) => {
    c.set('route', '/files/{network}/{key}/{rest}');
    const { network, key, rest } = c.req.param();
    const row = await findFile(`${network}/${key}`);
    const given = row && givenOf(c, row, rest);
    if (!given) throw notThere();
    const etag = `"${key}-${given.name}"`;
    const all = { ...headers, ...given.more, ETag: etag };
    if (matchesEtag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, all);
    const name = placeOf(row) + given.name;
    const bytes = kept.get(name) ?? (await blobs.get(name));
    if (!bytes) throw notThere();
    kept.set(name, bytes);
    return c.body(bytes, 200, { ...all, 'Content-Type': given.type, 'Content-Length': String(bytes.length) });
  });
  return app;
}

const notThere = () => refuse('not_found', 'There is no such file here.');

/** What is given of a file at the end of an address; nothing at one of none. */
function givenOf(c: ServerContext, row: FileRow, rest: string): Given | undefined {
  if (!isPicture(row)) {
    const more = { 'Content-Disposition': `attachment; filename="${row.file_name}"` };
    return rest === row.file_name ? { name: documentBlob, type: row.type, more } : undefined;
  }
  const [, width = '', wanted] = /^(\d+)(?:\.([a-z]+))?$/.exec(rest) ?? [];
  if (!widthsOf(row.width).map(String).includes(width)) return undefined;
  const accepted = c.req.header('Accept') ?? '';
  const there = formats.filter(({ extension }) => extension !== 'avif' || row.avif_due === null);
  const chosen = wanted
    ? there.find(({ extension }) => extension === wanted)
    : (there.find(({ type }) => takes(accepted, type)) ?? there.at(-1));
  if (!chosen) return undefined;
  return { name: `${width}.${chosen.extension}`, type: chosen.type, more: wanted ? {} : { Vary: 'Accept' } };
}

/** Whether an `Accept` header names a type: that anything is taken, says nothing of new formats. */
const takes = (header: string, type: string): boolean =>
  header
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, ...parameters]) => name === type && !parameters.some((one) => /^q=0(?:\.0*)?$/.test(one)));

import { type Kysely, sql } from 'kysely';
import { withRetry } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { type BlobStore, deleteBelow } from './blob-store.ts';
import { type FileRow, placeOf, type Shelf } from './files.ts';
import { lockNetwork, shownKeys } from './uses.ts';

/** For how many days a file is kept that nothing shows: somebody may be about to. */
const daysUnused = 7;

/** For how many minutes blobs may be without a row: a file is being kept. */
const minutesWithoutRow = 60;

/** Erases the files that nothing has shown for a week, and what is left of those that are gone. Returns how many files. */
export async function sweepFiles({ db, blobs }: Shelf, now: Date = new Date()): Promise<number> {
  const networks = await db.selectFrom('files').select('network_id').distinct().execute();
  let erased = 0;
  for (const { network_id: networkId } of networks) {
    const rows = await eraseUnused(db, networkId, now);
    for (const row of rows) await deleteBelow(blobs, placeOf(row));
    erased += rows.length;
  }
  await eraseWithoutRow(db, blobs, now);
  return erased;
}

/** Takes away the rows of files that nothing has shown for long enough, and notes of the others since when nothing does. */
function eraseUnused(db: Kysely<Tables>, networkId: string, now: Date): Promise<Pick<FileRow, 'network_id' | 'key'>[]> {
  return withRetry(db, async (transaction) => {
    await lockNetwork(transaction, networkId);
    const shown = [...(await shownKeys(transaction, networkId))];
    await sql`
      update files set unused_since = case when key = any(${shown}::text[]) then null else coalesce(unused_since, ${now.toISOString()}::timestamptz) end
      where network_id = ${networkId} and (unused_since is null) <> (key = any(${shown}::text[]))`.execute(transaction);
    const { rows } = await sql<Pick<FileRow, 'network_id' | 'key'>>`
      delete from files where network_id = ${networkId}
        and unused_since <= ${now.toISOString()}::timestamptz - make_interval(days => ${daysUnused})
      returning network_id, key`.execute(transaction);
    return rows;
  });
}

/** Takes away blobs that no row knows: of a network that was erased, of a process that was killed between the two. */
async function eraseWithoutRow(db: Kysely<Tables>, blobs: BlobStore, now: Date): Promise<void> {
  const limit = now.getTime() - minutesWithoutRow * 60_000;
  const names = new Map<string, string[]>();
  for await (const { name, since } of blobs.list('')) {
    const [, key] = name.split('/');
    if (key && since.getTime() <= limit) names.set(key, [...(names.get(key) ?? []), name]);
  }
  const keys = [...names.keys()];
  for (let begin = 0; begin < keys.length; begin += 1000) {
    const some = keys.slice(begin, begin + 1000);
    const rows = await db.selectFrom('files').select('key').where('key', 'in', some).execute();
    const known = new Set(rows.map(({ key }) => key));
    for (const key of some) if (!known.has(key)) for (const name of names.get(key) ?? []) await blobs.delete(name);
  }
}

import { widthsOf } from '@tejido/contract';
import { sql } from 'kysely';
import { type FileRow, isPicture, placeOf, type Shelf } from './files.ts';
import { makeAvif } from './pictures.ts';

/**
 * Makes the AVIF of pictures that have none yet, one after the other, and returns of how many: it is a third smaller and takes seconds, so nobody waits for it. Each
 * is taken by one process, and by another when that has not finished it in ten minutes.
 */
export async function makeAvifs(
  { db, blobs }: Shelf,
  signal?: AbortSignal,
  now: () => Date = () => new Date(),
): Promise<number> {
  for (let count = 0; ; count++) {
    if (signal?.aborted) return count;
    const time = now().toISOString();
    const { rows } = await sql<FileRow>`
      update files set avif_due = ${time}::timestamptz + interval '10 minutes'
      where key = (
        select key from files where avif_due <= ${time}::timestamptz order by avif_due limit 1 for update skip locked)
      returning *`.execute(db);
    const [row] = rows;
    if (!row) return count;
    const widths = isPicture(row) ? widthsOf(row.width) : [];
    const largest = await blobs.get(`${placeOf(row)}${widths.at(-1)}.webp`);
    if (largest)
      for (const width of widths) {
        // Another process, or the next start, makes it.
        if (signal?.aborted) return count;
        await blobs.put(`${placeOf(row)}${width}.avif`, await makeAvif(largest, width), 'image/avif');
      }
    await db.updateTable('files').set({ avif_due: null }).where('key', '=', row.key).execute();
  }
}

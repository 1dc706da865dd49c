import type { StoredMail } from '@tejido/contract';
import type { Db } from '../../database/tables.ts';
import { listMailFiles, readMailFile } from '../../mail/stored.ts';
import type { DeskHandlers } from '../desk.ts';

/** Most mails that are shown: files are read one by one. */
const mostMails = 100;

/** What answers requests for the mails that nobody sends. */
export const mailHandlers: Pick<DeskHandlers, 'listMails'> = {
  async listMails({ dependencies, network }) {
    return { items: await listMails(dependencies.db, network.id, dependencies.mailDirectory), next: null };
  },
};

async function listMails(db: Db, networkId: string, directory: string | undefined): Promise<StoredMail[]> {
  if (directory === undefined) return [];
  const files = await listMailFiles(directory);
  const own = await ownRequests(
    db,
    networkId,
    files.map(({ about }) => about),
  );
  const wanted = files.filter(({ about }) => own.has(about)).slice(0, mostMails);
  const mails = await Promise.all(wanted.map((file) => readMailFile(directory, file)));
  return mails.filter((mail) => mail !== undefined);
}

async function ownRequests(db: Db, networkId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('join_requests')
    .select('id')
    .where('network_id', '=', networkId)
    .where('id', '=', (any) => any.fn.any(any.val([...new Set(ids)])))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

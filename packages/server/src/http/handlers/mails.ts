import type { Page, StoredMail } from '@tejido/contract';
import { maxLimit } from '@tejido/contract/schemas';
import type { Db } from '../../database/tables.ts';
import { listMailFiles, readMailFile } from '../../mail/stored.ts';
import { cursorRefused } from '../../refusal.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests for the mails that nobody sends. */
export const mailHandlers: Handlers<'listMails'> = {
  async listMails({ dependencies, network, query, pageAt }) {
    const { limit = maxLimit, cursor } = query;
    if (cursor !== undefined && !/^mai_[0-9a-z]+$/.test(cursor)) throw cursorRefused();
    const { items, next } = await listMails(dependencies.db, network.id, dependencies.mailDirectory, { limit, cursor });
    return { items, next: next === null ? null : pageAt(next) };
  },
};

/** Some mails, and the cursor of the next page: files are read one by one, so that a page is what is read. */
async function listMails(
  db: Db,
  networkId: string,
  directory: string | undefined,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<Page<StoredMail>> {
  if (directory === undefined) return { items: [], next: null };
  const files = await listMailFiles(directory);
  const own = await ownRequests(
    db,
    networkId,
    files.map(({ about }) => about),
  );
  const rest = files.filter(({ about, id }) => own.has(about) && (cursor === undefined || id < cursor));
  const wanted = rest.slice(0, limit);
  const mails = await Promise.all(wanted.map((file) => readMailFile(directory, file)));
  return {
    items: mails.filter((mail) => mail !== undefined),
    next: rest.length > limit ? (wanted.at(-1)?.id ?? null) : null,
  };
}

async function ownRequests(db: Db, networkId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('submissions')
    .select('id')
    .where('network_id', '=', networkId)
    .where('id', '=', (any) => any.fn.any(any.val([...new Set(ids)])))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

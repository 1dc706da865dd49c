import type { DraftSummary, DraftVersion, Network, RecordKind } from '@tejido/contract';
import { foldTogether } from '@tejido/contract';
import { adopted, draftSummary, readCursor, recordKindNames, recordKinds, writeCursor } from '@tejido/contract/schemas';
import { sql } from 'kysely';
import { findNames } from '../audit/names.ts';
import type { Db } from '../database/tables.ts';
import { cursorRefused } from '../refusal.ts';
import { textMatch } from '../search/query.ts';
import { type Desk, type DraftRow, definitionOf, find, heldIn, isOf } from './draft-store.ts';

/** What was done with a record, newest first. */
export async function listVersions(
  db: Db,
  { network, kind }: Desk,
  idOrSlug: string,
  { limit, before = 2 ** 31 - 1 }: { limit: number; before?: number | undefined },
): Promise<{ items: DraftVersion[]; last: number | undefined }> {
  const { held, isStored } = await find(db, network, kind, idOrSlug);
  // What was public before anybody wrote it, has one version.
  if (!isStored)
    return { items: [{ version: 1, deed: 'published', time: held.updated, content: held.content }], last: undefined };
  const rows = await db
    .selectFrom('draft_versions')
    .select(['version', 'deed', 'time', 'content', 'actor_id'])
    .where('network_id', '=', network.id)
    .where('id', '=', held.id)
    .where('version', '<', before)
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  const names = await findNames(
    db,
    network.id,
    rows.flatMap(({ actor_id: by }) => by ?? []),
  );
  const items = rows.slice(0, limit).map(({ version, deed, time, content, actor_id: by }) => ({
    version,
    deed,
    time: time.toISOString(),
    content,
    ...(by !== null && { by: names.get(by) }),
  }));
  return { items, last: rows.length > limit ? items.at(-1)?.version : undefined };
}

/** What is asked for of what a network's editors have. */
export interface DraftFilter {
  kind?: string | undefined;
  status?: readonly string[] | undefined;
  q?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What a network's editors have, public or not, what was last done first. */
export async function listDrafts(
  db: Db,
  network: Network,
  { kind, status, q, limit, cursor }: DraftFilter,
): Promise<{ items: DraftSummary[]; cursor: string | undefined }> {
  const after = cursor === undefined ? undefined : readAny(cursor);
  if (cursor !== undefined && !after) throw cursorRefused();
  const kinds = recordKindNames.filter((name) => kind === undefined || name === kind);
  const beyond = after
    ? sql<boolean>`(updated, id) < (${after.value}::timestamptz, ${after.id}::text)`
    : sql<boolean>`true`;
  const ofStatus = status ? sql<boolean>`status = any(${[...status]}::text[])` : sql<boolean>`true`;
  const titled = q === undefined ? sql<boolean>`true` : sql<boolean>`title like ${likeOf(q)}`;
  const order = sql`order by updated desc, id desc limit ${limit + 1}`;
  const drafts = sql`(
    select id, kind, updated, to_json(drafts) as draft, null::json as shown from drafts
    where network_id = ${network.id} and kind = any(${kinds}::text[]) and ${ofStatus} and ${titled} and ${beyond} ${order})`;
  const isWanted = !status || status.includes('published');
  const untouched = kinds.map(
    (name) => sql`(
      select id, kind, updated, null::json, document from records
      where ${q === undefined ? isOf(network, name) : textMatch(q, network, name).matches} and ${isWanted}
        and not exists (select from drafts where drafts.network_id = records.network_id and drafts.id = records.id)
        and ${beyond} ${order})`,
  );
  const { rows } = await sql<{
    id: string;
    kind: RecordKind;
    updated: Date;
    draft: DraftRow | null;
    shown: object | null;
  }>`
    select * from (${sql.join([drafts, ...untouched], sql` union all `)}) as listed ${order}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ kind: name, draft, shown }) => {
      const held = draft ? heldIn(draft) : adopted(definitionOf(name), shown as Record<string, unknown>);
      return draftSummary(name, definitionOf(name), held);
    }),
    cursor: rows.length > limit && last ? writeCursor({ value: last.updated.toISOString(), id: last.id }) : undefined,
  };
}

const readAny = (cursor: string) =>
  recordKindNames.map((kind) => readCursor(cursor, 'timestamptz', recordKinds[kind].prefix)).find(Boolean);

const likeOf = (q: string): string => `%${foldTogether(q).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

import { type AuditAction, type AuditEntry, idPattern, idPrefixes, makeId } from '@tejido/contract';
import type { Db } from '../database/tables.ts';
import { findNames } from './names.ts';

/** Something that was done. */
export interface Deed {
  networkId: string;
  action: AuditAction;
  /** Who did it; missing for the person concerned and for the server. */
  actor?: { id: string } | undefined;
  /** The id of what it was done to. */
  subject?: string | undefined;
}

/** What entries are wanted. */
export interface AuditFilter {
  action?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
  limit: number;
  /** The id of the last entry of the page before. */
  after?: string | undefined;
}

let latest = 0;

/** Now, but later than the last time: ids are in order to the millisecond, in which one decision may be two deeds. A clock that was ahead counts no more. */
function nextMoment(): Date {
  const now = Date.now();
  latest = latest > now + 1000 ? now : Math.max(now, latest + 1);
  return new Date(latest);
}

/** Notes something that was done, in the transaction that does it. */
export async function record(db: Db, { networkId, action, actor, subject }: Deed): Promise<void> {
  const now = nextMoment();
  await db
    .insertInto('audit_log')
    .values({
      network_id: networkId,
      id: makeId(idPrefixes.auditEntry, now.getTime()),
      time: now.toISOString(),
      action,
      actor_id: actor?.id ?? null,
      subject: subject ?? null,
    })
    .execute();
}

/** What was done in a network, newest first, and the id of the last entry where more follow. */
export async function listDeeds(
  db: Db,
  networkId: string,
  { action, actor, subject, limit, after }: AuditFilter,
): Promise<{ items: AuditEntry[]; last: string | undefined }> {
  let query = db
    .selectFrom('audit_log')
    .select(['id', 'time', 'action', 'actor_id', 'subject'])
    .where('network_id', '=', networkId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (action !== undefined) query = query.where('action', '=', action);
  if (actor !== undefined) query = query.where('actor_id', '=', actor);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (after !== undefined) query = query.where('id', '<', after);
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const names = await findNames(
    db,
    networkId,
    shown.flatMap(({ actor_id: id }) => id ?? []),
  );
  const items = shown.map(({ id, time, action: done, actor_id: by, subject: about }) => ({
    id,
    time: time.toISOString(),
    action: done,
    actor: by === null ? undefined : names.get(by),
    subject: about ?? undefined,
  }));
  return { items, last: rows.length > limit ? shown.at(-1)?.id : undefined };
}

/** Whether a cursor is one of the audit log's. */
export const isAuditCursor = (cursor: string): boolean => idPattern(idPrefixes.auditEntry).test(cursor);

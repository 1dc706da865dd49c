import { deedOn, type Retention, type RetentionTerm, retentionTerms, type SubmissionKind } from '@tejido/contract';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { forgetJobs } from '../outbox/outbox.ts';
import { unpublish } from './unpublish.ts';

/** How many submissions are erased in one transaction. */
const batch = 1000;

/**
 * Erases a submission with its tokens, notes, membership and published entry, and the mails about it that were not yet sent. The audit log keeps
 * its id. What is published rests on a consent, and does not outlive what proves it.
 */
export async function eraseSubmission(db: Db, networkId: string, kind: SubmissionKind, id: string): Promise<void> {
  await unpublish(db, networkId, id, new Date());
  await forgetJobs(db, networkId, id);
  await db.deleteFrom('submissions').where('network_id', '=', networkId).where('id', '=', id).execute();
  await record(db, { networkId, action: deedOn(kind, 'erased'), subject: id });
}

/** What the time of a submission is counted from. */
const beginnings: Readonly<Record<RetentionTerm['since'], RawBuilder<unknown>>> = {
  unconfirmedSince: sql`request.unconfirmed_since`,
  updated: sql`greatest(request.updated, network.held_since)`,
  decided: sql`request.decided`,
};

/** Erases the submissions whose time is over, some at once, and returns their ids: those that `expiryOf` says. */
export function eraseExpired(db: Kysely<Tables>, retention: Retention): Promise<string[]> {
  return withRetry(db, async (transaction) => {
    const erased: string[] = [];
    for (const { statuses, since, days } of retentionTerms) {
      const { rows } = await sql<{ network_id: string; kind: SubmissionKind; id: string }>`
        select request.network_id, request.kind, request.id
        from networks as network join submissions as request on request.network_id = network.network_id
        where request.status = any(${statuses}::text[]) and ${beginnings[since]} <
          now() - coalesce((network.document->'retention'->>${days})::integer, ${retention[days]}::integer) * interval '1 day'
        limit ${batch} for update of request skip locked`.execute(transaction);
      for (const row of rows) await eraseSubmission(transaction, row.network_id, row.kind, row.id);
      erased.push(...rows.map(({ id }) => id));
    }
    return erased;
  });
}

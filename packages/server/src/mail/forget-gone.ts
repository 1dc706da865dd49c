import { idPrefixes } from '@tejido/contract';
import { submissionKinds } from '@tejido/contract/submissions';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import type { Transport } from './mail.ts';

/**
 * Removes what is kept of mails about submissions, links and people of teams that are not there any more: a mail may have been on its way while its submission was
 * erased, and another server of the same database keeps files that who erases cannot reach.
 */
export async function forgetGone(db: Db, { subjects, forget }: Pick<Transport, 'subjects' | 'forget'>): Promise<void> {
  const kept = await subjects();
  for (const [prefix, table] of [
    ...Object.values(submissionKinds).map(({ prefix }) => [prefix, 'submissions'] as const),
    [idPrefixes.signInLink, 'sign_in_links'],
    [idPrefixes.account, 'accounts'],
  ] as const) {
    const ids = kept.filter((id) => id.startsWith(`${prefix}_`));
    if (ids.length === 0) continue;
    const { rows } = await sql<{ id: string }>`
      select id from unnest(${ids}::text[]) as kept (id)
      where not exists (select from ${sql.table(table)} as present where present.id = kept.id)`.execute(db);
    for (const { id } of rows) await forget(id);
  }
}

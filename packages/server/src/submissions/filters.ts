import { fold, foldTogether, type Network, type SubmissionKind } from '@tejido/contract';
import { submissionKind } from '@tejido/contract/submissions';
import { type RawBuilder, sql } from 'kysely';
import { beginning, ending } from '../database/timestamp.ts';
import { soughtWords } from '../search/words.ts';
import { tagOf } from './columns.ts';

/** What a list of submissions may be narrowed by, as the contract has it. */
export interface InboxFilters {
  q?: string | undefined;
  status?: readonly string[] | undefined;
  assignee?: string | undefined;
  site?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The values of the kind's own choices. */
  [choice: string]: unknown;
}

/** The conditions on `request` that filters make, that of its network first. */
export function conditionsOf(network: Network, kind: SubmissionKind, filters: InboxFilters): RawBuilder<boolean> {
  const { q, status, assignee, site, from, to } = filters;
  const conditions = [
    sql`request.network_id = ${network.id}`,
    sql`request.kind = ${kind}`,
    q !== undefined && holdsWords(q),
    status && sql`request.status = any(${status}::text[])`,
    ...Object.keys(submissionKind(kind).choices).map((name) => {
      const values = filters[name] as readonly (string | number)[] | undefined;
      return values && sql`request.tags && ${values.map((value) => tagOf(name, value))}::text[]`;
    }),
    assignee !== undefined &&
      (assignee === 'none' ? sql`request.assignee is null` : sql`request.assignee = ${assignee}`),
    site !== undefined && sql`request.site = ${site}`,
    from !== undefined && sql`request.created >= ${beginning(from, network.timeZone)}::timestamptz`,
    to !== undefined && sql`request.created < ${ending(to, network.timeZone)}::timestamptz`,
  ].filter((condition) => condition !== false && condition !== undefined);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Whether a request has every word, or one that begins with it. Nothing has what is no word at all. */
function holdsWords(text: string): RawBuilder<boolean> {
  const forms = [fold(text), foldTogether(text)].map((form) => soughtWords(form).split(' ').filter(Boolean));
  if (forms.some((words) => words.length === 0)) return sql<boolean>`false`;
  // Letters, digits and dots between digits: nothing that would end the quotation.
  const query = forms.map((words) => `(${words.map((word) => `'${word}':*`).join(' & ')})`).join(' | ');
  return sql<boolean>`request.search @@ to_tsquery('simple', ${query})`;
}

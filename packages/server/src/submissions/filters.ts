import { fold, foldTogether, type Network } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { beginning, ending } from '../database/timestamp.ts';
import { soughtWords } from '../search/words.ts';

/** What a list of join requests may be narrowed by, as the contract has it. */
export interface JoinRequestFilters {
  q?: string | undefined;
  status?: readonly string[] | undefined;
  applicant?: string | undefined;
  sector?: readonly string[] | undefined;
  goal?: readonly number[] | undefined;
  assignee?: string | undefined;
  site?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The conditions on `request` that filters make, that of its network first. */
export function conditionsOf(network: Network, filters: JoinRequestFilters): RawBuilder<boolean> {
  const { q, status, applicant, sector, goal, assignee, site, from, to } = filters;
  const conditions = [
    sql`request.network_id = ${network.id}`,
    q !== undefined && holdsWords(q),
    status && sql`request.status = any(${status}::text[])`,
    applicant !== undefined && sql`request.applicant = ${applicant}`,
    sector && sql`request.sector = any(${sector}::text[])`,
    goal && sql`request.goals && ${goal}::integer[]`,
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

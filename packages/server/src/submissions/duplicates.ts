import { type Duplicate, findText, type LanguageMap, type Network } from '@tejido/contract';
import { likeliest, mostDuplicates } from '@tejido/contract/schemas';
import { type Submission, submissionKind } from '@tejido/contract/submissions';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

type Marked = Pick<Submission, 'kind' | 'id' | 'input' | 'membership'>;

const marksOf = ({ kind, input }: Marked) => submissionKind(kind).marks(input as never);

/**
 * What may be of the same person or organization as a submission: the likeliest first, with the organization that a person
 * names. The organization that it has become is not among them.
 */
export async function findDuplicates(db: Db, network: Network, held: Marked): Promise<Duplicate[]> {
  const { kind, id, membership } = held;
  const { sought: marks } = marksOf(held);
  // Many may share a domain: they must not crowd out the one with the same address.
  const telling = marks.filter((mark) => !mark.startsWith('domain:'));
  const { rows } = await sql<{ id: string; name: string | LanguageMap; status: string | null; common: string[] }>`
    select * from (
      (select id, to_json(title) as name,
        status, array(select unnest(marks) intersect select unnest(${marks}::text[])) as common
        from submissions
        where network_id = ${network.id} and kind = ${kind} and id <> ${id} and marks && ${marks}::text[]
        order by marks && ${telling}::text[] desc limit 200)
      union all
      (select id, document->'name' as name, null as status,
        array(select unnest(marks) intersect select unnest(${marks}::text[])) as common
        from records
        where network_id = ${network.id} and kind = 'organizations' and marks && ${marks}::text[] and slug is distinct from ${membership?.organization ?? null}::text limit 200)) as found`.execute(
    db,
  );
  return likeliest(
    rows.map(({ status, name, ...other }) => ({
      ...other,
      name: typeof name === 'string' ? name : (findText(name, network.languages)?.text ?? other.id),
      ...(status !== null && { status }),
    })),
  );
}

/**
 * How many others may be of the same person or organization as each of some submissions, {@link mostDuplicates} at most; those without any
 * are left out.
 */
export async function countDuplicates(
  db: Db,
  networkId: string,
  requests: readonly Marked[],
): Promise<ReadonlyMap<string, number>> {
  const others = requests.map((held) => {
    const { kind, id, membership } = held;
    const marks = marksOf(held).own;
    return sql`
      select ${id}::text as id, (select count(*) from (
        (select 1 from submissions
          where network_id = ${networkId} and kind = ${kind} and id <> ${id} and marks && ${marks}::text[] limit ${mostDuplicates})
        union all
        (select 1 from records
          where network_id = ${networkId} and kind = 'organizations' and marks && ${marks}::text[] and slug is distinct from ${membership?.organization ?? null}::text limit ${mostDuplicates})
        limit ${mostDuplicates}) as other)::integer as count`;
  });
  if (others.length === 0) return new Map();
  const { rows } = await sql<{ id: string; count: number }>`${sql.join(others, sql` union all `)}`.execute(db);
  return new Map(rows.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));
}

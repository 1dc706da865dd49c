import { type Kysely, type RawBuilder, sql } from 'kysely';

/*
 * All kinds of records are in one table, so that another kind needs none, and what changed or has a word is one question whatever it is.
 *
 * - What a record is chosen by are `tags`: `ini:goal:6`. Its kind's prefix stands before each, and its network and kind are one of its words
 *   (`net_…/initiatives`), so that the index of everything is asked for what is of one kind.
 * - `facets` comes early in the row: it is what is read of all that match.
 * - Titles, times and points are only indexed where a record has them.
 */

/** What a kind of record had a table of its own for. */
interface Before {
  table: string;
  prefix: string;
  /** The columns with one value for each record, which may be null, by what is chosen by them. */
  one: Readonly<Record<string, string>>;
  /** The columns with a list of values. */
  several: Readonly<Record<string, string>>;
  /** The columns that not every kind had. */
  own: readonly string[];
}

const titleAndPoint = ['title_order', 'latitude', 'longitude'];

const before: readonly Before[] = [
  {
    table: 'organizations',
    prefix: 'org',
    one: { sector: 'sector' },
    several: { goal: 'goals', target: 'targets', territory: 'territories' },
    own: [...titleAndPoint, 'marks'],
  },
  {
    table: 'initiatives',
    prefix: 'ini',
    one: { kind: 'kind', stage: 'stage' },
    several: { goal: 'goals', target: 'targets', sector: 'sectors', territory: 'territories' },
    own: titleAndPoint,
  },
  {
    table: 'events',
    prefix: 'evt',
    one: { category: 'category', format: 'format', status: 'status' },
    several: { goal: 'goals', target: 'targets', theme: 'themes' },
    own: ['starts', 'ends', 'first_day', 'last_day'],
  },
];

/** One table of records in the place of one for each kind. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table records (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      kind text collate "C" not null,
      facets text collate "C" not null,
      updated timestamptz(3) not null,
      revision integer not null,
      index_version integer not null,
      id text collate "C" not null,
      slug text collate "C" not null,
      tags text[] collate "C" not null,
      title_order text collate "C",
      starts timestamptz(3),
      ends timestamptz(3),
      first_day date,
      last_day date,
      latitude double precision,
      longitude double precision,
      marks text[],
      document json not null,
      search tsvector not null) with (toast_tuple_target = 512)`,
    // What filters and orders read stays in the row; its document and words are kept beside it.
    sql`alter table records ${sql.join(
      ['network_id', 'kind', 'facets', 'id', 'slug', 'tags', 'title_order', 'marks'].map(
        (column) => sql`alter column ${sql.ref(column)} set storage main`,
      ),
    )}`,
    ...before.map(moved),
    sql`alter table records
      add primary key (network_id, id),
      add unique (network_id, kind, slug)`,
    sql`create index on records (network_id, kind, updated, id)`,
    sql`create index on records (network_id, kind, title_order, id) where title_order is not null`,
    sql`create index on records (network_id, kind, starts, id) where starts is not null`,
    sql`create index on records (network_id, kind, ends) where ends is not null`,
    sql`create index on records (network_id, kind, latitude) where latitude is not null`,
    sql`create index on records using gin (tags)`,
    sql`create index on records using gin (marks) where marks is not null`,
    sql`create index on records using gin (search)`,
    sql`analyze records`,
    ...before.map(({ table }) => sql`drop table ${sql.table(table)}`),
    sql`alter table facet_values rename column resource to kind`,
  ])
    await statement.execute(db);
}

/** Copies the rows of a kind, and what they are chosen by as tags. */
function moved({ table, prefix, one, several, own }: Before): RawBuilder<unknown> {
  const same = ['network_id', 'id', 'slug', 'revision', 'updated', 'index_version', 'facets', 'document', ...own];
  const columns = sql.join(same.map((column) => sql.ref(column)));
  const tag = (name: string, value: RawBuilder<unknown>) => sql`${sql.lit(`${prefix}:${name}:`)} || ${value}`;
  const lists = Object.entries(several).map(
    ([name, column]) => sql`array(select ${tag(name, sql`unnest(${sql.ref(column)})`)})`,
  );
  const single = Object.entries(one).map(([name, column]) => tag(name, sql.ref(column)));
  return sql`
    insert into records (kind, tags, search, ${columns})
    select ${sql.lit(table)}, ${sql.join(lists, sql` || `)} || array_remove(array[${sql.join(single)}], null),
      ts_delete(search, network_id) || array_to_tsvector(array[network_id || ${sql.lit(`/${table}`)}]), ${columns}
    from ${sql.table(table)}`;
}

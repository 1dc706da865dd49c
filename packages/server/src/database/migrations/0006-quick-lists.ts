import { type Kysely, sql } from 'kysely';

/*
 * So that no list takes long, however large a network is and whatever is asked for:
 *
 * - The document and the words of a record are kept beside its row, not in it: a row has a few hundred bytes, and all of 200,000 can be
 *   looked at in a tenth of a second.
 * - The words hold the id of the record's network, so that the index of all networks' words is asked for those of one, and for those that do
 *   not have a word.
 * - `facets` has a character for each value that a facet counts; which one stands in `facet_values`. All that matches is counted by
 *   reading one short text for each record.
 */

/** The columns that facets count, by the facet's name. */
const facets = {
  organizations: { goal: 'goals', target: 'targets', sector: 'sector', territory: 'territories' },
  initiatives: {
    goal: 'goals',
    target: 'targets',
    sector: 'sectors',
    kind: 'kind',
    stage: 'stage',
    territory: 'territories',
  },
  events: {
    goal: 'goals',
    target: 'targets',
    theme: 'themes',
    category: 'category',
    format: 'format',
    status: 'status',
  },
} as const;

/** Rows without the long texts, the characters of facets, and an index for each filter. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table facet_values (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      resource text collate "C" not null,
      facet text collate "C" not null,
      value text collate "C" not null,
      code integer not null,
      primary key (network_id, resource, facet, value))`.execute(db);
  for (const [table, columns] of Object.entries(facets)) {
    await fillFacets(db, table, columns);
    await keepRowsShort(db, table);
  }
  for (const statement of [
    sql`create index on organizations (network_id, sector)`,
    sql`create index on organizations (network_id, latitude)`,
    sql`create index on initiatives (network_id, kind)`,
    sql`create index on initiatives (network_id, stage)`,
    sql`create index on initiatives (network_id, latitude)`,
    sql`create index on events using gin (themes)`,
    sql`create index on events (network_id, category)`,
    sql`create index on events (network_id, format)`,
    sql`create index on events (network_id, status)`,
  ])
    await statement.execute(db);
}

async function fillFacets(db: Kysely<never>, table: string, columns: Readonly<Record<string, string>>): Promise<void> {
  // A column with one value for each record, which may be null, or with a list of them.
  const values = Object.entries(columns).map(([facet, column]) => {
    const value = column.endsWith('s') && column !== 'status' ? sql`unnest(${sql.ref(column)})` : sql.ref(column);
    return sql`select network_id, id, ${sql.lit(facet)} as facet, ${value}::text as value from ${sql.table(table)}`;
  });
  const all = sql`(${sql.join(values, sql` union all `)}) as given`;
  // The commonest values get the shortest characters: those of ASCII from "!", then those from U+00A1, without surrogates.
  await sql`
    insert into facet_values (network_id, resource, facet, value, code)
    select network_id, ${table}, facet, value,
      case when place <= 94 then 32 + place when place <= 55229 then 66 + place else 2114 + place end
    from (
      select network_id, facet, value, row_number() over (partition by network_id order by count(*) desc) as place
      from ${all} where value is not null group by network_id, facet, value) as ranked`.execute(db);
  await sql`alter table ${sql.table(table)} add column facets text collate "C" not null default ''`.execute(db);
  await sql`
    update ${sql.table(table)} as record set facets = made.facets
    from (
      select network_id, id, string_agg(chr(code), '') as facets
      from ${all} join facet_values using (network_id, facet, value) where resource = ${table}
      group by network_id, id) as made
    where record.network_id = made.network_id and record.id = made.id`.execute(db);
  await sql`alter table ${sql.table(table)} alter column facets drop default`.execute(db);
}

/** Writes every row anew, with its long texts elsewhere. */
async function keepRowsShort(db: Kysely<never>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} set (toast_tuple_target = 512)`.execute(db);
  // What filters and orders read stays in the row.
  const { rows } = await sql<{ column: string }>`
    select attname as column from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attstorage = 'x'
      and attname not in ('document', 'search')`.execute(db);
  const kept = rows.map(({ column }) => sql`alter column ${sql.ref(column)} set storage main`);
  await sql`alter table ${sql.table(table)} ${sql.join(kept)}`.execute(db);
  await sql`
    alter table ${sql.table(table)} alter column search type tsvector
    using search || array_to_tsvector(array[network_id])`.execute(db);
}

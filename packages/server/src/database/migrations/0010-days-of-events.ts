import { type Kysely, sql } from 'kysely';

/**
 * The days of events that are on the same days for everybody, so that a filter by days finds them there. They stay empty where the days
 * follow the reader. Whole days that ended as they began last a day from now on.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`alter table events add column first_day date, add column last_day date`,
    sql`
      with own as (
        select network_id, id,
          case when has_offsets then left(document->>'start', 19)::timestamp else starts at time zone zone end as begins,
          case when has_offsets then left(document->>'end', 19)::timestamp else ends at time zone zone end as finishes
        from (
          select event.network_id, event.id, event.document, event.starts, event.ends, coalesce(known.name, 'UTC') as zone,
            (document->>'start') ~ '[+-]\\d\\d:\\d\\d$' and (document->>'end') ~ '[+-]\\d\\d:\\d\\d$' as has_offsets
          from events as event left join pg_timezone_names as known on known.name = document->>'timeZone'
          where (coalesce((document->>'allDay')::boolean, false) or format not in ('online', 'hybrid'))
            and document->>'start' between '1900' and '2200' and document->>'end' between '1900' and '2200') as read)
      update events as event set
        first_day = own.begins::date,
        last_day = greatest(own.begins::date, case
          when own.finishes > own.begins and own.finishes::time = '00:00' then own.finishes::date - 1
          else own.finishes::date end)
      from own where event.network_id = own.network_id and event.id = own.id`,
    sql`
      update events set ends = starts + interval '1 day'
      where ends <= starts and coalesce((document->>'allDay')::boolean, false)`,
  ])
    await statement.execute(db);
}

import { daysOf, type EventTimes, followsReader, type Network, type RecordKind, spanOf } from '@tejido/contract';
import type { Moment } from '@tejido/contract/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { beginning, calendarDay, ending, isDate, timestamp } from '../database/timestamp.ts';

/** When a record begins and ends, and its days where they are the same for everybody; else they follow the network's clock. */
export type PeriodColumns = Record<'starts' | 'ends' | 'first_day' | 'last_day', string | null>;

/** The columns of a record's times. Throws a `RangeError` for a beginning that cannot be. */
export function periodColumns(times: EventTimes): PeriodColumns {
  const span = spanOf(times);
  if (!span) throw new RangeError(`"${times.start}" is no beginning that can be.`);
  const days = followsReader(times) ? undefined : daysOf(times, times.timeZone);
  return {
    starts: timestamp(span.start),
    ends: timestamp(span.end),
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
  };
}

/** How far the clocks of two places can be apart: what an index can rule out, whatever the days of a record go by. */
const farthestClocks = sql`interval '26 hours'`;

/** Records that end after an instant, or that are on a day or on a later one. */
export function since(value: string, { timeZone }: Network): RawBuilder<boolean> {
  const begins = sql`${beginning(value, timeZone)}::timestamptz`;
  if (!isDate(value)) return sql<boolean>`ends > ${begins}`;
  // What ends as it begins is on the day that begins with it.
  return sql<boolean>`(ends >= ${begins} - ${farthestClocks}
    and coalesce(last_day >= ${calendarDay(value)}::date, ends > ${begins} or starts >= ${begins}))`;
}

/** Records that are still to come at an instant, that are on then, or that are over. */
export function at(now: Date, moment: Moment): RawBuilder<boolean> {
  const instant = sql`${now.toISOString()}::timestamptz`;
  if (moment === 'upcoming') return sql<boolean>`starts > ${instant}`;
  return moment === 'past'
    ? sql<boolean>`ends <= ${instant}`
    : sql<boolean>`(starts <= ${instant} and ends > ${instant})`;
}

/** When the next record of a kind begins or ends, so that lists by the clock have another answer; `undefined` where none does. */
export async function nextTurn(db: Db, network: Pick<Network, 'id'>, kind: RecordKind): Promise<Date | undefined> {
  const now = new Date().toISOString();
  const after = (column: 'starts' | 'ends') => sql`
    (select min(${sql.ref(column)}) from records
    where network_id = ${network.id} and kind = ${kind} and ${sql.ref(column)} > ${now}::timestamptz)`;
  const { rows } = await sql<{ turn: Date | null }>`select least(${after('starts')}, ${after('ends')}) as turn`.execute(
    db,
  );
  return rows[0]?.turn ?? undefined;
}

/** Records that begin before an instant, or that are on a day or on an earlier one. */
export function until(value: string, { timeZone }: Network): RawBuilder<boolean> {
  const ends = sql`${ending(value, timeZone)}::timestamptz`;
  if (!isDate(value)) return sql<boolean>`starts < ${ends}`;
  return sql<boolean>`(starts < ${ends} + ${farthestClocks} and coalesce(first_day <= ${calendarDay(value)}::date, starts < ${ends}))`;
}

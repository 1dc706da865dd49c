import type { RecordKind } from '@tejido/contract';
import { type RecordDefinition, recordKinds, titleOrder, valuesOf } from '@tejido/contract/schemas';
import { type RawBuilder, sql } from 'kysely';
import { type PeriodColumns, periodColumns } from './period.ts';

/** What the row of a record holds to find, order and compare it by; nothing where its kind has nothing of the sort. */
export interface RecordColumns extends PeriodColumns {
  tags: string[];
  title_order: string | null;
  latitude: number | null;
  longitude: number | null;
  marks: readonly string[] | null;
}

const withoutTimes: PeriodColumns = { starts: null, ends: null, first_day: null, last_day: null };

/** The columns of a record: all that the server knows of its kind follows from the kind's definition. */
export function recordColumns(kind: RecordKind, given: unknown): RecordColumns {
  const { times, point, marks, title, orders }: RecordDefinition = recordKinds[kind];
  const record = given as never;
  const { latitude = null, longitude = null } = point?.(record) ?? {};
  return {
    tags: chosenBy(kind, record).map(([choice, value]) => tagOf(kind, choice, value)),
    title_order: orders.includes('title')
      ? titleOrder(title(record), (given as { languages: string[] }).languages)
      : null,
    ...(times ? periodColumns(times.of(record)) : withoutTimes),
    latitude,
    longitude,
    marks: marks?.(record) ?? null,
  };
}

/** Everything that a record is chosen by: the name of each choice with each value. */
export const chosenBy = (kind: RecordKind, record: unknown): [choice: string, value: string][] =>
  Object.entries(recordKinds[kind].choices).flatMap(([name, choice]) =>
    valuesOf(choice, record).map((value): [string, string] => [name, String(value)]),
  );

/** Records of a kind that have any of the values of a choice. */
export const hasAny = (kind: RecordKind, choice: string, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`tags && ${values.map((value) => tagOf(kind, choice, value))}::text[]`;

const tagOf = (kind: RecordKind, choice: string, value: string): string =>
  `${recordKinds[kind].prefix}:${choice}:${value}`;

import { type CustomTypesConfig, types as standard } from 'pg';

type Parse = (value: string) => unknown;

/**
 * How values arrive from PostgreSQL: `timestamptz` as a `Date` (milliseconds: give a column that pages are cut by the
 * type `timestamptz(3)`); `date` and `timestamp` as the text they are stored as, since they belong to no zone; `bigint`
 * as a number, with an error for one that a number cannot hold; arrays of these likewise; `numeric` as text; all else as
 * `pg` has it.
 */
export const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? standardParser(oid, format)) as typeof standard.getTypeParser,
};

const standardParser = standard.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parse;

/** By PostgreSQL's id of the type, and of its array. */
const PARSERS = new Map<number, Parse>([
  [20, safeInteger],
  [1016, arrayOf(safeInteger)],
  [1082, asText],
  [1182, arrayOf(asText)],
  [1114, asText],
  [1115, arrayOf(asText)],
]);

function asText(value: string): string {
  return value;
}

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The bigint ${value} does not fit in a number.`);
  return number;
}

function arrayOf(parse: Parse): Parse {
  const TEXT_ARRAY = 1009;
  const split = standardParser(TEXT_ARRAY) as (value: string) => (string | null)[];
  return (value) => split(value).map((item) => (item === null ? null : parse(item)));
}

import * as z from 'zod/mini';
import { calendarDate, doc, instant, text } from '../schemas/common.ts';
import { anyOf, paging } from '../schemas/query.ts';
import type { Choices, RecordDefinition } from './define.ts';
import { moments } from './moment.ts';

/** How many records have each value of a facet: `{ "goal": { "6": 12 } }`. */
export type Facets = Record<string, Record<string, number>>;

const search = z.optional(
  doc(
    text(200),
    'Words to find, in the network’s languages: stemmed, accents ignored; "quoted words" stand together, a leading minus excludes. The last word, if nothing follows it, also finds words that begin with it, from three letters on.',
  ),
);
const updatedAfter = z.optional(doc(instant, 'Only records changed after this instant.'));
const position = doc(
  z
    .string()
    .check(z.regex(/^-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?,\d{1,5}(?:\.\d{1,3})?$/), z.refine(isOnEarth)),
  'Latitude, longitude and radius in kilometres: `24.14,-110.31,50`.',
  { example: '24.14,-110.31,50' },
);

/** Whether the latitude and longitude of a `near` value exist. */
function isOnEarth(value: string): boolean {
  const [latitude = NaN, longitude = NaN] = value.split(',').map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

const near = z.optional(position);

const dayOrInstant = z.union([calendarDate, instant]);

type Chosen<C extends Choices> = { [N in keyof C]: ReturnType<typeof anyOf<C[N]['value']>> };
type Name<C extends Choices> = Extract<keyof C, string>;
type OnlyWhere<D, Trait, Parameters> = D extends Trait ? Parameters : object;

/** The filters of a kind's list. */
export function filtersOf<D extends RecordDefinition>({ choices, times, point }: D) {
  const chosen = Object.entries(choices).map(([name, choice]) => [name, anyOf(choice.value, choice.description)]);
  const between = times && {
    from: z.optional(doc(dayOrInstant, times.from)),
    to: z.optional(doc(dayOrInstant, times.to)),
  };
  const byClock = times?.when === undefined ? undefined : { when: z.optional(doc(z.enum(moments), times.when)) };
  return {
    q: search,
    ...(Object.fromEntries(chosen) as Chosen<D['choices']>),
    ...(between as OnlyWhere<D, { times: object }, NonNullable<typeof between>>),
    ...(byClock as OnlyWhere<D, { times: { when: string } }, NonNullable<typeof byClock>>),
    ...((point && { near }) as OnlyWhere<D, { point: object }, { near: typeof near }>),
    updated_after: updatedAfter,
  };
}

/** The query of a kind's list: its filters, order, facets and page. */
export function listQuery<D extends RecordDefinition>(kind: D) {
  const facets = Object.keys(kind.choices) as [Name<D['choices']>, ...Name<D['choices']>[]];
  const orders = kind.orders as D['orders'];
  return z.strictObject({
    ...filtersOf(kind),
    sort: z.optional(doc(z.enum(orders), `The order; a leading minus reverses. \`${orders[0]}\` when not given.`)),
    facets: z.optional(
      doc(
        z.array(z.enum(facets)).check(z.minLength(1)),
        'Also counts the records that each value of these would leave.',
      ),
    ),
    ...paging,
  });
}

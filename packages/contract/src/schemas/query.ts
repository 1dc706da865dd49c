import * as z from 'zod/mini';
import { eventFormats, eventStatuses, initiativeStages } from '../vocabulary.ts';
import {
  calendarDate,
  code,
  doc,
  goalNumber,
  instant,
  languageTag,
  openWord,
  targetCode,
  territoryCode,
  text,
} from './common.ts';

/** Most records on a page. */
export const maxLimit = 100;
/** Records on a page when `limit` is not given. */
export const defaultLimit = 24;

const many = <S extends z.ZodMiniType>(item: S, description: string) =>
  z.optional(
    doc(
      z.array(item).check(z.minLength(1), z.maxLength(50)),
      `${description} Several, joined by commas, mean any of them.`,
    ),
  );

export const lang = z.optional(
  doc(
    z.array(languageTag).check(z.minLength(1), z.maxLength(10)),
    'Leaves only these languages in language maps; where a text has none of them, its own first language stays.',
  ),
);

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

/** The parameters of every list. */
export const paging = {
  limit: z.optional(
    doc(
      z.int().check(z.minimum(1), z.maximum(maxLimit)),
      `Records on a page, 1 to ${maxLimit}; ${defaultLimit} when not given.`,
    ),
  ),
  cursor: z.optional(doc(text(500), 'Where the page begins, as in the `next` address of the page before.')),
  lang,
};

const search = z.optional(
  doc(
    text(200),
    'Words to find, in the network’s languages: stemmed, accents ignored; "quoted words" stand together, a leading minus excludes. The last word, if nothing follows it, also finds words that begin with it, from three letters on.',
  ),
);
const updatedAfter = z.optional(doc(instant, 'Only records changed after this instant.'));
const goal = many(goalNumber, 'Goals worked towards.');
const target = many(targetCode, 'Targets worked towards.');
const sector = many(code, 'Sectors that take part.');
const territory = many(territoryCode, 'Areas; a country includes its subdivisions.');
const near = z.optional(position);

const dayOrInstant = z.union([calendarDate, instant]);

export const organizationFilters = { q: search, goal, target, sector, territory, near, updated_after: updatedAfter };

export const initiativeFilters = {
  q: search,
  goal,
  target,
  sector,
  kind: many(code, 'Kinds of initiative.'),
  stage: many(openWord(initiativeStages, 'A stage.'), 'Stages.'),
  territory,
  near,
  updated_after: updatedAfter,
};

export const eventFilters = {
  q: search,
  from: z.optional(
    doc(
      dayOrInstant,
      'Only events that end after this instant, or that are on this day or later. An event in person, and one of whole days, is on the days of its place; any other on those of the network’s time zone.',
    ),
  ),
  to: z.optional(
    doc(
      dayOrInstant,
      'Only events that begin before this instant, or that are on this day or earlier, by the same clocks as `from`.',
    ),
  ),
  theme: many(code, 'Thematic lines; a line includes its sublines.'),
  category: many(code, 'Categories.'),
  format: many(openWord(eventFormats, 'A format.'), 'Formats.'),
  status: many(openWord(eventStatuses, 'A status.'), 'Statuses.'),
  goal,
  target,
  updated_after: updatedAfter,
};

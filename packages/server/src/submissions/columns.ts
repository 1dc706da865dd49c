import { type JoinRequestInput, keptPage, siteOfPage } from '@tejido/contract';
import { marksOfRequest } from '@tejido/contract/schemas';
import { type RawBuilder, sql } from 'kysely';
import { distinct } from '../distinct.ts';
import { indexVersion } from '../search/index-version.ts';
import { foldedWords } from '../search/words.ts';

/** What is made from what a person sent, by which the desk filters, searches and compares. */
export interface ReviewValues {
  applicant: string;
  sector: string;
  goals: number[];
  /** The origin of the page on which the form stood. */
  site: string | null;
  /** That page without its query. */
  page: string | null;
  marks: string[];
  /** The words to be found by. */
  words: string;
}

/** The same as columns of the request's row. */
export type ReviewColumns = Omit<ReviewValues, 'words'> & { search: RawBuilder<string>; index_version: number };

/** Makes the columns; the same for a new request and a corrected one. */
export function reviewColumns(id: string, input: JoinRequestInput): ReviewColumns {
  const { words, ...columns } = reviewValues(id, input);
  return { ...columns, search: sql<string>`to_tsvector('simple', ${words})`, index_version: indexVersion };
}

/** Makes the values alone, for many rows at once. */
export function reviewValues(id: string, input: JoinRequestInput): ReviewValues {
  return {
    applicant: input.applicant,
    sector: input.sector,
    goals: distinct(input.goals ?? []),
    site: siteOfPage(input.page) ?? null,
    page: (input.page && keptPage(input.page)) ?? null,
    marks: marksOfRequest(input).own,
    words: foldedWords([id, ...wordsIn(input)].join(' ')),
  };
}

/** Words of the network's lists, found by filters, and what nobody looks for. */
const notSearched = new Set([
  'applicant',
  'sector',
  'goals',
  'targets',
  'languages',
  'language',
  'page',
  'widget',
  'consent',
]);

function wordsIn(input: JoinRequestInput): string[] {
  return Object.entries(input).flatMap(([field, value]) => (notSearched.has(field) ? [] : textsIn(value)));
}

/** Every text within a value: extra questions of a network may have answers of any shape. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

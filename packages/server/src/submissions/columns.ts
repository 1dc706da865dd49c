import { type JoinRequestInput, keptPage, siteOfPage } from '@tejido/contract';
import { marksOfRequest } from '@tejido/contract/schemas';
import { searchedTexts } from '@tejido/contract/submissions';
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
    words: foldedWords(searchedTexts(id, input).join(' ')),
  };
}

import { keptPage, siteOfPage } from '@tejido/contract';
import { valuesOf } from '@tejido/contract/schemas';
import { type SubmissionInput, searchedTexts, submissionKind } from '@tejido/contract/submissions';
import { type RawBuilder, sql } from 'kysely';
import { indexVersion } from '../search/index-version.ts';
import { foldedWords } from '../search/words.ts';

/** What is made from what a person sent, by which the desk filters, searches and compares. */
export interface ReviewValues {
  title: string;
  tags: string[];
  /** The origin of the page on which the form stood. */
  site: string | null;
  /** That page without its query. */
  page: string | null;
  marks: string[];
  /** The words to be found by. */
  words: string;
}

/** The same as columns of the submission's row. */
export type ReviewColumns = Omit<ReviewValues, 'words'> & { search: RawBuilder<string>; index_version: number };

/** Makes the columns; the same for a new submission and a corrected one. */
export function reviewColumns(kind: string, id: string, input: SubmissionInput): ReviewColumns {
  const { words, ...columns } = reviewValues(kind, id, input);
  return { ...columns, search: sql<string>`to_tsvector('simple', ${words})`, index_version: indexVersion };
}

/** Makes the values alone, for many rows at once. */
export function reviewValues(kind: string, id: string, input: SubmissionInput): ReviewValues {
  const { title, choices, marks, fields } = submissionKind(kind);
  return {
    title: title(input as never),
    tags: Object.entries(choices).flatMap(([name, choice]) =>
      valuesOf(choice, input).map((value) => tagOf(name, value)),
    ),
    site: siteOfPage(input.page) ?? null,
    page: (input.page && keptPage(input.page)) ?? null,
    marks: marks(input as never).own,
    words: foldedWords(searchedTexts(fields, id, input).join(' ')),
  };
}

/** What a submission is found with that has this value of a choice. */
export const tagOf = (choice: string, value: string | number): string => `${choice}:${value}`;

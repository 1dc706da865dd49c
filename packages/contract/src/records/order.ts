import { spanOf } from '../event-times.ts';
import { fold } from '../fold.ts';
import { findText, type LanguageMap } from '../language.ts';
import type { RecordDefinition } from './define.ts';

/** Longer titles are ordered by their beginning, so that a cursor stays short. */
const longestTitle = 80;

/** What a title is ordered by: its text in the record's first language, without case and accents. */
export const titleOrder = (title: LanguageMap, languages: readonly string[]): string =>
  Array.from(fold(findText(title, languages)?.text ?? ''))
    .slice(0, longestTitle)
    .join('');

/** What a record is ordered by, in an order without its minus: a text, or an instant in milliseconds. */
export function orderValue(
  { title, times }: Pick<RecordDefinition, 'title' | 'times'>,
  order: string,
  record: { updated: string; languages: readonly string[] },
): string | number {
  if (order === 'title') return titleOrder(title(record as never), record.languages);
  const instant = order === 'start' ? times && spanOf(times.of(record as never))?.start : Date.parse(record.updated);
  if (instant === undefined) throw new RangeError(`There is no order "${order}" where nothing begins.`);
  return instant;
}

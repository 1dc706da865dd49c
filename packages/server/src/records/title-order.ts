import { findText, fold, type LanguageMap } from '@tejido/contract';

/** Longer titles are ordered by their beginning, so that a cursor stays short. */
const longest = 80;

/** What a record is ordered by: its title in its first language, without case and accents. */
export function titleOrder(title: LanguageMap, languages: readonly string[]): string {
  return Array.from(fold(findText(title, languages)?.text ?? ''))
    .slice(0, longest)
    .join('');
}

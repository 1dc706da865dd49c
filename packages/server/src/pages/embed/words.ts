import type { Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';
import { inWords } from '../network/words.ts';

/** The words of the builder and of the pages that are shown in frames. */
export type EmbedWords = Words<'embed-pages'>;

/** The same in a reader's language. */
export const embedWords: WordsIn<'embed-pages'> = await loadAll('embed-pages');

/** What something is called, in a group of words by its name; its own name in English where there is no word yet. */
export const named = (group: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(group, name) ? (group[name] as string) : inWords(name);

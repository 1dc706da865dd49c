import type { LanguageTag, NetworkInput } from '@tejido/contract';
import { loadAll, type WordsIn } from '@tejido/words/load';

/*
 * What a new network begins with: vocabularies to choose from, and a privacy notice, in its own languages.
 */

const startingWords: WordsIn<'starting-words'> = await loadAll('starting-words');

/** The codes of each vocabulary of sectors that a network may begin with. */
const sectorsOf = {
  six: ['public', 'academia', 'civil-society', 'private', 'international-cooperation', 'general-population'],
  local: [
    'local-government',
    'regional-government',
    'government-association',
    'national-government',
    'academia',
    'civil-society',
  ],
  economy: ['cooperative', 'mutual', 'association', 'foundation', 'social-enterprise', 'local-government', 'academia'],
  empty: [],
} as const;

/** A vocabulary that a network may begin with. */
export type StartingVocabulary = keyof typeof sectorsOf;

/** Their names. */
export const startingVocabularies = Object.keys(sectorsOf) as StartingVocabulary[];

/** What a network begins with besides its name, in its languages. */
export function startingParts(
  vocabulary: StartingVocabulary,
  languages: readonly LanguageTag[],
): Pick<NetworkInput, 'sectors' | 'kinds' | 'categories' | 'privacyNotices'> {
  const inAll = (text: (words: ReturnType<typeof startingWords>) => string) =>
    Object.fromEntries(
      languages.map((language) => [language, text(startingWords(language.split('-')[0] ?? language))]),
    );
  const items = (group: 'sectors' | 'kinds' | 'categories', codes: readonly string[]) =>
    codes.map((code) => ({ code, label: inAll((words) => (words[group] as Record<string, string>)[code] ?? code) }));
  const { kinds, categories } = startingWords('en');
  return {
    sectors: items('sectors', sectorsOf[vocabulary]),
    kinds: items('kinds', Object.keys(kinds)),
    categories: items('categories', Object.keys(categories)),
    privacyNotices: [
      {
        id: new Date().toISOString().slice(0, 10),
        text: inAll(({ notice }) => notice),
        purposes: [
          { code: 'membership', label: inAll(({ membership }) => membership), necessary: true },
          { code: 'publication', label: inAll(({ publication }) => publication), necessary: false },
        ],
      },
    ],
  };
}

import type { Family, Words } from './families.ts';
import { type Language, languages } from './languages.ts';

/** The words of a family in a language, from the language's folder. For servers and builds: no bundler can see what it loads. */
export async function load<Name extends Family>(family: Name, language: Language): Promise<Words<Name>> {
  return ((await import(`./${language}/${family}.ts`)) as { words: Words<Name> }).words;
}

/** The words of a family in a reader's language; English where that is not among ours. */
export type WordsIn<Name extends Family> = (language: string) => Words<Name>;

/** Loads the words of a family in every language. */
export async function loadAll<Name extends Family>(family: Name): Promise<WordsIn<Name>> {
  const all = new Map<string, Words<Name>>(
    await Promise.all(languages.map(async (language) => [language, await load(family, language)] as const)),
  );
  return (language) => all.get(language) ?? (all.get('en') as Words<Name>);
}

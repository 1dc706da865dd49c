import { languages as all } from '@tejido/words';
import { surroundings } from './surroundings.ts';

/** The folder of the words, named by what they are, such as `words-1a2b3c4d`. */
declare const __WORDS__: string;

/**
 * How a family of widgets gets its words in each language. In the embed build they are data and not code: nothing that runs has to be trusted
 * to hold them.
 */
export function wordsOf<M>(family: string, languages: readonly string[] = all): Record<string, () => Promise<M>> {
  return Object.fromEntries(languages.map((language) => [language, () => words<M>(family, language)]));
}

async function words<M>(family: string, language: string): Promise<M> {
  const response = await surroundings.fetch(
    new Request(`${surroundings.server}embed/${__WORDS__}/${family}.${language}.json`),
  );
  if (!response.ok) throw new TypeError(`The words of ${family} in "${language}" could not be loaded.`);
  return (await response.json()) as M;
}

import { surroundings } from './surroundings.ts';

/** The folder of the words, named by what they are, such as `words-1a2b3c4d`. */
declare const __WORDS__: string;

/**
 * The words of a family of widgets in a language. In the embed build they are data and not code: nothing that runs has to be trusted to
 * hold them.
 */
export async function words<M>(family: string, language: string): Promise<M> {
  const response = await surroundings.fetch(
    new Request(`${surroundings.server}embed/${__WORDS__}/${family}.${language}.json`),
  );
  if (!response.ok) throw new TypeError(`The words of ${family} in "${language}" could not be loaded.`);
  return (await response.json()) as M;
}

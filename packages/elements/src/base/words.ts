import { languages, type WidgetFamily, type Words, widgetWords } from '@tejido/words';

/** How a family of words is loaded in each language. In the embed build `embed/words.ts` stands in the place of this. */
export function wordsOf<Name extends WidgetFamily>(family: Name): Record<string, () => Promise<Words<Name>>> {
  return Object.fromEntries(languages.map((language) => [language, widgetWords[language][family]]));
}

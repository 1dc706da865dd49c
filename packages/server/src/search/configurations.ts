import { chooseLanguage } from '@tejido/contract';

/** PostgreSQL's text search configurations by language; all of them come with PostgreSQL 14 and later. */
const configurations: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** The configuration that stems words of a language; `simple`, which stems none, where there is no other. */
export function configurationOf(language: string): string {
  return configurations[chooseLanguage(Object.keys(configurations), [language]) ?? ''] ?? 'simple';
}

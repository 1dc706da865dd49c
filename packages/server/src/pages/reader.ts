import { formatLocale, type LanguageTag, languageTags, type Network } from '@tejido/contract';
import type { ServerContext } from '../http/server-env.ts';
import { formLanguage } from './plain-form/words.ts';

/** Who reads a page, as far as it matters for its words. */
export interface Reader {
  /** The wanted languages, the most wanted first. */
  languages: readonly LanguageTag[];
  /** The language of the page's words. */
  lang: LanguageTag;
  /** For dates and numbers: that language with the reader's region. */
  locale: LanguageTag;
}

/** The languages that the address asks for. */
export const askedLanguages = (c: ServerContext): LanguageTag[] => languageTags(c.req.query('lang'));

/** The languages that the browser asks for. */
export const acceptedLanguages = (c: ServerContext): LanguageTag[] => languageTags(c.req.header('Accept-Language'));

/** A reader who wants these languages. */
export function readerOf(languages: readonly LanguageTag[]): Reader {
  const lang = formLanguage(languages);
  return { languages, lang, locale: formatLocale(lang, languages) };
}

/** A reader of a network's page about them: in the language asked for, else their own, else the browser's, else the network's. */
export const personOf = (c: ServerContext, network: Network, own?: LanguageTag): Reader =>
  readerOf([...askedLanguages(c), ...(own ? [own] : []), ...acceptedLanguages(c), ...network.languages]);

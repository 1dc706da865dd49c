import * as ar from './ar/index.ts';
import * as ca from './ca/index.ts';
import * as en from './en/index.ts';
import * as es from './es/index.ts';
import type { WidgetWords, Words } from './families.ts';
import * as fr from './fr/index.ts';
import type { Language } from './languages.ts';
import * as pt from './pt/index.ts';
import * as ru from './ru/index.ts';
import * as zh from './zh/index.ts';

export type { Family, WidgetFamily, WidgetWords, Words } from './families.ts';
export { fill, remember, say } from './fill.ts';
export { type Language, languages } from './languages.ts';
export type { Message, MessageValues, Text } from './like.ts';

/** How the words of widgets are loaded, by language and family. */
export const widgetWords: Readonly<Record<Language, WidgetWords>> = {
  ar: ar.widgets,
  ca: ca.widgets,
  en: en.widgets,
  es: es.widgets,
  fr: fr.widgets,
  pt: pt.widgets,
  ru: ru.widgets,
  zh: zh.widgets,
};

/** For how long a join request is kept, by language. These are here from the start: every answer with a network in it has them all. */
export const retentionWords: Readonly<Record<Language, Words<'retention'>>> = {
  ar: ar.retention,
  ca: ca.retention,
  en: en.retention,
  es: es.retention,
  fr: fr.retention,
  pt: pt.retention,
  ru: ru.retention,
  zh: zh.retention,
};

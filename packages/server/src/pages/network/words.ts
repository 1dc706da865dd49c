import { capitalized, type LanguageTag, type RecordKind, recordNames } from '@tejido/contract';
import type { Words } from '@tejido/words';
import { loadAll } from '@tejido/words/load';

const [ofPages, ofRecords, ofEvents, ofInitiatives] = await Promise.all([
  loadAll('network-pages'),
  loadAll('record-dialog'),
  loadAll('event-card'),
  loadAll('initiative-card'),
]);

/** The words of the pages of a network, and of the fields of records. */
export type PageWords = Words<'network-pages'> & { fields: Words<'record-dialog'> };

/** The words of these pages in a reader's language. */
export const pageWords = (language: LanguageTag): PageWords => ({ ...ofPages(language), fields: ofRecords(language) });

/** What is said of one kind of record. */
export type KindWords = PageWords['record'] & { many: string; one: string; latest: string };

/** What is said of a kind: in words of its own, where there are any, else by its name. */
export function kindWords(words: PageWords, kind: RecordKind): KindWords {
  const [many, one] = [capitalized(kind), recordNames[kind]];
  const own = (words as unknown as Readonly<Record<string, Partial<KindWords>>>)[kind];
  return { ...words.record, many, one, latest: many, ...own };
}

/** A word that records carry, such as a stage or a format, as cards say it; `undefined` for one that came later than they. */
export function valueWord(lang: LanguageTag, field: string, code: string): string | undefined {
  const all: Readonly<Record<string, unknown>> = { ...ofInitiatives(lang), ...ofEvents(lang) };
  const word = all[`${field}-${code}`];
  return typeof word === 'string' ? word : undefined;
}

/** The label of a field. One that has none is called by its name, which is English. */
export function fieldLabel(words: PageWords, field: string): { text: string; language?: LanguageTag } {
  const label = (words.fields as Readonly<Record<string, string>>)[field];
  return label === undefined ? { text: inWords(field), language: 'en' } : { text: label };
}

/** A goal as one says it: "Goal 6: Clean water and sanitation". */
export const goalName = (lang: LanguageTag): string => ofInitiatives(lang).goalName;

/** That something takes whole days. */
export const allDay = (lang: LanguageTag): string => ofEvents(lang).allDay;

/** The place whose clock a time zone is, by its own name where that is what one says. */
export function placeName(lang: LanguageTag, zone: string): string {
  const name = zone.slice(zone.lastIndexOf('/') + 1);
  const own = (ofEvents(lang) as Readonly<Record<string, unknown>>)[`in:${name}`];
  return typeof own === 'string' ? own : name.replaceAll('_', ' ');
}

/** A name of programs, as a line of its own begins: `call-for-proposals`, `sessionCode`. */
export const inWords = (name: string): string =>
  capitalized(
    name
      .replaceAll(/[-_]/g, ' ')
      .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase(),
  );

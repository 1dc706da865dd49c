import { type RecordKind, recordNames } from '@tejido/contract';
import type { Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';

/** The words of the pages on which records are written and a network is set up. */
export type EditorWords = Words<'desk-records'>;

export const editorWords: WordsIn<'desk-records'> = await loadAll('desk-records');

type Texts = Readonly<Record<string, string>>;

/** What a kind of record is called; by its own name where there are no words for it. */
export function kindWords(words: EditorWords, kind: RecordKind): { one: string; many: string; begin: string } {
  const known = (words.kinds as Readonly<Record<string, { one: string; many: string; begin: string }>>)[kind];
  const one = recordNames[kind];
  return known ?? { one, many: kind, begin: `${words.new}: ${one}` };
}

/** What a field is called; by its own name where there are no words for it. */
export const fieldName = ({ fields }: EditorWords, name: string): string => (fields as Texts)[name] ?? name;

/** What helps to fill a field in, where something does. */
export const fieldHint = ({ hints }: EditorWords, name: string): string | undefined => (hints as Texts)[name];

/** What a word that can be chosen is called. */
export const valueName = ({ values }: EditorWords, value: string): string => (values as Texts)[value] ?? value;

/** What was done with a draft, in words. */
export const deedName = ({ deeds }: EditorWords, deed: string): string => (deeds as Texts)[deed] ?? deed;

/** Where a draft stands, in words. */
export const statusName = ({ statuses }: EditorWords, status: string): string => (statuses as Texts)[status] ?? status;

/** Why a value is refused, in words. */
export function reasonOf({ reasons }: EditorWords, code: string): string {
  return (reasons as Texts)[code] ?? reasons.other;
}

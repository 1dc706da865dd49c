import type { Network, SubmissionKind } from '@tejido/contract';
import { submissionKind } from '@tejido/contract/submissions';
import { fieldNamed } from '../plain-form/facts.ts';
import { type FieldWords, labelOf } from '../plain-form/fields.ts';
import { wordsIn } from '../plain-form/words.ts';
import type { Visit } from './visit.ts';
import type { DeskWords } from './words.ts';

/** What the words of a kind's fields are taken from at the desk, where what can be chosen has shorter ones. */
export function fieldWords({ words, lang }: Visit, kind: SubmissionKind, network: Network): FieldWords {
  const form = { ...wordsIn(lang), values: words.values };
  return { kind, network, words: form, lang, languages: [lang, ...network.languages] };
}

/** What a field is called at the desk: in a word of the desk's own, else as in its form. */
export const fieldLabel = ({ words }: Visit, name: string, from: FieldWords): string =>
  (words.facts as Readonly<Record<string, string>>)[name] ?? labelOf(fieldNamed(name, from), from);

/** What a choice is called: as the desk does, else as the field that it is about. */
export function choiceLabel(visit: Visit, name: string, from: FieldWords): string {
  const { field = name } = submissionKind(from.kind).choices[name] ?? {};
  return (visit.words.facts as Readonly<Record<string, string>>)[name] ?? fieldLabel(visit, field, from);
}

/** What the audit log says was done, in words; with submissions it is the same for all kinds, whose name stands before it. */
export function deedText({ deeds }: DeskWords, action: string): string {
  const texts: Readonly<Record<string, string>> = deeds;
  return texts[action] ?? texts[action.slice(action.indexOf('.') + 1)] ?? action;
}

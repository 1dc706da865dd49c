import type { Network, SubmissionKind } from '@tejido/contract';
import { submissionKind } from '@tejido/contract/submissions';
import { formFieldsOf, labelOf } from '../plain-form/fields.ts';
import { wordsIn } from '../plain-form/words.ts';
import type { Visit } from './visit.ts';

/** What a field is called at the desk: in a word of the desk's own, else as in its form. */
export function fieldLabel({ words, lang }: Visit, kind: SubmissionKind, network: Network, name: string): string {
  const field = formFieldsOf({ kind, network }).find((each) => each.name === name && each.kind === undefined);
  const form = { kind, network, words: wordsIn(lang), lang, languages: [lang, ...network.languages] };
  return (words.facts as Partial<Record<string, string>>)[name] ?? labelOf(field ?? { name }, form);
}

/** What a choice is called: as the desk does, else as the field that it is about. */
export function choiceLabel(visit: Visit, kind: SubmissionKind, network: Network, name: string): string {
  const own = (visit.words as unknown as Record<string, unknown>)[name];
  const { field = name } = submissionKind(kind).choices[name] ?? {};
  return typeof own === 'string' ? own : fieldLabel(visit, kind, network, field);
}

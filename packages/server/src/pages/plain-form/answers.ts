import type { LanguageTag, Network, SubmissionKind } from '@tejido/contract';
import type { SubmissionRecord } from '@tejido/contract/submissions';
import { choicesOf, formFieldsOf, labelOf } from './fields.ts';
import { wordsIn } from './words.ts';

/**
 * The answers to a network's own questions in words, each after its question, in the order of its form; by its code one that is not
 * asked any more.
 */
export function answerLines(
  kind: SubmissionKind,
  { answers = {} }: Pick<SubmissionRecord, 'answers'>,
  network: Network,
  lang: LanguageTag,
): [string, string][] {
  const from = { kind, network, words: wordsIn(lang), lang, languages: [lang, ...network.languages] };
  const questions = formFieldsOf(from).filter(({ kind }) => kind !== undefined);
  const codes = new Set([...questions.map(({ name }) => name), ...Object.keys(answers)]);
  return [...codes].flatMap((code): [string, string][] => {
    const answer = answers[code];
    if (answer === undefined) return [];
    const question = questions.find(({ name }) => name === code);
    const choices = new Map(question ? choicesOf(question, from) : []);
    const values = [typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer].flat();
    const text = values.map((value) => choices.get(value) ?? value).join('\n');
    return [[question ? labelOf(question, from) : code, text]];
  });
}

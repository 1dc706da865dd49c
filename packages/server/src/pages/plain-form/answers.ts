import type { SubmissionRecord } from '@tejido/contract/submissions';
import { choicesOf, type FieldWords, formFieldsOf, labelOf } from './fields.ts';

/**
 * The answers to a network's own questions in words, each after its question, in the order of its form; by its code one that is not
 * asked any more.
 */
export function answerLines({ answers = {} }: Pick<SubmissionRecord, 'answers'>, from: FieldWords): [string, string][] {
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

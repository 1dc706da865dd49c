import { chooseLanguage, type JoinFormField as FormField, factsOf, type LanguageTag } from '@tejido/contract';
import { type SubmissionRecord, submissionKind } from '@tejido/contract/submissions';
import { goals, goalTitles, sdgLanguages } from '@tejido/sdg';
import { choicesOf, type FieldWords, formFieldsOf } from './fields.ts';

/** Something that a submission says: in which field, and in words. */
export type FactText = [field: string, text: string];

/** A field of a kind's own as its form has it; by its name alone where the form does not ask it any more. */
export const fieldNamed = (name: string, from: Pick<FieldWords, 'kind' | 'network'>): FormField =>
  formFieldsOf(from).find((field) => field.name === name && field.kind === undefined) ?? { name };

/** What a submission says in its kind's own fields, in words for who reads this language. */
export function factTexts(record: SubmissionRecord, from: FieldWords): FactText[] {
  const { lang } = from;
  return factsOf(submissionKind(from.kind).fields, record).map(({ name, row, value }) => {
    const values = [value].flat() as (string | number)[];
    if (row.control === 'goals') return [name, goalLines(values, lang)];
    if (row.control === 'languages') return [name, languageNames(values as string[], lang)];
    if (row.control !== 'choice' && row.control !== 'vocabulary') return [name, values.join(', ')];
    const choices = new Map<string | number, string>(choicesOf(fieldNamed(name, from), from));
    return [name, values.map((code) => choices.get(code) ?? code).join(', ')];
  });
}

/** The values that can be chosen in a field, each with its words: for a list that opens. */
export const choiceTexts = (name: string, from: FieldWords): (readonly [value: string, text: string])[] =>
  submissionKind(from.kind).fields[name]?.control === 'goals'
    ? goals.map(({ number }) => [String(number), goalLines([number], from.lang)])
    : choicesOf(fieldNamed(name, from), from);

function goalLines(chosen: readonly unknown[], lang: LanguageTag): string {
  const titles = goalTitles[chooseLanguage(sdgLanguages, [lang]) ?? 'en'];
  return goals
    .filter(({ number }) => chosen.includes(number))
    .map(({ number }) => `${number}. ${titles[number]}`)
    .join('\n');
}

function languageNames(tags: readonly LanguageTag[], lang: LanguageTag): string {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  return new Intl.ListFormat(lang).format(tags.map((tag) => names.of(tag) ?? tag));
}

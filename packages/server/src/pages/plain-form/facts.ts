import {
  chooseLanguage,
  type FieldRow,
  factsOf,
  findText,
  type LanguageTag,
  type Network,
  type SubmissionKind,
} from '@tejido/contract';
import { type SubmissionRecord, submissionKind } from '@tejido/contract/submissions';
import { goals, goalTitles, sdgLanguages } from '@tejido/sdg';
import { wordsIn } from './words.ts';

/** Something that a submission says: in which field, and in words. */
export type FactText = [field: string, text: string];

/** What a submission says in its kind's own fields, in words for who reads this language. */
export function factTexts(
  kind: SubmissionKind,
  record: SubmissionRecord,
  network: Network,
  lang: LanguageTag,
): FactText[] {
  const languages = [lang, ...network.languages];
  return factsOf(submissionKind(kind).fields, record).map(({ name, row, value }) => {
    const values = [value].flat() as (string | number)[];
    switch (row.control) {
      case 'choice':
        return [name, values.map((code) => valueText(code, lang)).join()];
      case 'vocabulary':
        return [name, values.map((code) => labelIn(row.vocabulary && network[row.vocabulary], code, languages)).join()];
      case 'goals':
        return [name, goalLines(values, lang)];
      case 'languages':
        return [name, languageNames(values as string[], lang)];
      default:
        return [name, values.join(', ')];
    }
  });
}

/** The values that can be chosen in a field, each with its words. */
export function choiceTexts(
  row: FieldRow | undefined,
  network: Network,
  lang: LanguageTag,
): (readonly [value: string, text: string])[] {
  const languages = [lang, ...network.languages];
  if (row?.values) return row.values.map((value) => [value, valueText(value, lang)]);
  if (row?.vocabulary) {
    const items = network[row.vocabulary] ?? [];
    return items.map(({ code }) => [code, labelIn(items, code, languages)]);
  }
  return goals.map(({ number }) => [String(number), goalLines([number], lang)]);
}

/** A value of a choice in words; itself where there are none. */
const valueText = (value: string | number, lang: LanguageTag): string =>
  (wordsIn(lang) as unknown as Record<string, string>)[value] ?? String(value);

/** What a code stands for in a list of words; itself where it is not among them. */
function labelIn(
  items: readonly { code: string; label: Readonly<Record<string, string>> }[] | undefined,
  code: string | number,
  languages: readonly LanguageTag[],
): string {
  return findText(items?.find((item) => item.code === code)?.label, languages)?.text ?? String(code);
}

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

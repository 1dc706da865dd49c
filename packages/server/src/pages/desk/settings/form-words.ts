import { chooseLanguage, type Network } from '@tejido/contract';
import { choicesOf, type FieldWords, labelOf } from '../../plain-form/fields.ts';
import { formLanguages, formWords } from '../../plain-form/words.ts';
import { shown, type Texts } from './fields.ts';
import type { Around } from './part.ts';
import { hasOptions, kind, rowOf, type TypedField } from './typed-form.ts';

/*
 * What a join form's fields are called while it is built.
 */

/** What the words of a form's fields are taken from. */
export function fieldWordsOf({ visit, network }: Pick<Around, 'visit' | 'network'>): FieldWords {
  const { lang } = visit;
  return { kind, network, words: formWords(kind, lang), lang, languages: [lang, ...network.languages] };
}

/** What a field is called for who builds the form. */
export const fieldLabel = (around: Around, field: TypedField): string =>
  shown(around, field.label, field.kind ? around.words.own : labelOf({ name: field.name }, fieldWordsOf(around)));

/** What a field that every network knows is called in each language where nothing else is said. */
export function usualLabels(network: Network, { name, kind: own }: TypedField): Texts {
  if (own !== '') return {};
  return Object.fromEntries(
    network.languages.flatMap((language) => {
      const lang = chooseLanguage(formLanguages, [language]);
      if (lang === undefined) return [];
      return [[language, labelOf({ name }, { kind, network, words: formWords(kind, lang), lang, languages: [lang] })]];
    }),
  );
}

/** The answers of a field that others may wait for, with their words; nothing for one that has none. */
export function answersOf(around: Around, field: TypedField): (readonly [value: string, text: string])[] {
  const from = fieldWordsOf(around);
  if (field.kind === 'yes-no')
    return [
      ['yes', from.words.yes],
      ['no', from.words.no],
    ];
  if (hasOptions(field))
    return field.options.flatMap(({ code, label }) => (code ? [[code, shown(around, label, code)] as const] : []));
  const row = field.kind === '' ? rowOf(field.name) : undefined;
  return row?.values || row?.vocabulary ? choicesOf({ name: field.name }, from) : [];
}

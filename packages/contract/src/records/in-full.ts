import * as z from 'zod/mini';
import type { FormattedText } from '../formatted-text.ts';
import type { LanguageMap, LanguageTag } from '../language.ts';
import { doc } from '../schemas/common.ts';
import { formattedTexts } from '../schemas/formatted-text.ts';
import { parseText, plainText } from '../text.ts';
import type { RecordDefinition, RecordTraits } from './define.ts';

/*
 * A record as it is given alone: with the tree of every text that has a form. Which those are, its kind's fields say; a list, which shows none of
 * them whole, does not carry them.
 */

/** The names of a kind's texts that have a form. */
type FormattedName<D> = D extends { fields: infer F }
  ? { [N in keyof F & string]: F[N] extends { control: 'paragraphs' } ? N : never }[keyof F & string]
  : never;

type FormattedShape<N extends string> = {
  formatted: z.ZodMiniOptional<
    z.ZodMiniType<{ [K in N]?: Record<LanguageTag, FormattedText> }, { [K in N]?: Record<LanguageTag, FormattedText> }>
  >;
};

/** The schema of a record as it is given alone. */
export type SchemaInFull<D extends Pick<RecordDefinition, 'schema'>> = [FormattedName<D>] extends [never]
  ? D['schema']
  : z.ZodMiniObject<D['schema']['shape'] & FormattedShape<FormattedName<D>>, D['schema']['_zod']['config']>;

const formattedNames = ({ fields = {} }: Pick<RecordTraits, 'fields'>): string[] =>
  Object.entries(fields).flatMap(([name, { control }]) => (control === 'paragraphs' ? [name] : []));

/** What a record of a kind is when it is given alone; `one` is what one of the kind is called. */
export function schemaInFull<D extends RecordDefinition>(kind: D, one: string): SchemaInFull<D> {
  const names = formattedNames(kind);
  if (names.length === 0) return kind.schema;
  const trees = z.looseObject(Object.fromEntries(names.map((name) => [name, z.optional(formattedTexts)])));
  const formatted = z.optional(doc(trees, 'The texts of this record that have a form, as trees, by their names.'));
  return doc(z.extend(kind.schema, { formatted }), `One ${one.toLowerCase()}, with its texts as trees.`, {
    id: `${one}InFull`,
  });
}

/** A record as it is given alone, in the languages that it has been narrowed to. */
export function inFull<R extends object>(kind: Pick<RecordDefinition, 'fields'>, record: R): R {
  const formatted = textsOf(kind, record).map(([name, text]) => [name, eachLanguage(text, parseText)]);
  return formatted.length > 0 ? { ...record, formatted: Object.fromEntries(formatted) } : record;
}

/** A record whose texts have no form, for whoever shows or searches plain text. */
export function inPlainText<R extends object>(kind: Pick<RecordDefinition, 'fields'>, record: R): R {
  const plain = textsOf(kind, record).map(([name, text]) => [name, eachLanguage(text, plainText)]);
  return plain.length > 0 ? { ...record, ...Object.fromEntries(plain) } : record;
}

/** What a search goes through in a record. */
export const searchedTexts = (
  kind: Pick<RecordDefinition, 'fields' | 'texts'>,
  record: object,
): readonly (LanguageMap | string | undefined)[] => kind.texts(inPlainText(kind, record) as never);

/** The texts of a record that have a form; a draft's need not be any yet. */
const textsOf = (kind: Pick<RecordDefinition, 'fields'>, record: object): [string, LanguageMap][] =>
  formattedNames(kind).flatMap((name): [string, LanguageMap][] => {
    const text = (record as Readonly<Record<string, LanguageMap | undefined>>)[name];
    return text ? [[name, text]] : [];
  });

const eachLanguage = <T>(text: LanguageMap, read: (text: string) => T): Record<LanguageTag, T> =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, read(words)]));

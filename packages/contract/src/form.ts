import type { Form, FormField } from './schemas/form.ts';
import type { FieldRow, FieldRows } from './submissions/fields.ts';

/*
 * What a form asks: which fields, in which order, and when. Page and server both go by this. No validator is imported here, so that a form may use it alone.
 */

/** Words that a network's record has a list of. */
export type Vocabularies = Partial<
  Record<NonNullable<FieldRow['vocabulary']>, readonly { code: string }[] | undefined>
>;

/** The form of who has said nothing else: every field in one step. Targets are chosen with the goals. */
export const usualForm = (rows: FieldRows): Form => ({
  steps: [
    {
      fields: Object.keys(rows)
        .filter((name) => isOwnField(rows, name))
        .map((name) => ({ name })),
    },
  ],
});

/** The fields of a form, of all steps, in their order; also those that are not always shown. */
export const fieldsOf = ({ steps }: Form): FormField[] => steps.flatMap(({ fields }) => fields);

/** Whether a form may have a field of this name without a `kind`: one of the submission's own. */
export const isOwnField = (rows: FieldRows, name: string): boolean =>
  rows[name]?.control !== 'targets' && Object.hasOwn(rows, name);

/** The values of a field on which others may depend; nothing for one on which none can, and for a kind that came later. */
export function valuesOfField(
  rows: FieldRows,
  { name, kind, options = [] }: FormField,
  words: Vocabularies,
): string[] | undefined {
  if (kind === 'yes-no') return ['yes', 'no'];
  if (kind !== undefined) return kind === 'choice' || kind === 'choices' ? options.map(({ code }) => code) : undefined;
  const { values, vocabulary } = rows[name] ?? {};
  return values ? [...values] : vocabulary && words[vocabulary]?.map(({ code }) => code);
}

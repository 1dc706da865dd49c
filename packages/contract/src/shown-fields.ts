import type { FormField } from './schemas/form.ts';

/** Most characters of an answer in words. */
export function longestAnswer({ kind, max }: FormField): number {
  return max ?? (kind === 'long-text' ? 4000 : 200);
}

/**
 * The fields that are shown for what was filled in: a field on which nothing depends always, another while the field it depends on is shown
 * and has one of the values.
 * @param valuesOf What a field holds: none, one or several values; `yes` or `no` for a question of that kind.
 */
export function shownFields(
  fields: readonly FormField[],
  valuesOf: (field: FormField) => readonly string[],
): FormField[] {
  const shown = new Map<string, FormField>();
  for (const field of fields) {
    const { name, shownWhen } = field;
    const source = shownWhen && shown.get(shownWhen.field);
    if (!shownWhen || (source && valuesOf(source).some((value) => shownWhen.is.includes(value))))
      shown.set(name, field);
  }
  return [...shown.values()];
}

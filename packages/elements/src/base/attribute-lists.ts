/** Gives the values of attributes: an element's, or what stands for them by the same names. */
export type Attributes = (name: string) => string | null | undefined;

/** What stands in attributes that hold several values, separated by commas or spaces, as a query takes it: texts, since in an address numbers are texts as well. */
export function listsIn(attributes: Attributes, names: readonly string[]): Record<string, never[]> {
  return Object.fromEntries(names.map((name) => [name, (attributes(name)?.match(/[^\s,]+/g) ?? []) as never[]]));
}

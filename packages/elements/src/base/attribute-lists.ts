/** Anything that attributes can be read from: an element, or what has their values by the same names. */
export interface Attributes {
  get(name: string): string | null | undefined;
}

/** What stands in attributes that hold several values, separated by commas or spaces, as a query takes it; goals are numbers. */
export function listsIn(attributes: Attributes, names: readonly string[]): Record<string, string[] | number[]> {
  const given = names.flatMap((name) => {
    const values = attributes.get(name)?.match(/[^\s,]+/g);
    return values ? [[name, name === 'goal' ? values.map(Number) : values]] : [];
  });
  return Object.fromEntries(given) as Record<string, string[] | number[]>;
}

/** A list without repeated values, so that nothing counts twice. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

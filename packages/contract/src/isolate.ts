/** A value within a sentence that may run the other way, kept from getting mixed up with it. */
export const isolate = (value: string): string => `\u2068${value}\u2069`;

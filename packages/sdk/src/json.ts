/**
 * The JSON of a value, whatever a page has added to the prototypes of JavaScript: Prototype.js before 1.7 gives arrays a `toJSON` that makes texts of
 * them. What another class says of itself counts.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, said: unknown) {
    const given = this[key];
    return Array.isArray(given) || given?.constructor === Object ? given : said;
  });
}

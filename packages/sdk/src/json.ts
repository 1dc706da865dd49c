/**
 * The JSON of a value, whatever a page has added to the prototypes of JavaScript: Prototype.js before 1.7 gives arrays a `toJSON` that makes texts of
 * them. What another class says of itself counts.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, plain);
}

function plain(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  const isPlain =
    Array.isArray(given) || (typeof given === 'object' && given !== null && Object.getPrototypeOf(given) === Object.prototype);
  return isPlain ? given : value;
}

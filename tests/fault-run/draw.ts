import { createHash } from 'node:crypto';

/**
 * A number from 0 to below 1 that looks random and depends on nothing but what it is drawn for: the same seed has the same fate
 * for the same message, in whichever order the messages come.
 */
export function draw(seed: number, ...about: readonly (string | number)[]): number {
  const hash = createHash('sha256').update(JSON.stringify([seed, ...about]));
  return hash.digest().readUInt32BE(0) / 2 ** 32;
}

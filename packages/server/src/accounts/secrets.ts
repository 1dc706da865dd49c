import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type IdPrefix, isId } from '@tejido/contract';

/** A secret as it is given away, once, and what is kept of it. */
export interface Secret {
  /** The id of its row, a dot and 256 random bits. */
  text: string;
  /** SHA-256 of the text, in hexadecimal digits. */
  hash: string;
}

/** A new secret for the row with this id. */
export function makeSecret(id: string): Secret {
  const text = `${id}.${randomBytes(32).toString('base64url')}`;
  return { text, hash: hashOf(text) };
}

/** The id and the hash of a secret that somebody gives; nothing for what cannot be one. */
export function readSecret(text: string, prefix: IdPrefix): { id: string; hash: string } | undefined {
  const [id = '', random = ''] = text.split('.');
  return isId(id, prefix) && random.length > 0 ? { id, hash: hashOf(text) } : undefined;
}

/** SHA-256 of a text, in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether two hashes are the same, found out in a time that tells nothing about them. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** What ids begin with that are no records': of those it stands with what their kind is, in `records/`. */
export const idPrefixes = {
  network: 'net',
  mail: 'mai',
  account: 'acc',
  session: 'ses',
  token: 'tok',
  signInLink: 'sil',
  note: 'not',
  membership: 'mbr',
  auditEntry: 'aud',
  file: 'fil',
} as const;

/** A prefix that ids begin with. */
export type IdPrefix = (typeof idPrefixes)[keyof typeof idPrefixes];

// Crockford's alphabet: no i, l, o, u, so that an id read aloud or copied from paper stays itself.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: prefix, `_` and a UUIDv7 (RFC 9562) in 26 characters of Crockford's base 32.
 * Ids made later sort later, to the millisecond.
 */
export function makeId<P extends string>(prefix: P, now: number = Date.now()): `${P}_${string}` {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(
    0,
    (BigInt(now) << 16n) | 0x7000n | BigInt((((bytes[6] as number) << 8) | (bytes[7] as number)) & 0xfff),
  );
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = alphabet[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return `${prefix}_${text}`;
}

/** Whether a value has the form of an id with this prefix. */
export function isId(value: unknown, prefix: string): boolean {
  return typeof value === 'string' && idPattern(prefix).test(value);
}

/** The form of ids with this prefix. */
export function idPattern(prefix: string): RegExp {
  return new RegExp(`^${prefix}_[0-7][${alphabet}]{25}$`);
}

/** What a slug looks like: lower-case words of ASCII letters and digits, joined by hyphens. */
export const slugPattern: RegExp = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '../database/tables.ts';

/** What a network signs and hides with. It is in the database, so that all processes have the same. */
export class NetworkKey {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** A keyed hash (HMAC-SHA-256) of a text, in hexadecimal digits; another one for each purpose. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${text}`).digest('hex');
  }

  /** Whether a signature is what {@link sign} gives. */
  isSigned(purpose: string, text: string, signature: string): boolean {
    const own = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(signature);
    return own.length === given.length && timingSafeEqual(own, given);
  }
}

/** In the place of a network's id: what belongs to the server as a whole, such as signing in. */
export const wholeServer = '';

/** The key of a network; made when it is first needed. */
export async function networkKey(db: Db, networkId: string): Promise<NetworkKey> {
  const known = await findKey(db, networkId);
  if (known) return known;
  await db
    .insertInto('network_keys')
    .values({ network_id: networkId, key: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('network_id').doNothing())
    .execute();
  // Another process may have been quicker.
  return (await findKey(db, networkId)) as NetworkKey;
}

async function findKey(db: Db, networkId: string): Promise<NetworkKey | undefined> {
  const row = await db.selectFrom('network_keys').select('key').where('network_id', '=', networkId).executeTakeFirst();
  return row && new NetworkKey(row.key);
}

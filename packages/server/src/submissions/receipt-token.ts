import { networkKey } from '../abuse/network-key.ts';
import type { Db } from '../database/tables.ts';

/*
 * What a receipt is given with: whoever has just sent a request may have its mail sent again, or to another address, as long as nobody has confirmed
 * one. It is made of the network's key and the request's id, so that the answer to a repeated request has the same, and nothing is kept.
 */

const purpose = 'receipt';

/** The token of a join request's receipt. */
export async function receiptToken(db: Db, networkId: string, joinRequestId: string): Promise<string> {
  return (await networkKey(db, networkId)).sign(purpose, joinRequestId);
}

/** Whether a token is that of the receipt of a join request. */
export async function isReceiptToken(
  db: Db,
  networkId: string,
  joinRequestId: string,
  token: string,
): Promise<boolean> {
  return (await networkKey(db, networkId)).isSigned(purpose, joinRequestId, token);
}

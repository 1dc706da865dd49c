import { networkKey } from '../abuse/network-key.ts';
import type { Db } from '../database/tables.ts';

/*
 * What a receipt is given with: whoever has just sent a request may have its mail sent again, or to another address, as long as nobody has confirmed
 * one. It is made of the network's key and the request's id, so that the answer to a repeated request has the same, and nothing is kept.
 */

const purpose = 'receipt';

/** The token of a submission's receipt. */
export async function receiptToken(db: Db, networkId: string, submissionId: string): Promise<string> {
  return (await networkKey(db, networkId)).sign(purpose, submissionId);
}

/** Whether a token is that of the receipt of a submission. */
export async function isReceiptToken(db: Db, networkId: string, submissionId: string, token: string): Promise<boolean> {
  return (await networkKey(db, networkId)).isSigned(purpose, submissionId, token);
}

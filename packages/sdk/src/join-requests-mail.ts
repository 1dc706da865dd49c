import { type BodyOf, type ResponseOf, routes } from '@tejido/contract';
import type { CallOptions, Client } from './client.ts';
import { sendOwn } from './own-submission.ts';

/*
 * Apart from the other functions for join requests: the form loads it only once a request has been sent.
 */

/**
 * Has the mail that asks to confirm sent once more, to another address where one is given: by the token of the receipt or of a mail, until the
 * address is confirmed. Not tried again when it fails: a second try might be a second mail.
 */
export async function sendConfirmation(
  client: Client,
  id: string,
  token: string,
  body: BodyOf<'sendConfirmation'> = {},
  options?: CallOptions,
): Promise<ResponseOf<'sendConfirmation'>> {
  const once = { ...client, retries: 0 };
  return sendOwn(once, 'sendConfirmation', routes.sendConfirmation, id, token, options, body);
}

import { type BodyOf, type ResponseOf, routes } from '@tejido/contract';
import { isRecord, wellFormed } from './answers.ts';
import { type CallOptions, type Client, requestAddress } from './client.ts';
import { checkOptions } from './mistakes.ts';
import { send } from './transport.ts';

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
  options: CallOptions = {},
): Promise<ResponseOf<'sendConfirmation'>> {
  checkOptions(options);
  const { network, signal } = options;
  const name = 'sendConfirmation';
  const { method, status } = routes[name];
  const address = requestAddress(client, name, { network, id }, { token });
  const answer = await send({ ...client, retries: 0 }, { method, address, status, expects: isRecord, body, signal });
  return wellFormed(client, name, answer) as ResponseOf<typeof name>;
}

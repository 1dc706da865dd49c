import type { OperationName, ResponseOf, Route } from '@tejido/contract';
import { isRecord, wellFormed } from './answers.ts';
import { addressAt, type CallOptions, type Client } from './client.ts';
import { checkOptions } from './mistakes.ts';
import { send } from './transport.ts';

/** Does something with a person's own submission, by the token of the link in their mail. */
export async function sendOwn<N extends OperationName>(
  client: Client,
  name: N,
  route: Route,
  id: string,
  token: string,
  { network, signal, ...options }: CallOptions = {},
  body?: unknown,
): Promise<ResponseOf<N>> {
  checkOptions(options);
  const { method, status } = route;
  const address = addressAt(client, route, { network, id }, { token });
  const answer = await send(client, { method, address, status, expects: isRecord, body, signal });
  return wellFormed(client, name, answer) as ResponseOf<N>;
}

import assert from 'node:assert/strict';
import type { JoinRequestReceipt, JoinRequestReview } from '@tejido/contract';
import { linkTo } from './mails.ts';

/** A network's server whose mails are files, and a token of somebody who may decide there. */
export interface Office {
  url: string;
  network: string;
  dataDirectory: string;
  token: string;
}

/** A join request, and the link in its person's first mail. */
export interface Joined {
  id: string;
  link: URL;
}

let count = 0;

/** Asks to join, confirmed unless said otherwise. */
export async function join(office: Office, input: object & { email: string }, isConfirmed = true): Promise<Joined> {
  const { id } = await post<JoinRequestReceipt>(office, '', input, { 'Idempotency-Key': `solicitud-${count++}` });
  const link = await linkTo(office.dataDirectory, id, input.email);
  if (isConfirmed) await post(office, `/${id}/confirmation${link.search}`);
  return { id, link };
}

/** Decides about a request at the desk. */
export async function decide(office: Office, id: string, decision: string, message?: string): Promise<void> {
  const address = `${office.url}/v1/networks/${office.network}/join-requests/${id}/review`;
  const { request } = (await (await fetch(address, { headers: bearer(office) })).json()) as JoinRequestReview;
  const body = { requests: [{ id, updated: request.updated }], decision, ...(message !== undefined && { message }) };
  const { refused } = await post<{ refused: unknown[] }>(office, '/decisions', body, bearer(office));
  assert.deepEqual(refused, []);
}

/** Posts to the network's join requests, and returns what comes back. */
export async function post<Answer>(
  { url, network }: Pick<Office, 'url' | 'network'>,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/v1/networks/${network}/join-requests${path}`, {
    method: 'POST',
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  assert.ok(response.ok, JSON.stringify([path, answer]));
  return answer as Answer;
}

/** What says who asks. */
export const bearer = ({ token }: Pick<Office, 'token'>): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
});

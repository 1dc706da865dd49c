import assert from 'node:assert/strict';
import type { JoinRequestInput, JoinRequestReceipt, JoinRequestReview } from '@tejido/contract';
import { network, type OpenServer, startOpenServer } from '../injection/server.ts';
import { linkTo, signInTokenFor } from './mails.ts';
import { temporaryDirectory } from './server.ts';

/** A server whose mails are files, with somebody who owns its networks, and a token by which decisions can be made. */
export interface Office extends OpenServer {
  /** The slug of the network that requests go to. */
  network: string;
  dataDirectory: string;
  /** The e-mail address of who owns it. */
  owner: string;
  token: string;
}

/** Starts such a server, with a database of its own, and further settings. */
export async function startOffice(more: Record<string, string> = {}): Promise<Office> {
  const data = await temporaryDirectory();
  const owner = 'marina@red.example';
  const token = 'una-clave-de-coordinacion-para-pruebas';
  const settings = { TEJIDO_OWNER_EMAIL: owner, TEJIDO_COORDINATOR_TOKEN: token };
  const server = await startOpenServer({ TEJIDO_DATA: data.path, SMTP_URL: '', ...settings, ...more });
  const stop = async () => {
    await server.stop();
    await data.remove();
  };
  return { ...server, network, dataDirectory: data.path, owner, token, stop };
}

/** The page on which somebody signs in, which a mail leads to. */
export async function signInPage({ url, owner, dataDirectory }: Office): Promise<string> {
  const asked = await fetch(`${url}/v1/sign-in-links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: owner }),
  });
  assert.ok(asked.ok);
  return `${url}/desk/sign-in?token=${await signInTokenFor(dataDirectory, owner)}`;
}

/** A join request, and the link in its person's first mail. */
export interface Joined {
  id: string;
  link: URL;
}

let count = 0;

/** Asks to join, confirmed unless said otherwise. */
export async function join(office: Office, input: JoinRequestInput, isConfirmed = true): Promise<Joined> {
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

import type { BodyOf, ResponseOf } from '@tejido/contract';
import type { CallOptions, Client } from '../client.ts';
import { type DeskList, deskList, sendDesk } from './call.ts';

/** Who makes this client's requests to the desk, and for which networks. */
export async function getAccount(client: Client, options: CallOptions = {}): Promise<ResponseOf<'getAccount'>> {
  return sendDesk(client, 'getAccount', options);
}

/** Sends a link to sign in with; the answer is the same for every address. Not tried again, since each time sends a mail. */
export async function sendSignInLink(
  client: Client,
  input: BodyOf<'sendSignInLink'>,
  options: CallOptions = {},
): Promise<ResponseOf<'sendSignInLink'>> {
  return sendDesk(client, 'sendSignInLink', options, { body: input, expects: 'email', once: true });
}

/**
 * Signs in with the token of such a link. The session is a cookie, so that the client needs `credentials: 'same-origin'`. Not tried again: the
 * first time uses the token up.
 */
export async function createSession(
  client: Client,
  input: BodyOf<'createSession'>,
  options: CallOptions = {},
): Promise<ResponseOf<'createSession'>> {
  return sendDesk(client, 'createSession', options, { body: input, once: true });
}

/** The browsers in which the person is signed in. */
export const listSessions: DeskList<'listSessions'> = /* @__PURE__ */ deskList('listSessions');

/** Signs out of a browser: of this one, by the id `current`, or of another. */
export async function endSession(
  client: Client,
  id: string,
  options: CallOptions = {},
): Promise<ResponseOf<'endSession'>> {
  return sendDesk(client, 'endSession', options, { id });
}

import type { JoinRequest, JoinRequestInDesk, JoinRequestInput } from '@tejido/contract';
import { confirmJoinRequest, createJoinRequest } from '../../join-requests.ts';
import { makeIdempotencyKey } from '../../submit.ts';
import type { Api, Declare } from './api.ts';
import { equal } from './assert.ts';
import { validInput } from './requests.ts';

/** Declares cases only where the desk can be examined. */
export const atDesk =
  (it: Declare): Declare =>
  (name, body) =>
    it(name, async (api) => (api.hasDesk ? body(api) : undefined));

/** A word that nothing else holds. */
export const newWord = (): string => `palabra${makeIdempotencyKey().slice(0, 12)}`;

/** A join request and the token of its person's link. */
export interface Sent {
  id: string;
  token: string;
  input: JoinRequestInput;
}

/** Sends a join request. */
export async function send(api: Api, more: Partial<JoinRequestInput> = {}): Promise<Sent> {
  const input = { ...validInput(api), ...more };
  const { id } = await createJoinRequest(api.client, input);
  return { id, token: await api.tokenOf(id, input.email), input };
}

/** Sends a join request, and confirms it. */
export async function sendConfirmed(
  api: Api,
  more: Partial<JoinRequestInput> = {},
): Promise<Sent & { record: JoinRequest }> {
  const sent = await send(api, more);
  return { ...sent, record: await confirmJoinRequest(api.client, sent.id, sent.token) };
}

/** A join request as the team sees it. */
export async function look(api: Api, id: string): Promise<JoinRequestInDesk> {
  const { request } = await (await api.as('viewer')).desk.joinRequests.review(id);
  return request;
}

/** What the audit log says was done to something, oldest first. */
export async function deedsOf(api: Api, subject: string): Promise<string[]> {
  const { items } = await (await api.as('coordinator')).desk.auditLog.list({ subject });
  return items.map(({ action }) => action).reverse();
}

/** Fails a case unless a bulk operation refused these, with these codes. */
export function refusedWith(
  result: { refused: readonly { id: string; code: string }[] },
  wanted: Readonly<Record<string, string>>,
  about: string,
): void {
  equal(Object.fromEntries(result.refused.map(({ id, code }) => [id, code])), wanted, about);
}

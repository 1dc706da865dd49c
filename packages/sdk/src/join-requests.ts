import { type BodyOf, type PublicOperationName, type ResponseOf, routes } from '@tejido/contract';
import type { CallOptions, Client } from './client.ts';
import { sendOwn } from './own-submission.ts';
import { type SubmitOptions, submit } from './submit.ts';

/**
 * Asks to join the network. Tried again when it fails, under one idempotency key, so that it arrives once. Where the network asks for a
 * challenge that the input does not solve, it is got and solved, and the request sent again with it.
 */
export async function createJoinRequest(
  client: Client,
  input: BodyOf<'createJoinRequest'>,
  options?: SubmitOptions,
): Promise<ResponseOf<'createJoinRequest'>> {
  return submit(client, 'createJoinRequest', routes.createJoinRequest, input, options);
}

/** A person's own join request, by the token of the link in their mail. */
export type OwnJoinRequest<N extends PublicOperationName> = (
  client: Client,
  id: string,
  token: string,
  options?: CallOptions,
) => Promise<ResponseOf<N>>;

/** Everything that is held of a join request. */
export const getJoinRequest: OwnJoinRequest<'getJoinRequest'> = /* @__PURE__ */ own('getJoinRequest');
/** Confirms the e-mail address that the token was sent to. Safe to repeat. */
export const confirmJoinRequest: OwnJoinRequest<'confirmJoinRequest'> = /* @__PURE__ */ own('confirmJoinRequest');
/**
 * Erases a join request and everything held with it. The token is used up then: `token_invalid` after an answer that was lost means
 * that it is done.
 */
export const eraseJoinRequest: OwnJoinRequest<'eraseJoinRequest'> = /* @__PURE__ */ own('eraseJoinRequest');

/** Takes an organization's published entry back, and the consent to it with that; the membership stays. Safe to repeat. */
export const unpublishJoinRequest: OwnJoinRequest<'unpublishJoinRequest'> = /* @__PURE__ */ own('unpublishJoinRequest');

/** Corrects the fields given of a join request; null takes an optional one away. Another e-mail address is written to first. */
export async function updateJoinRequest(
  client: Client,
  id: string,
  token: string,
  changes: BodyOf<'updateJoinRequest'>,
  options?: CallOptions,
): Promise<ResponseOf<'updateJoinRequest'>> {
  return sendOwn(client, 'updateJoinRequest', routes.updateJoinRequest, id, token, options, changes);
}

/** Answers the last question of the network's team; another answer takes the place of the first until it is read. Safe to repeat. */
export async function answerInquiry(
  client: Client,
  id: string,
  token: string,
  input: BodyOf<'answerInquiry'>,
  options?: CallOptions,
): Promise<ResponseOf<'answerInquiry'>> {
  return sendOwn(client, 'answerInquiry', routes.answerInquiry, id, token, options, input);
}

type OwnName = 'getJoinRequest' | 'eraseJoinRequest' | 'confirmJoinRequest' | 'unpublishJoinRequest';

function own<N extends OwnName>(name: N): OwnJoinRequest<N> {
  return (client, id, token, options) => sendOwn(client, name, routes[name], id, token, options);
}

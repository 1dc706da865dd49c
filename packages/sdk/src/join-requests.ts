import { type BodyOf, type PublicOperationName, type ResponseOf, routes } from '@tejido/contract';
import { isRecord, sendRead, wellFormed } from './answers.ts';
import { type CallOptions, type Client, type Path, type Query, requestAddress } from './client.ts';
import { loadSolver } from './load-challenge.ts';
import { checkOptions } from './mistakes.ts';
import { isProblem } from './problem-error.ts';
import { send } from './transport.ts';

/** What a join request may be sent with. */
export interface SubmitOptions extends CallOptions {
  /** Names this submission, 8 to 200 visible ASCII characters. Keep it with the draft, so that sending again after a reload makes no second request. */
  idempotencyKey?: string | undefined;
}

/** Work to be done before a request is sent; `@tejido/sdk/challenge` solves it. */
export async function getChallenge(client: Client, options: CallOptions = {}): Promise<ResponseOf<'getChallenge'>> {
  const name = 'getChallenge';
  const address = requestAddress(client, name, { network: options.network });
  return wellFormed(client, name, await sendRead(client, address, options, isChallenge)) as ResponseOf<typeof name>;
}

/**
 * Gets a challenge and solves it, for the `challenge` of a request that is to be sent within twenty minutes; so that a form need not wait for
 * it when it is sent. Rejects when it cannot be had or solved.
 */
export async function meetChallenge(client: Client, options: CallOptions = {}): Promise<string> {
  const asked = getChallenge(client, options);
  const [solve, challenge] = await Promise.all([loadSolver(), asked]);
  return solve(challenge, options);
}

/**
 * Asks to join the network. Tried again when it fails, under one idempotency key, so that it arrives once. Where the network asks for a
 * challenge that the input does not solve, it is got and solved, and the request sent again with it.
 */
export async function createJoinRequest(
  client: Client,
  input: BodyOf<'createJoinRequest'>,
  { idempotencyKey = makeIdempotencyKey(), ...options }: SubmitOptions = {},
): Promise<ResponseOf<'createJoinRequest'>> {
  checkOptions(options);
  const name = 'createJoinRequest';
  const { method, status } = routes[name];
  const call = {
    method,
    address: requestAddress(client, name, { network: options.network }),
    status,
    expects: isRecord,
    body: input,
    headers: { 'Idempotency-Key': idempotencyKey },
    signal: options.signal,
  };
  const receipt = await send(client, call).catch(async (error: unknown) => {
    if (!isProblem(error, 'challenge_required') && !isProblem(error, 'challenge_invalid')) throw error;
    return send(client, { ...call, body: { ...input, challenge: await meetChallenge(client, options) } });
  });
  return wellFormed(client, name, receipt, status) as ResponseOf<'createJoinRequest'>;
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
  options: CallOptions = {},
): Promise<ResponseOf<'updateJoinRequest'>> {
  return sendOwn(client, 'updateJoinRequest', id, token, options, changes);
}

/** Answers the last question of the network's team; another answer takes the place of the first until it is read. Safe to repeat. */
export async function answerQuestion(
  client: Client,
  id: string,
  token: string,
  input: BodyOf<'answerQuestion'>,
  options: CallOptions = {},
): Promise<ResponseOf<'answerQuestion'>> {
  return sendOwn(client, 'answerQuestion', id, token, options, input);
}

/** A new idempotency key: 128 random bits in hexadecimal. */
export function makeIdempotencyKey(): string {
  // Not `crypto.randomUUID`, which pages served over plain HTTP lack.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type OwnName =
  | 'getJoinRequest'
  | 'updateJoinRequest'
  | 'eraseJoinRequest'
  | 'confirmJoinRequest'
  | 'unpublishJoinRequest'
  | 'answerQuestion';

function own<N extends OwnName>(name: N): OwnJoinRequest<N> {
  return (client, id, token, options = {}) => sendOwn(client, name, id, token, options);
}

async function sendOwn<N extends OwnName>(
  client: Client,
  name: N,
  id: string,
  token: string,
  options: CallOptions,
  body?: unknown,
): Promise<ResponseOf<N>> {
  checkOptions(options);
  const { network, signal } = options;
  const { method, status } = routes[name];
  const address = requestAddress(client, name, { network, id } as Path<N>, { token } as Query<N>);
  const answer = await send(client, { method, address, status, expects: isRecord, body, signal });
  return wellFormed(client, name, answer) as ResponseOf<N>;
}

const isChallenge = (answer: unknown): boolean =>
  typeof (answer as { signature?: unknown } | null | undefined)?.signature === 'string';

import { type BodyOf, type OperationName, type ResponseOf, type Route } from '@tejido/contract';
import { isRecord, sendRead, wellFormed } from './answers.ts';
import { addressAt, type CallOptions, type Client, requestAddress } from './client.ts';
import { loadSolver } from './load-challenge.ts';
import { checkOptions } from './mistakes.ts';
import { isProblem } from './problem-error.ts';
import { send } from './transport.ts';

/** What a submission may be sent with. */
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

/** Sends a submission of some kind: by what operation, and on which route. */
export async function submit<N extends OperationName>(
  client: Client,
  name: N,
  route: Route,
  input: BodyOf<N>,
  { idempotencyKey = makeIdempotencyKey(), ...options }: SubmitOptions = {},
): Promise<ResponseOf<N>> {
  checkOptions(options);
  const { method, status } = route;
  const call = {
    method,
    address: addressAt(client, route, { network: options.network }),
    status,
    expects: isRecord,
    body: input,
    headers: { 'Idempotency-Key': idempotencyKey },
    signal: options.signal,
  };
  const receipt = await send(client, call).catch(async (error: unknown) => {
    if (!isProblem(error, 'challenge_required') && !isProblem(error, 'challenge_invalid')) throw error;
    return send(client, { ...call, body: { ...(input as object), challenge: await meetChallenge(client, options) } });
  });
  return wellFormed(client, name, receipt, status) as ResponseOf<N>;
}

/** A new idempotency key: 128 random bits in hexadecimal. */
export function makeIdempotencyKey(): string {
  // Not `crypto.randomUUID`, which pages served over plain HTTP lack.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isChallenge = (answer: unknown): boolean =>
  typeof (answer as { signature?: unknown } | null | undefined)?.signature === 'string';

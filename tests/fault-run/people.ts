import { setTimeout as delay } from 'node:timers/promises';
import type { JoinRequestInput, JoinRequestReceipt } from '@tejido/contract';
import { type Client, createClient, createJoinRequest, isProblem } from '@tejido/sdk';
import { joinRequest, testNetwork } from '../../packages/server/test/support/network.ts';
import { draw } from './draw.ts';

/** What one person sends, and what has become of it. */
export interface Submission {
  readonly key: string;
  readonly input: JoinRequestInput;
  /** There once the server has acknowledged it; until then the person's queue holds it. */
  receipt?: JoinRequestReceipt;
  /** There when the server did not take it. */
  refusal?: string;
}

/** Who sends, and how. */
export interface Crowd {
  seed: number;
  submissions: readonly Submission[];
  /** The address that they send to. */
  server: string;
  /** Ends the sending; what is not acknowledged by then stays in the queues. */
  signal: AbortSignal;
  onAcknowledged: () => void;
}

/** How many people send at the same time. */
const atOnce = 40;

/** Milliseconds for each try; shorter than the longest delay of the proxy, so that requests also arrive after they were given up. */
const patience = 1500;

/** The longest pause between two tries from a queue, in milliseconds; the form's are longer. */
const longestPause = 1000;

/** The share of tries during which the person loads the page again: the form then sends what it has kept, under the same key. */
const reloads = 0.05;

/** Submissions of so many different people, of different lengths. */
export function makeSubmissions(seed: number, count: number): Submission[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${Math.floor(draw(seed, index, 'key') * 2 ** 32).toString(16)}-${index}`,
    input: {
      ...joinRequest,
      name: `Persona ${index} «Niebla»`,
      email: `persona-${index}@example.org`,
      message: 'Agua y sombra. '.repeat(1 + Math.floor(draw(seed, index, 'length') * 200)).trim(),
    },
  }));
}

/** Has everybody send until all is acknowledged, or the signal ends it. */
export async function sendAll(crowd: Crowd): Promise<void> {
  const client = createClient({ server: crowd.server, network: testNetwork.network.slug, timeout: patience });
  const waiting = crowd.submissions.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const submission of waiting) await send(client, submission, crowd).catch(ignoreWhenEnded(crowd.signal));
    }),
  );
}

/** Sends from a queue as the form does: under one key, again and again while the failure may pass. */
async function send(client: Client, submission: Submission, { seed, signal, onAcknowledged }: Crowd): Promise<void> {
  const { key, input } = submission;
  for (let tries = 0; !signal.aborted; tries++) {
    const chance = (what: string) => draw(seed, key, tries, what);
    const isReloaded = chance('reload') < reloads;
    const page = isReloaded
      ? AbortSignal.any([signal, AbortSignal.timeout(Math.floor(chance('when') * patience))])
      : signal;
    try {
      submission.receipt = await createJoinRequest(client, input, { idempotencyKey: key, signal: page });
      onAcknowledged();
      return;
    } catch (error) {
      if (!page.aborted && !mayPass(error)) {
        submission.refusal = isProblem(error) ? `${error.problem.code}: ${error.message}` : String(error);
        return;
      }
      await delay(chance('pause') * Math.min(longestPause, 100 * 2 ** tries), undefined, { signal });
    }
  }
}

const passing = ['network_error', 'timeout', 'unexpected_response', 'idempotency_in_flight'];

/** Whether the form would keep the request and send it again. */
function mayPass(error: unknown): boolean {
  if (!isProblem(error)) return false;
  const { code, status } = error.problem;
  return passing.includes(code) || [408, 425, 429].includes(status) || status >= 500;
}

const ignoreWhenEnded = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error;
};

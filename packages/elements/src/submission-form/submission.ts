import type { JoinRequestReceipt } from '@tejido/contract';
import { type Client, isProblem, meetChallenge, type SubmitOptions } from '@tejido/sdk';
import type { ReactiveController } from 'lit';
import type { NetworkScope } from '../base/network-scope.ts';
import type { TejidoElement } from '../base/tejido-element.ts';
import { Draft } from './draft.ts';
import type { OutcomeKey } from './outcome-messages.ts';
import type { SubmissionInput } from './values.ts';

/** What a server answers that has taken a submission, of whatever kind. */
export type SubmissionReceipt = JoinRequestReceipt;

/** What is sent where, under which name. */
export interface Sending {
  /** Names the form: its drafts in the browser and, with the library's version, what it sends. */
  readonly name: string;
  /** The SDK's call that sends it. */
  send(client: Client, input: SubmissionInput, options: SubmitOptions): Promise<SubmissionReceipt>;
}

/** Where a submission stands. */
export type SubmissionStep =
  | { name: 'editing' }
  /** On its way for the first time. */
  | { name: 'sending' }
  /** Not delivered, because of an error; sent again at `nextTry`, in milliseconds since 1970, or on its way again where there is none. */
  | { name: 'waiting'; error: unknown; nextTry: number | undefined }
  /** On the server's disk; with the address that its mail went to last and what became of asking for it, where somebody has. */
  | { name: 'done'; receipt: SubmissionReceipt; input: SubmissionInput; mail?: { email?: string; said: OutcomeKey } };

/** Where a submission stands that somebody is told about. */
export type SentStep = Extract<SubmissionStep, { name: 'waiting' | 'done' }>;

/** Told what becomes of a submission. */
export interface SubmissionOutcomes {
  readonly arrived: (receipt: SubmissionReceipt) => void;
  /** A try has failed; without `willRetry` the server does not take the request as it is, and the form is to be edited again. */
  readonly failed: (error: unknown, willRetry: boolean) => void;
}

/** Seconds before each further try; the last one again and again. */
const backOff = [3, 10, 30, 60, 120, 300] as const;

/** Seconds that a server may ask to wait; a timer that is set for months ends at once. */
const longestWait = 86_400;

/**
 * Brings a request to the server: at once, or again and again while the server cannot be reached, also after a reload. On every try under the
 * draft's one idempotency key, so that however often it is sent it arrives once.
 */
export class Submission implements ReactiveController {
  readonly #host: TejidoElement;
  readonly #kind: Sending;
  readonly #outcomes: SubmissionOutcomes;
  #scope: NetworkScope | undefined;
  #draft: Draft | undefined;
  #step: SubmissionStep = { name: 'editing' };
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The work that the network asks for, begun while the form is filled in; nothing came of it where it could not be done. */
  #work: Promise<Pick<SubmissionInput, 'challenge'>> | undefined;
  /** Ends what is on its way; there while something is. */
  #abort: AbortController | undefined;

  constructor(host: TejidoElement, kind: Sending, outcomes: SubmissionOutcomes) {
    this.#host = host;
    this.#kind = kind;
    this.#outcomes = outcomes;
    host.addController(this);
  }

  get step(): SubmissionStep {
    return this.#step;
  }

  /** What has been typed for the network that the form stands in; none while there is no network. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    addEventListener('pagehide', this.#flush);
    this.resend();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    removeEventListener('pagehide', this.#flush);
    if (this.#draft?.pending) this.#stop();
    this.#flush();
  }

  hostUpdate(): void {
    const { scope } = this.#host;
    if (!scope || scope === this.#scope) return;
    this.#stop();
    this.#flush();
    this.#scope = scope;
    this.#work = undefined;
    const { server, network = '' } = scope.client;
    this.#draft = new Draft(`${this.#kind.name} ${server} ${network}`);
    this.resend();
  }

  /** Begins with the work that the network asks for, so that sending need not wait for it. */
  prepare(): void {
    const client = this.#scope?.client;
    if (client)
      this.#work ??= meetChallenge(client).then(
        (challenge) => ({ challenge }),
        () => ({}),
      );
  }

  /** Sends a request; what is already on its way is not sent twice. */
  submit(input: SubmissionInput): void {
    if (this.#step.name !== 'editing' || !this.#draft) return;
    this.#tries = 0;
    this.#draft.submit(input);
    this.resend();
  }

  /** Sends the request that waits, if there is one, without waiting any longer. */
  readonly resend = (): void => {
    if (this.#abort || !this.#host.isConnected || !this.#draft?.pending) return;
    void this.#send(this.#draft, this.#draft.pending);
  };

  /** Takes the request that waits back, to be edited. */
  edit(): void {
    this.#stop();
    this.#draft?.withdraw();
    this.#host.requestUpdate();
  }

  /** Begins anew with nothing filled in. */
  restart(): void {
    this.#stop();
    this.#draft?.clear();
    this.#host.requestUpdate();
  }

  async #send(draft: Draft, input: SubmissionInput): Promise<void> {
    const idempotencyKey = draft.key;
    if (!this.#scope || !idempotencyKey) return;
    // The form itself tries again, and says so meanwhile; a client's further tries of ten seconds each would pass in silence.
    const client = { ...this.#scope.client, retries: 0 };
    clearTimeout(this.#timer);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#become(this.#step.name === 'waiting' ? { ...this.#step, nextTry: undefined } : { name: 'sending' });
    try {
      // Where nothing came of it, or it was too long ago, the client does the work when it is asked to.
      const body = { ...input, ...(await this.#work) };
      const receipt = await this.#kind.send(client, body, { idempotencyKey, signal });
      if (signal.aborted) return;
      this.#abort = undefined;
      this.#work = undefined;
      draft.clear();
      this.#become({ name: 'done', receipt, input });
      this.#outcomes.arrived(receipt);
    } catch (error) {
      if (signal.aborted) return;
      this.#abort = undefined;
      this.#fail(draft, error);
    }
  }

  #fail(draft: Draft, error: unknown): void {
    const willRetry = mayPass(error);
    if (willRetry) {
      const wait = this.#delay(error);
      this.#timer = setTimeout(this.resend, wait);
      this.#become({ name: 'waiting', error, nextTry: Date.now() + wait });
    } else {
      // That key already stands for what arrived before; what is sent next is another request.
      draft.refuse({ keepKey: !isProblem(error, 'idempotency_key_reused') });
      this.#become({ name: 'editing' });
    }
    this.#outcomes.failed(error, willRetry);
  }

  /** Milliseconds to wait: longer each time, not before the server asked, and not at the same moment as all others. */
  #delay(error: unknown): number {
    const seconds = backOff[Math.min(this.#tries++, backOff.length - 1)] as number;
    const asked = (isProblem(error) && error.problem.retryAfter) || 0;
    return Math.max(seconds, Math.min(asked, longestWait)) * 1000 * (1 + Math.random() / 5);
  }

  #become(step: SubmissionStep): void {
    this.#step = step;
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
    this.#step = { name: 'editing' };
  }

  readonly #flush = (): void => this.#draft?.flush();

  /** What could not be had to show where the request stands may be had now, too. */
  readonly #online = (): void => {
    this.#host.requestUpdate();
    this.resend();
  };
}

/** Whether a try that failed may succeed later; what no server of ours has answered always may. */
function mayPass(error: unknown): boolean {
  if (!isProblem(error)) return false;
  const { code, status } = error.problem;
  const passing = [0, 408, 425, 429].includes(status) || status >= 500;
  return passing || code === 'unexpected_response' || code === 'idempotency_in_flight';
}

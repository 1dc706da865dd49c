import type { Problem, Route } from '@tejido/contract';
import type { Client } from './client.ts';
import { toJson } from './json.ts';
import { loadRetry } from './load-retry.ts';
import { isUnreachable } from './mistakes.ts';
import type { Answer, Outcome } from './outcome.ts';
import { clientProblem, ProblemError } from './problem-error.ts';

/** A request as this client makes it. */
export interface Call {
  method: Route['method'];
  address: string;
  /** The status of a successful answer. */
  status: number;
  /** Whether the JSON of a successful answer is of the kind asked for. */
  expects: (answer: unknown) => boolean;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** An answer that asks for a longer wait, in seconds, is given back to the caller, who knows what to do meanwhile. */
const longestWait = 30;

/** What may be gone a little later. A 409 is among them only while another try of the same submission is being worked on. */
const retriedStatuses: readonly number[] = [
  408,
  409,
  425,
  429,
  ...Array.from({ length: 100 }, (_, index) => 500 + index),
];

/**
 * Sends a request, tries again what may pass, and gives the JSON of the answer. Throws a {@link ProblemError}, the signal's reason, or
 * what an app's own `fetch` has thrown.
 */
export async function send(client: Client, call: Call): Promise<unknown> {
  const { address, signal } = call;
  signal?.throwIfAborted();
  const request = makeRequest(call);
  let outcome = await attempt(client, request);
  if (client.retries > 0 && mayPass(outcome)) {
    signal?.throwIfAborted();
    // Nearly all requests succeed at once: what tries again, three times as large as the rest, is loaded when one does not.
    // Where that cannot be had either, the first outcome stands.
    const retry = await loadRetry().catch(() => undefined);
    if (retry)
      outcome = await retry(request, outcome, {
        limit: client.retries,
        mayPass,
        attempt: (again) => attempt(client, again),
      });
  }
  signal?.throwIfAborted();
  if ('failure' in outcome) throw outcome.foreign ? outcome.failure : failureProblem(outcome.failure, address);
  return parse(outcome, call);
}

function makeRequest({ method, address, body, headers, signal }: Call): Request {
  return new Request(address, {
    method,
    // A cookie of the host page's is none of ours, and without any the answer can be one CDN copy for all.
    credentials: 'omit',
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: toJson(body) }),
    ...(signal && { signal }),
  });
}

/** One try. The body is read here, so that an answer that breaks off on its way counts as lost. */
async function attempt(client: Client, request: Request): Promise<Outcome> {
  const stop = new AbortController();
  const end = () => stop.abort(request.signal.reason);
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error));
  });
  const timer = setTimeout(() => stop.abort(new DOMException('No answer in time.', 'TimeoutError')), client.timeout);
  request.signal.addEventListener('abort', end);
  let response: Response | undefined;
  try {
    // A `fetch` that is not the platform's may not look at the signal.
    response = await Promise.race([client.fetch(new Request(request.clone(), { signal: stop.signal })), stopped]);
    return { response, text: await Promise.race([response.text(), stopped]) };
  } catch (failure) {
    if (stop.signal.aborted) return { failure: stop.signal.reason };
    return response || isUnreachable(failure) ? { failure } : { failure, foreign: true };
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', end);
  }
}

const isTimeout = (failure: unknown): boolean => (failure as Error | undefined)?.name === 'TimeoutError';

/** Whether an outcome may be another within the time that a caller would wait for. */
function mayPass(outcome: Outcome): boolean {
  if ('failure' in outcome) return !outcome.foreign;
  const { response } = outcome;
  if (response.ok || (retryAfter(response) ?? 0) > longestWait) return false;
  if (response.status === 409) return problemIn(outcome)?.code === 'idempotency_in_flight';
  return retriedStatuses.includes(response.status);
}

/** The JSON of a successful answer; throws what any other answer says. */
function parse(outcome: Answer, { status, expects }: Call): unknown {
  const { response } = outcome;
  const answer = json(outcome);
  if (response.status === status && expects(answer)) return answer;
  const problem = response.ok ? undefined : problemIn(outcome);
  throw problem
    ? new ProblemError({ ...fromHeaders(response), ...problem, status: response.status })
    : unexpected(response);
}

function failureProblem(failure: unknown, address: string): ProblemError {
  const { host } = new URL(address);
  return isTimeout(failure)
    ? clientProblem('timeout', `${host} did not answer in time.`, {}, { cause: failure })
    : clientProblem('network_error', `${host} could not be reached.`, {}, { cause: failure });
}

/** The error for an answer that is none of ours. */
function unexpected(response: Response): ProblemError {
  const type = response.headers.get('Content-Type') ?? 'nothing';
  const detail = `The server answered ${response.status} with ${type}, which is not what this client asked for.`;
  return clientProblem('unexpected_response', detail, { status: response.status, ...fromHeaders(response) });
}

function json({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemIn(answer: Answer): Problem | undefined {
  const data = json(answer) as Problem | null | undefined;
  return typeof data?.code === 'string' ? data : undefined;
}

function fromHeaders(response: Response): Pick<Problem, 'requestId' | 'retryAfter'> {
  const requestId = response.headers.get('Request-Id');
  const after = retryAfter(response);
  return { ...(requestId && { requestId }), ...(after !== undefined && { retryAfter: after }) };
}

/** The seconds that a `Retry-After` header asks for, whether as a number or as a date. */
function retryAfter({ headers }: Response): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

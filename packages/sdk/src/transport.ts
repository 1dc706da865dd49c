import type { Problem } from '@tejido/contract';
import ky, { isHTTPError, isNetworkError, isTimeoutError, NetworkError } from 'ky';
import type { Client } from './client.ts';
import { clientProblem, ProblemError } from './problem-error.ts';

/** A request as this client makes it. */
export interface Call {
  method: 'GET' | 'POST';
  address: string;
  /** The status of a successful answer. */
  status: number;
  /** Whether the JSON of a successful answer is of the kind asked for. */
  expects: (answer: unknown) => boolean;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** An answer that was asked to be tried again later than this is given back to the caller, who knows what to do meanwhile. */
const longestWait = 30;

const serverErrors = Array.from({ length: 100 }, (_, index) => 500 + index);
const retriedStatuses = [408, 409, 425, 429, ...serverErrors];

/**
 * Sends a request, tries again what may pass, and gives the JSON of the answer. Throws a {@link ProblemError}, or the signal's
 * reason.
 */
export async function send(client: Client, call: Call): Promise<unknown> {
  const { method, address, body, headers, signal } = call;
  try {
    const response = await ky(address, {
      method,
      credentials: 'omit',
      ...(body === undefined ? {} : { json: body }),
      ...(headers && { headers }),
      ...(signal && { signal }),
      fetch: (request) => whole(client, request as Request),
      timeout: client.timeout,
      retry: {
        limit: client.retries,
        // The only POST carries an idempotency key, the same on every try.
        methods: ['get', 'post'],
        statusCodes: retriedStatuses,
        afterStatusCodes: retriedStatuses,
        shouldRetry: ({ error }) => (isHTTPError(error) && !mayPass(error.response, error.data) ? false : undefined),
        maxRetryAfter: longestWait * 1000,
        jitter: (delay) => delay * (0.5 + Math.random() / 2),
      },
    });
    return await json(response, call);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw toProblemError(error, address);
  }
}

/** The answer with its body read, so that one that breaks off on its way counts as lost and is asked for again. */
async function whole(client: Client, request: Request): Promise<Response> {
  try {
    // Not every `fetch` that is given looks at the signal.
    request.signal.throwIfAborted();
    const response = await client.fetch(request);
    const body = await response.arrayBuffer();
    return new Response(body.byteLength > 0 ? body : null, response);
  } catch (cause) {
    throw request.signal.aborted ? cause : new NetworkError(request, { cause: cause as Error });
  }
}

/** Whether an error may be gone within the time that a caller would wait for. */
function mayPass(response: Response, data: unknown): boolean {
  if ((retryAfter(response) ?? 0) > longestWait) return false;
  return response.status !== 409 || (isProblemBody(data) && data.code === 'idempotency_in_flight');
}

async function json(response: Response, { status, expects }: Call): Promise<unknown> {
  const answer = await response.json().catch(() => undefined);
  if (response.status !== status || !expects(answer)) throw unexpected(response);
  return answer;
}

function toProblemError(error: unknown, address: string): unknown {
  // ky's own errors hold the request, and with it what a person filled in; logs should not get that.
  if (isHTTPError(error)) {
    const { response, data } = error;
    if (!isProblemBody(data)) return unexpected(response);
    return new ProblemError({ ...fromHeaders(response), ...data, status: response.status });
  }
  const { host } = new URL(address);
  if (isTimeoutError(error)) return clientProblem('timeout', `${host} did not answer in time.`);
  if (isNetworkError(error))
    return clientProblem('network_error', `${host} could not be reached.`, {}, { cause: error.cause });
  return error;
}

/** The error for an answer that is none of ours. */
function unexpected(response: Response): ProblemError {
  const type = response.headers.get('Content-Type') ?? 'nothing';
  const detail = `The server answered ${response.status} with ${type}, which is not what this client asked for.`;
  return clientProblem('unexpected_response', detail, { status: response.status, ...fromHeaders(response) });
}

const isProblemBody = (data: unknown): data is Problem =>
  typeof (data as Problem | null | undefined)?.code === 'string';

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

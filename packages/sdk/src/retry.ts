import ky, { isHTTPError, NetworkError } from 'ky';
import type { Answer, Outcome } from './outcome.ts';

/** What trying again needs of the transport. */
export interface RetryOptions {
  /** How many more times. */
  limit: number;
  /** Whether an outcome may be another later. */
  mayPass: (outcome: Outcome) => boolean;
  /** Makes one try. */
  attempt: (request: Request) => Promise<Outcome>;
}

/** Tries a request again, with growing pauses or those that the server asks for, and gives the last outcome. */
export type Retry = (request: Request, first: Outcome, options: RetryOptions) => Promise<Outcome>;

/** {@link Retry} by ky, which is shown the first outcome as if it had just asked for it. */
export const retry: Retry = async (request, first, { limit, mayPass, attempt }) => {
  let outcome: Outcome | undefined;
  const next = async (again: Request) => {
    outcome = outcome ? await attempt(again) : first;
    if ('failure' in outcome)
      throw mayPass(outcome) ? new NetworkError(again, { cause: outcome.failure as Error }) : outcome.failure;
    return copyOf(outcome);
  };
  const statusCodes = Array.from({ length: 200 }, (_, index) => 400 + index);
  try {
    await ky(request, {
      fetch: (again) => next(again as Request),
      // Each try has its own limit of time.
      timeout: false,
      retry: {
        limit,
        // Whatever reaches this is safe to repeat, by its key or by what it says.
        methods: ['get', 'post', 'patch', 'delete'],
        statusCodes,
        afterStatusCodes: statusCodes,
        shouldRetry: ({ error }) => (isHTTPError(error) && outcome && !mayPass(outcome) ? false : undefined),
        jitter: (delay) => delay * (0.5 + Math.random() / 2),
      },
    });
  } catch {
    // ky throws for what is no success; the outcome says the same.
  }
  return outcome ?? first;
};

// ky reads the bodies of errors.
const copyOf = ({ response, text }: Answer): Response =>
  new Response(text === '' ? null : text, { status: response.status, headers: response.headers });

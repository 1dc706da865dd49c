import type { Open } from './vocabulary.ts';

/** One place that is wrong in a request. */
export interface ProblemError {
  /** Which part of the request: its JSON body, a query parameter, a part of the path, or a header. */
  in: 'body' | 'query' | 'path' | 'header';
  /** JSON Pointer (RFC 6901) within that part: `/organization/name` in a body, `/goal` for a query parameter. */
  pointer: string;
  /** What is wrong, as a word to switch on; see {@link errorCodes}. */
  code: Open<ErrorCode>;
  /** What is wrong, as an English sentence for developers. */
  detail: string;
  /** The bound that was passed, for `too_long`, `too_short`, `too_many`, `too_small` and `too_large`. */
  limit?: number;
}

/** An error as RFC 9457 problem details, the body of every answer with status 400 and above. */
export interface Problem {
  /** `urn:tejido:problem:` and the code. */
  type: string;
  /** A short English sentence, the same for every problem with this code. */
  title: string;
  /** HTTP status code. */
  status: number;
  /** What happened this time, in an English sentence for developers. */
  detail: string;
  /** A word to switch on; the set is open. */
  code: Open<ProblemCode>;
  /** The places that are wrong, where the request's content is at fault. */
  errors?: ProblemError[];
  /** The request's id, as in the `Request-Id` header and the server's log. */
  requestId?: string;
  /** Seconds after which a retry makes sense. */
  retryAfter?: number;
  /** What is there now, where something else was expected: with `precondition_failed`; with `code_in_use` what carries each word, and how many of them. */
  current?: unknown;
}

/** Every problem the server answers with: its status and title. */
export const problems = {
  invalid_query: { status: 400, title: 'A query parameter is not understood.' },
  invalid_header: { status: 400, title: 'A header is not understood.' },
  invalid_json: { status: 400, title: 'The body is not JSON.' },
  idempotency_key_required: { status: 400, title: 'This request needs an Idempotency-Key header.' },
  unauthenticated: { status: 401, title: 'This request needs a session or a token.' },
  forbidden: { status: 403, title: 'Your role does not allow this.' },
  origin_not_allowed: { status: 403, title: 'This network takes no requests from this page.' },
  token_invalid: { status: 403, title: 'This link was used, is too old or is not complete.' },
  not_found: { status: 404, title: 'There is nothing at this address.' },
  network_not_found: { status: 404, title: 'There is no such network here.' },
  record_not_found: { status: 404, title: 'There is no such record in this network.' },
  method_not_allowed: { status: 405, title: 'This address does not take this method.' },
  not_acceptable: { status: 406, title: 'This format is not offered here.' },
  idempotency_in_flight: { status: 409, title: 'A request with this Idempotency-Key is still being worked on.' },
  not_confirmed: { status: 409, title: 'The e-mail address has not been confirmed yet.' },
  already_confirmed: { status: 409, title: 'The e-mail address has been confirmed already.' },
  already_decided: { status: 409, title: 'This has been decided otherwise.' },
  changed_meanwhile: { status: 409, title: 'This has changed since it was read.' },
  already_exists: { status: 409, title: 'There is one already.' },
  last_owner: { status: 409, title: 'A network keeps one owner at least.' },
  file_in_use: { status: 409, title: 'Something still shows this file.' },
  code_in_use: { status: 409, title: 'Something still carries this code.' },
  record_gone: { status: 410, title: 'This was here, and is not any more.' },
  precondition_failed: { status: 412, title: 'This is not the version that was read.' },
  payload_too_large: { status: 413, title: 'The body is too large.' },
  uri_too_long: { status: 414, title: 'The address is too long.' },
  unsupported_media_type: { status: 415, title: 'The body is of a type that is not taken here.' },
  invalid_body: { status: 422, title: 'Some of what was sent is missing or not right.' },
  file_unreadable: { status: 422, title: 'This file cannot be read.' },
  consent_required: { status: 422, title: 'Consent to the necessary purpose is missing.' },
  challenge_required: { status: 422, title: 'This request needs a solved challenge.' },
  challenge_invalid: { status: 422, title: 'The solved challenge is not one that counts here, or not any more.' },
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key was used for a different request.' },
  not_ready: { status: 422, title: 'This cannot be published as it is.' },
  precondition_required: { status: 428, title: 'This request needs an If-Match header.' },
  too_many_requests: { status: 429, title: 'Too many requests; try again later.' },
  internal_error: { status: 500, title: 'Something went wrong on the server.' },
  unavailable: { status: 503, title: 'The server cannot answer just now; try again later.' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A code of {@link problems}. */
export type ProblemCode = keyof typeof problems;

/** What can be wrong with one value. */
export const errorCodes = [
  'required',
  'unknown_field',
  'invalid_type',
  'invalid_format',
  'invalid_value',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_many',
  'control_character',
] as const;

/** A code of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** A problem with its standard status and title. */
export function makeProblem(
  code: ProblemCode,
  detail: string,
  more: Partial<Pick<Problem, 'errors' | 'requestId' | 'retryAfter' | 'current'>> = {},
): Problem {
  const { status, title } = problems[code];
  return { type: `urn:tejido:problem:${code}`, title, status, detail, code, ...more };
}

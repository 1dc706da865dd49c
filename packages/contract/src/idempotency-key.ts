import { makeProblem, type Problem, type ProblemError } from './problem.ts';

/** Whether a text has the form of an idempotency key. */
export const isIdempotencyKey = (text: string): boolean => /^[\u0021-\u007e]{8,200}$/.test(text);

/** The key in an `Idempotency-Key` header, with or without the quotation marks of a structured field; the problem with none. */
export function readIdempotencyKey(
  header: string | null | undefined,
): { key: string; problem?: undefined } | { problem: Problem } {
  if (!header) {
    const detail = 'Send an Idempotency-Key, made once for each submission.';
    return { problem: makeProblem('idempotency_key_required', detail, { errors: [inHeader('required', detail)] }) };
  }
  const key = header.replace(/^"(.*)"$/, '$1');
  if (isIdempotencyKey(key)) return { key };
  const detail = '"Idempotency-Key" should have 8 to 200 visible ASCII characters.';
  return { problem: makeProblem('invalid_header', detail, { errors: [inHeader('invalid_format', detail)] }) };
}

const inHeader = (code: string, detail: string): ProblemError => ({
  in: 'header',
  pointer: '/Idempotency-Key',
  code,
  detail,
});

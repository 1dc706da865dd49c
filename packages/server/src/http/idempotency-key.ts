import type { ProblemError } from '@tejido/contract';
import { refuse } from '../refusal.ts';

/** The key in an `Idempotency-Key` header, with or without the quotation marks of a structured field. Throws the problem with none. */
export function idempotencyKeyIn(header: string | undefined): string {
  if (!header) {
    const detail = 'Send an Idempotency-Key, made once for each submission.';
    throw refuse('idempotency_key_required', detail, { errors: [inHeader('required', detail)] });
  }
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!isKey(key)) {
    const detail = '"Idempotency-Key" should have 8 to 200 visible ASCII characters.';
    throw refuse('invalid_header', detail, { errors: [inHeader('invalid_format', detail)] });
  }
  return key;
}

/** Whether a text has the form of an idempotency key. */
export const isKey = (text: string): boolean => /^[\u0021-\u007e]{8,200}$/.test(text);

const inHeader = (code: string, detail: string): ProblemError => ({
  in: 'header',
  pointer: '/Idempotency-Key',
  code,
  detail,
});

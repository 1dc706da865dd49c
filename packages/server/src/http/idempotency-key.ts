import { readIdempotencyKey } from '@tejido/contract/schemas';
import { orRefuse } from '../refusal.ts';

export { isIdempotencyKey as isKey } from '@tejido/contract/schemas';

/** The key in an `Idempotency-Key` header. Throws the problem with none. */
export const idempotencyKeyIn = (header: string | undefined): string => orRefuse(readIdempotencyKey(header)).key;

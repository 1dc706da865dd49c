export { isIdempotencyKey as isKey } from '@tejido/contract/schemas';

import { check, operations } from '@tejido/contract/schemas';
import type { Validator } from './client.ts';

/** Checks records against the contract's schemas. Fields and words that a newer server adds are no fault. */
export const validator: Validator = (operation, record) => {
  const { response } = operations[operation];
  // The records of a list are looked at one by one.
  const schema = 'items' in response.shape ? response.shape.items._zod.def.element : response;
  const checked = check(schema, record, 'body');
  return checked.ok ? [] : checked.errors;
};

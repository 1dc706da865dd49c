import type { OperationName } from '@tejido/contract';
import { check, operations } from '@tejido/contract/schemas';
import type { Validator } from './client.ts';

// What each item of a list is, is what asking for one gives.
const itemOf: Partial<Record<OperationName, OperationName>> = {
  listNetworks: 'getNetwork',
  listOrganizations: 'getOrganization',
  listInitiatives: 'getInitiative',
  listEvents: 'getEvent',
};

/** Checks records against the contract's schemas. Fields and words that a newer server adds are no fault. */
export const validator: Validator = (operation, record) => {
  const checked = check(operations[itemOf[operation] ?? operation].response, record, 'body');
  return checked.ok ? [] : checked.errors;
};

import type { Query } from '@tejido/sdk';
import type { Attributes } from '../base/attribute-lists.ts';
import { firstQueryOf } from '../record-list/first-query.ts';

/*
 * What an initiative list asks for first, here alone.
 */

/** The operation of the first request. */
export const firstOperation = 'listInitiatives';

/** The query of the first request. */
export const firstQuery = (attributes: Attributes, lang: string): Query<typeof firstOperation> =>
  firstQueryOf(attributes, lang, ['goal', 'sector', 'kind', 'stage', 'target', 'territory']);

import * as z from 'zod/mini';
import { doc, webAddress } from './common.ts';

/** A page of a list. */
export const pageOf = <S extends z.core.$ZodType>(item: S) =>
  z.looseObject({
    items: z.array(item),
    next: doc(z.nullable(webAddress), 'The address of the next page; null on the last.'),
    facets: z.optional(
      doc(
        z.record(z.string(), z.record(z.string(), z.int())),
        'For each facet asked for, how many records have each value, given the other filters.',
      ),
    ),
  });

import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { code, doc, envelope, goals, languageMap, targets, territory, webAddress } from './common.ts';

export const organizationSchema = doc(
  z.looseObject({
    ...envelope('org'),
    name: languageMap,
    summary: z.optional(languageMap),
    sector: doc(code, 'One of the network’s `sectors`.'),
    territory: z.optional(territory),
    url: z.optional(webAddress),
    goals,
    targets,
  }),
  'A member of the network, or somebody it works with.',
  { id: 'Organization' },
);

/** A member of the network, or somebody it works with. */
export type Organization = Shape<typeof organizationSchema>;

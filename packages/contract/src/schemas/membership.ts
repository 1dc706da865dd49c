import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { doc, id, instant, slug } from './common.ts';

/** What accepting makes of who joins by a submission. */
export const membership = doc(
  z.looseObject({
    id: id('mbr'),
    since: instant,
    organization: z.optional(doc(slug, 'The slug of the organization’s record in this network.')),
    published: z.optional(
      doc(instant, 'When that record was made from the request; missing where nothing was published.'),
    ),
    withdrawn: z.optional(doc(instant, 'When the organization took it back; nothing of the request is public since.')),
  }),
  'A membership in the network.',
  { id: 'Membership' },
);

/** A membership in the network. */
export type Membership = Shape<typeof membership>;

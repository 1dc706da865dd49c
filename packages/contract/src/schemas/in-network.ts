import * as z from 'zod/mini';
import { doc, idOrSlug } from './common.ts';

export const network = doc(idOrSlug, 'The network’s id or slug.', { example: 'red-alianzas-mx' });

/** The path of what there is once in a network. */
export const inNetwork = z.strictObject({ network });

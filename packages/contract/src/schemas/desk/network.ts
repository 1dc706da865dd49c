import * as z from 'zod/mini';
import type { Shape } from '../../shape.ts';
import { changeOf, doc, languageMap, languageTag, slug, timeZone } from '../common.ts';
import { networkSchema } from '../network.ts';

/** What follows from where a network is and what was done with it; nobody writes it. */
export const managedInNetwork: readonly string[] = ['id', 'slug', 'demonstration', 'updated', 'revision'];

const { summary, purposes, sectors, kinds, themes, categories, privacyNotices } = networkSchema.shape;

export const networkInput = doc(
  z.strictObject({
    slug: doc(slug, 'Its name in addresses, which stays as it is.'),
    name: doc(languageMap, 'What it is called.'),
    summary: z.optional(doc(summary, 'One or two sentences; its name when missing.')),
    languages: doc(
      z.array(languageTag).check(z.minLength(1), z.maxLength(20)),
      'The languages it publishes in, its main one first.',
    ),
    timeZone: doc(timeZone, 'The zone in which a day begins for it.'),
    purposes: z.optional(purposes),
    sectors: z.optional(sectors),
    kinds: z.optional(kinds),
    themes: z.optional(themes),
    categories: z.optional(categories),
    privacyNotices: z.optional(privacyNotices),
  }),
  'A new network. Who makes it is its owner.',
  {
    id: 'NetworkInput',
    example: {
      slug: 'red-del-agua',
      name: { es: 'Red del Agua', en: 'Water Network' },
      languages: ['es', 'en'],
      timeZone: 'America/Mexico_City',
    },
  },
);

export const networkChanges = doc(
  z.strictObject(
    Object.fromEntries(
      Object.entries(networkSchema.shape)
        .filter(([field]) => !managedInNetwork.includes(field))
        .map(([field, schema]) => [field, changeOf(schema)]),
    ),
  ),
  'What changes; what is missing stays. A list takes the place of the one before, an object is merged into it, and null takes away (RFC 7396).',
  { id: 'NetworkChanges', example: { brand: { accent: '#0b6e4f' } } },
);

export const networkSettingsSchema = doc(
  z.looseObject({
    version: doc(z.int().check(z.minimum(1)), 'Counts the changes of the settings; `If-Match` names it.'),
    network: networkSchema,
  }),
  'A network with all that its owners have set.',
  { id: 'NetworkSettings' },
);

/** A network with all that its owners have set. */
export type NetworkSettings = Shape<typeof networkSettingsSchema>;
/** A new network. */
export type NetworkInput = z.infer<typeof networkInput>;

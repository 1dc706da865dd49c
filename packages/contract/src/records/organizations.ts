import * as z from 'zod/mini';
import { marksOfOrganization } from '../likeness.ts';
import { code, doc, envelope, goals, languageMap, targets, territory, webAddress } from '../schemas/common.ts';
import { picture } from '../schemas/files.ts';
import type { Shape } from '../shape.ts';
import * as choices from './choices.ts';
import { defineRecord } from './define.ts';

const prefix = 'org';

export const organizationSchema = doc(
  z.looseObject({
    ...envelope(prefix),
    name: languageMap,
    summary: z.optional(languageMap),
    sector: doc(code, 'One of the network’s `sectors`.'),
    territory: z.optional(territory),
    image: z.optional(doc(picture, 'Its logo, or a picture of it.')),
    url: z.optional(webAddress),
    goals,
    targets,
  }),
  'A member of the network, or somebody it works with.',
  { id: 'Organization' },
);

/** A member of the network, or somebody it works with. */
export type Organization = Shape<typeof organizationSchema>;

/** How organizations are found, ordered and counted. */
export const organizations = defineRecord(organizationSchema, {
  prefix,
  title: ({ name }) => name,
  choices: {
    goal: choices.goal,
    target: choices.target,
    sector: { ...choices.sector, of: ({ sector }) => sector },
    territory: choices.territory,
  },
  point: (organization) => organization.territory,
  texts: ({ name, summary, territory: area }) => [name, summary, area?.name],
  fields: {
    name: { control: 'title' },
    summary: { control: 'sentence' },
    sector: { control: 'choice', vocabulary: 'sectors' },
    territory: { control: 'territory' },
    image: { control: 'picture' },
    url: { control: 'address' },
    goals: { control: 'goals' },
    targets: { control: 'targets' },
  },
  orders: ['-updated', 'updated', 'title', '-title'],
  marks: marksOfOrganization,
});

import * as z from 'zod/mini';
import * as choices from '../../dist/records/choices.js';
import { defineRecord } from '../../dist/records/define.js';
import {
  code,
  doc,
  envelope,
  goals,
  instant,
  languageMap,
  openWord,
  targets,
  territory,
  timeZone,
} from '../../dist/schemas/common.js';
import { markdown } from '../../dist/schemas/formatted-text.js';

import type { Shape } from '../../dist/shape.js';

/*
 * A kind of record that is none of the product's, with one of everything that a kind can have. It stands as one in `src/records/` would, and no other
 * file knows of it but `register.ts`, which puts it on the two lists of kinds.
 */

const sizes = ['balcony', 'yard', 'field'] as const;

const prefix = 'gdn';

export const gardenSchema = doc(
  z.looseObject({
    ...envelope(prefix),
    name: doc(languageMap, 'What the garden is called.'),
    crops: doc(z.array(code), 'What grows in it.'),
    size: openWord(sizes, 'How large it is.'),
    keeper: z.optional(doc(languageMap, 'Who looks after it.')),
    story: z.optional(markdown),
    territory: z.optional(territory),
    sown: doc(instant, 'When its season begins.'),
    harvested: doc(instant, 'When its season ends.'),
    timeZone: doc(timeZone, 'The zone whose clock it goes by.'),
    goals,
    targets,
  }),
  'Where something grows.',
  { id: 'Garden' },
);

/** Where something grows. */
export type Garden = Shape<typeof gardenSchema>;

/** How gardens are found, ordered and counted. */
export const gardens = defineRecord(gardenSchema, {
  prefix,
  title: ({ name }) => name,
  choices: {
    goal: choices.goal,
    target: choices.target,
    territory: choices.territory,
    crop: {
      value: code,
      description: 'What grows there.',
      of: ({ crops }) => crops,
    },
    size: { value: openWord(sizes, 'A size.'), description: 'Sizes.', of: ({ size }) => size },
  },
  times: {
    of: ({ sown, harvested, timeZone: zone }) => ({ start: sown, end: harvested, timeZone: zone }),
    from: 'Only gardens whose season ends after this instant, or is on this day or later.',
    to: 'Only gardens whose season begins before this instant, or is on this day or earlier.',
    when: 'Only gardens whose season is to come, is now, or is over.',
  },
  point: (garden) => garden.territory,
  texts: ({ name, keeper, story, territory: area, crops }) => [name, keeper, story, area?.name, ...crops],
  fields: {
    name: { control: 'title' },
    keeper: { control: 'sentence' },
    story: { control: 'paragraphs' },
    crops: { control: 'choices', values: ['maize', 'beans', 'squash', 'lettuce'] },
    size: { control: 'choice', values: sizes, initial: 'yard' },
    territory: { control: 'territory' },
    sown: { control: 'moment' },
    harvested: { control: 'moment' },
    timeZone: { control: 'zone', initial: ({ timeZone: zone }: { timeZone: string }) => zone },
    goals: { control: 'goals' },
    targets: { control: 'targets' },
  },
  orders: ['title', '-title', 'start', '-updated'],
});

import * as z from 'zod/mini';
import {
  calendarDate,
  code,
  doc,
  envelope,
  goals,
  languageMap,
  openWord,
  party,
  targets,
  territory,
  webAddress,
} from '../schemas/common.ts';
import { documents, picture } from '../schemas/files.ts';
import { markdown } from '../schemas/formatted-text.ts';
import type { Shape } from '../shape.ts';
import { initiativeKinds, initiativeStages } from '../vocabulary.ts';
import * as choices from './choices.ts';
import { defineRecord } from './define.ts';

const prefix = 'ini';

export const initiativeSchema = doc(
  z.looseObject({
    ...envelope(prefix),
    title: languageMap,
    summary: doc(languageMap, 'One or two sentences.'),
    description: z.optional(markdown),
    kind: openWord(initiativeKinds, 'What kind of thing it is: one of the network’s `kinds`.'),
    stage: openWord(initiativeStages, 'How far it has come.'),
    sectors: doc(z.array(code), 'The sectors that take part, of the network’s `sectors`.'),
    goals,
    targets,
    territory: z.optional(territory),
    partners: doc(z.array(party), 'Who carries it, the leading partner first.'),
    startDate: z.optional(calendarDate),
    endDate: z.optional(calendarDate),
    image: z.optional(picture),
    documents,
    url: z.optional(webAddress),
  }),
  'Something partners do together.',
  { id: 'Initiative' },
);

/** Something partners do together. */
export type Initiative = Shape<typeof initiativeSchema>;

/** How initiatives are found, ordered and counted. */
export const initiatives = defineRecord(initiativeSchema, {
  prefix,
  title: ({ title }) => title,
  choices: {
    goal: choices.goal,
    target: choices.target,
    sector: { ...choices.sector, of: ({ sectors }) => sectors },
    kind: { value: code, description: 'Kinds of initiative.', of: ({ kind }) => kind },
    stage: { value: openWord(initiativeStages, 'A stage.'), description: 'Stages.', of: ({ stage }) => stage },
    territory: choices.territory,
  },
  point: (initiative) => initiative.territory,
  texts: ({ title, summary, description, territory: area, partners }) => [
    title,
    summary,
    description,
    area?.name,
    ...partners.map(({ name }) => name),
  ],
  fields: {
    title: { control: 'title' },
    summary: { control: 'sentence' },
    description: { control: 'paragraphs' },
    kind: { control: 'choice', vocabulary: 'kinds' },
    stage: { control: 'choice', values: initiativeStages, initial: 'active' },
    sectors: { control: 'choices', vocabulary: 'sectors' },
    goals: { control: 'goals' },
    targets: { control: 'targets' },
    territory: { control: 'territory' },
    partners: { control: 'parties' },
    startDate: { control: 'day' },
    endDate: { control: 'day' },
    image: { control: 'picture' },
    documents: { control: 'documents' },
    url: { control: 'address' },
  },
  orders: ['-updated', 'updated', 'title', '-title'],
});

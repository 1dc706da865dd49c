import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { initiativeKinds, initiativeStages } from '../vocabulary.ts';
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
} from './common.ts';

export const initiativeSchema = doc(
  z.looseObject({
    ...envelope('ini'),
    title: languageMap,
    summary: doc(languageMap, 'One or two sentences.'),
    description: z.optional(doc(languageMap, 'Paragraphs separated by an empty line.')),
    kind: openWord(initiativeKinds, 'What kind of thing it is: one of the network’s `kinds`.'),
    stage: openWord(initiativeStages, 'How far it has come.'),
    sectors: doc(z.array(code), 'The sectors that take part, of the network’s `sectors`.'),
    goals,
    targets,
    territory: z.optional(territory),
    partners: doc(z.array(party), 'Who carries it, the leading partner first.'),
    startDate: z.optional(calendarDate),
    endDate: z.optional(calendarDate),
    image: z.optional(
      doc(
        z.looseObject({ url: webAddress, alt: languageMap }),
        'A picture, with the words for those who do not see it.',
      ),
    ),
    url: z.optional(webAddress),
  }),
  'Something partners do together.',
  { id: 'Initiative' },
);

/** Something partners do together. */
export type Initiative = Shape<typeof initiativeSchema>;

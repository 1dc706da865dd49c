import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { questionKinds } from '../vocabulary.ts';
import { code, doc, languageMap, openWord, text } from './common.ts';
import { vocabularyItem } from './vocabulary-item.ts';

const condition = doc(
  z.looseObject({
    field: doc(
      code,
      'The `name` of a field before this one: one with a choice, or a question with choices or of yes and no.',
    ),
    is: doc(
      z.array(text(60)).check(z.minLength(1), z.maxLength(50)),
      'The values, as a request has them; `yes` or `no` for a question of that kind. One of them is enough.',
    ),
  }),
  'What another field has to hold.',
  { id: 'FormCondition' },
);

export const formField = doc(
  z.looseObject({
    name: doc(code, 'A field of the submission; together with `kind`, the code of a question of the network’s own.'),
    kind: z.optional(openWord(questionKinds, 'How a question of the network’s own is answered.')),
    label: z.optional(doc(languageMap, 'The label; a question needs one, a field of the submission has one already.')),
    hint: z.optional(doc(languageMap, 'What is said below the label.')),
    required: z.optional(doc(z.boolean(), 'Whether it has to be filled in, while it is shown.')),
    options: z.optional(
      doc(z.array(vocabularyItem).check(z.minLength(1), z.maxLength(50)), 'What can be chosen, in the order shown.'),
    ),
    max: z.optional(
      doc(
        z.int().check(z.minimum(1), z.maximum(4000)),
        'Most characters of an answer in words (200, or 4,000 for a long one), or most choices of several.',
      ),
    ),
    shownWhen: z.optional(doc(condition, 'When it is shown; always, when not given.')),
  }),
  'A field of a form, or a question of the network’s own.',
  { id: 'FormField' },
);

export const form = doc(
  z.looseObject({
    steps: doc(
      z
        .array(
          doc(
            z.looseObject({
              title: z.optional(doc(languageMap, 'Its heading; needed where there are several steps.')),
              fields: doc(z.array(formField).check(z.minLength(1), z.maxLength(60)), 'In the order shown.'),
            }),
            'Fields that are shown together.',
            { id: 'FormStep' },
          ),
        )
        .check(z.minLength(1), z.maxLength(10)),
      'One, or several that are filled in one after the other. Consent stands at the end of the last.',
    ),
  }),
  'What a form asks: at least what no submission of its kind is without.',
  { id: 'Form' },
);

/** What a form asks, in its steps. */
export type Form = Shape<typeof form>;
/** A field of a form, or a question of the network's own. */
export type FormField = Shape<typeof formField>;

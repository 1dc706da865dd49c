import * as z from 'zod/mini';
import { goalNumber } from '../../dist/schemas/common.js';
import type { Shape } from '../../dist/shape.js';
import { defineSubmission } from '../../dist/submissions/define.js';
import { defineFields } from '../../dist/submissions/schemas.js';

/*
 * A kind of submission that is none of the product's: who brings seeds to swap. It stands as one in `src/submissions/` would, and no other file knows of
 * it but `register.ts`, which puts it on the two lists of kinds.
 */

const amounts = ['handful', 'bag', 'sack'] as const;

const seedSwap = defineFields({
  one: 'SeedSwap',
  called: 'seed swap',
  prefix: 'swp',
  sentence: 'Seeds that somebody brings to swap.',
  fields: {
    variety: { control: 'text', required: true, max: 120 },
    amount: { control: 'choice', values: amounts },
    goals: { control: 'goals', max: 17 },
    story: { control: 'area', max: 1000 },
    name: { control: 'text', required: true, max: 200, autocomplete: 'name' },
    email: { control: 'email', required: true, max: 254, autocomplete: 'email' },
  },
  sentences: {
    variety: 'What grows from them.',
    amount: 'How many there are.',
    goals: 'The goals that they serve.',
    story: 'Where they come from.',
    name: 'Who brings them.',
    email: 'Where to answer.',
  },
  example: {
    variety: 'Maíz azul',
    amount: 'bag',
    goals: [2],
    story: 'De la milpa de mi abuela.',
    name: 'Ana Ejemplo',
    email: 'ana@example.org',
    language: 'es',
    consent: { notice: '2026-01', purposes: ['membership'] },
  },
  correction: { variety: 'Maíz rojo', story: null },
});

/** Seeds that somebody brings to swap, as it is sent. */
export type SeedSwapInput = Shape<typeof seedSwap.schemas.input>;

/** How seed swaps are asked for, found and known again. Nobody joins by one, and nothing of it is published. */
export const seedSwaps = defineSubmission(seedSwap, {
  summary: 'Brings seeds to swap.',
  label: {
    one: { en: 'Seed swap', es: 'Trueque de semillas' },
    many: { en: 'Seed swaps', es: 'Trueques de semillas' },
  },
  form: () => ({
    steps: [
      {
        title: { en: 'Your seeds', es: 'Tus semillas' },
        fields: [
          { name: 'variety', label: { en: 'Variety', es: 'Variedad' } },
          {
            name: 'amount',
            label: { en: 'How many', es: 'Cuántas' },
            options: [
              { code: 'handful', label: { en: 'A handful', es: 'Un puñado' } },
              { code: 'bag', label: { en: 'A bag', es: 'Una bolsa' } },
              { code: 'sack', label: { en: 'A sack', es: 'Un costal' } },
            ],
          },
          { name: 'goals', label: { en: 'Goals', es: 'Objetivos' } },
          { name: 'story', label: { en: 'Their story', es: 'Su historia' } },
        ],
      },
      {
        title: { en: 'You', es: 'Tú' },
        fields: [
          { name: 'name', label: { en: 'Name', es: 'Nombre' } },
          { name: 'email', label: { en: 'E-mail', es: 'Correo' } },
        ],
      },
    ],
  }),
  title: ({ variety }) => variety,
  shownInList: ['variety', 'amount', 'name'],
  choices: {
    amount: { field: 'amount', value: z.enum(amounts), description: 'Amounts.', of: ({ amount }) => amount },
    goal: { field: 'goals', value: goalNumber, description: 'Goals.', of: ({ goals }) => goals },
  },
  marks: ({ email }) => ({ own: [`email:${email.toLowerCase()}`], sought: [`email:${email.toLowerCase()}`] }),
});

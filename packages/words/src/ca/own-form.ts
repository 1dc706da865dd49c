import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: 'Pas {number} de {count}',
  next: 'Continua',
  back: 'Torna',
  yes: 'Sí',
  no: 'No',
  now: 'Ara també es demana: {fields}',
  notNow: 'Ja no es demana: {fields}',
};

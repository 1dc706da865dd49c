import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: 'Étape {number} sur {count}',
  next: 'Continuer',
  back: 'Retour',
  yes: 'Oui',
  no: 'Non',
  now: 'Autre question posée : {fields}',
  notNow: 'Question retirée : {fields}',
};

import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: 'Objectifs de développement durable',
  search: 'Chercher parmi les objectifs et les cibles',
  searchGoals: 'Chercher parmi les objectifs',
  searchHint: 'Un mot ou un numéro, par exemple « eau » ou « 6.1 ».',
  upTo: 'Choisissez-en {count} au plus.',
  found: { one: '{count} résultat', many: '{count} de résultats', other: '{count} résultats' },
  nothingFound: 'Aucun résultat. Essayez un autre mot.',
  targets: 'Cibles',
  noneChosen: 'Aucun choix pour l’instant',
  chosen: { one: '{count} choisi', many: '{count} de choisis', other: '{count} choisis' },
  chosenOf: 'Choisis : {count} sur {max}',
  full: 'Retirez-en un pour en choisir un autre.',
  remove: 'Retirer :',
  required: 'Choisissez au moins un objectif ou une cible.',
  goalRequired: 'Choisissez au moins un objectif.',
  tooMany: 'Choisissez-en {count} au plus.',
};

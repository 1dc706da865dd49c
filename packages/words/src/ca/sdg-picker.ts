import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: 'Objectius de Desenvolupament Sostenible',
  search: 'Cerqueu objectius i fites',
  searchGoals: 'Cerqueu objectius',
  searchHint: 'Una paraula o un número; per exemple, «aigua» o «6.1».',
  upTo: 'Trieu-ne {count} com a màxim.',
  found: { one: '{count} resultat', many: '{count} de resultats', other: '{count} resultats' },
  nothingFound: 'Cap resultat. Proveu una altra paraula.',
  targets: 'Fites',
  noneChosen: 'Encara no heu triat res',
  chosen: { one: '{count} triat', many: '{count} de triats', other: '{count} triats' },
  chosenOf: 'Triats: {count} de {max}',
  full: 'Traieu-ne un per triar-ne un altre.',
  remove: 'Treu:',
  required: 'Trieu almenys un objectiu o una fita.',
  goalRequired: 'Trieu almenys un objectiu.',
  tooMany: 'Trieu-ne {count} com a màxim.',
};

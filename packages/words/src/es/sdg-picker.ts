import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: 'Objetivos de Desarrollo Sostenible',
  search: 'Buscar objetivos y metas',
  searchGoals: 'Buscar objetivos',
  searchHint: 'Una palabra o un número; por ejemplo, «agua» o «6.1».',
  upTo: 'Elija {count} como máximo.',
  found: { one: '{count} resultado', many: '{count} de resultados', other: '{count} resultados' },
  nothingFound: 'Ningún resultado. Pruebe con otra palabra.',
  targets: 'Metas',
  noneChosen: 'Aún no ha elegido nada',
  chosen: { one: '{count} elegido', many: '{count} de elegidos', other: '{count} elegidos' },
  chosenOf: 'Elegidos: {count} de {max}',
  full: 'Quite uno para elegir otro.',
  remove: 'Quitar:',
  required: 'Elija al menos un objetivo o una meta.',
  goalRequired: 'Elija al menos un objetivo.',
  tooMany: 'Elija {count} como máximo.',
};

import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: 'Objetivos de Desenvolvimento Sustentável',
  search: 'Buscar objetivos e metas',
  searchGoals: 'Buscar objetivos',
  searchHint: 'Uma palavra ou um número; por exemplo, “água” ou “6.1”.',
  upTo: 'Escolha no máximo {count}.',
  found: { one: '{count} resultado', many: '{count} de resultados', other: '{count} resultados' },
  nothingFound: 'Nenhum resultado. Tente outra palavra.',
  targets: 'Metas',
  noneChosen: 'Você ainda não escolheu nada',
  chosen: { one: '{count} escolhido', many: '{count} de escolhidos', other: '{count} escolhidos' },
  chosenOf: 'Escolhidos: {count} de {max}',
  full: 'Remova um para escolher outro.',
  remove: 'Remover:',
  required: 'Escolha pelo menos um objetivo ou uma meta.',
  goalRequired: 'Escolha pelo menos um objetivo.',
  tooMany: 'Escolha no máximo {count}.',
};

import type { words as english } from '../en/organization-card.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  loading: 'Carregando…',
  loadFailed: 'Não foi possível carregar estas informações.',
  offline: 'Sem conexão com a internet não é possível carregar estas informações.',
  retry: 'Tentar novamente',
  missing: 'Esta organização não está aqui. É possível que tenha sido retirada.',
  unavailable: 'As organizações não podem ser mostradas neste momento.',
  place: 'Lugar',
  website: 'Página na internet',
  goals: 'Objetivos de Desenvolvimento Sustentável',
  goalName: 'Objetivo {number}: {title}',
  find: 'Buscar organizações',
  search: 'Buscar',
  goal: 'Objetivo',
  sector: 'Setor',
  'any-goal': 'Todos os objetivos',
  'any-sector': 'Todos os setores',
  option: '{label} ({count})',
  clear: 'Limpar filtros',
  count: { one: '{count} organização', other: '{count} organizações' },
  countAndMore: { one: '{count} organização exibida, e há mais', other: '{count} organizações exibidas, e há mais' },
  more: 'Mostrar mais organizações',
  added: { one: 'Mais {count} organização exibida', other: 'Mais {count} organizações exibidas' },
  empty: 'Ainda não há organizações aqui.',
  noMatch: 'Nenhuma organização corresponde a estes filtros.',
};

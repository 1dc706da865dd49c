import type { words as english } from '../en/organization-card.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  loading: 'Cargando…',
  loadFailed: 'No se pudo cargar esta información.',
  offline: 'Sin conexión a internet no se puede cargar esta información.',
  retry: 'Intentar de nuevo',
  missing: 'Esta organización no está aquí. Es posible que se haya retirado.',
  unavailable: 'Las organizaciones no se pueden mostrar en este momento.',
  place: 'Lugar',
  website: 'Página web',
  goals: 'Objetivos de Desarrollo Sostenible',
  goalName: 'Objetivo {number}: {title}',
  find: 'Buscar organizaciones',
  search: 'Buscar',
  goal: 'Objetivo',
  sector: 'Sector',
  'any-goal': 'Todos los objetivos',
  'any-sector': 'Todos los sectores',
  option: '{label} ({count})',
  clear: 'Quitar filtros',
  count: { one: '{count} organización', other: '{count} organizaciones' },
  countAndMore: {
    one: 'Se muestra {count} organización y hay más',
    other: 'Se muestran {count} organizaciones y hay más',
  },
  more: 'Mostrar más organizaciones',
  added: { one: 'Se muestra {count} organización más', other: 'Se muestran {count} organizaciones más' },
  empty: 'Todavía no hay organizaciones aquí.',
  noMatch: 'Ninguna organización coincide con estos filtros.',
};

import type { words as english } from '../en/organization-card.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  loading: 'S’està carregant…',
  loadFailed: 'No s’ha pogut carregar aquesta informació.',
  offline: 'Sense connexió a internet no es pot carregar aquesta informació.',
  retry: 'Torna-ho a provar',
  missing: 'Aquesta organització no és aquí. És possible que s’hagi retirat.',
  unavailable: 'Les organitzacions no es poden mostrar en aquest moment.',
  place: 'Lloc',
  website: 'Pàgina web',
  goals: 'Objectius de Desenvolupament Sostenible',
  goalName: 'Objectiu {number}: {title}',
  find: 'Cerca organitzacions',
  search: 'Cerca',
  goal: 'Objectiu',
  sector: 'Sector',
  'any-goal': 'Tots els objectius',
  'any-sector': 'Tots els sectors',
  option: '{label} ({count})',
  clear: 'Treu els filtres',
  count: { one: '{count} organització', other: '{count} organitzacions' },
  countAndMore: {
    one: 'Es mostra {count} organització i n’hi ha més',
    other: 'Es mostren {count} organitzacions i n’hi ha més',
  },
  more: 'Mostra més organitzacions',
  added: { one: 'Es mostra {count} organització més', other: 'Es mostren {count} organitzacions més' },
  empty: 'Encara no hi ha organitzacions aquí.',
  noMatch: 'Cap organització no coincideix amb aquests filtres.',
};

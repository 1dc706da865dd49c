import type { words as english } from '../en/organization-card.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  loading: 'Chargement…',
  loadFailed: 'Ces informations n’ont pas pu être chargées.',
  offline: 'Vous êtes hors ligne : ces informations ne peuvent pas être chargées.',
  retry: 'Réessayer',
  missing: 'Cette organisation n’est pas ici. Elle a peut-être été retirée.',
  unavailable: 'Les organisations ne peuvent pas être affichées pour le moment.',
  place: 'Lieu',
  website: 'Page web',
  goals: 'Objectifs de développement durable',
  goalName: 'Objectif {number} : {title}',
  find: 'Trouver des organisations',
  search: 'Rechercher',
  goal: 'Objectif',
  sector: 'Secteur',
  'any-goal': 'Tous les objectifs',
  'any-sector': 'Tous les secteurs',
  option: '{label} ({count})',
  clear: 'Effacer les filtres',
  count: { one: '{count} organisation', other: '{count} organisations' },
  countAndMore: {
    one: '{count} organisation affichée, il y en a d’autres',
    other: '{count} organisations affichées, il y en a d’autres',
  },
  more: 'Afficher plus d’organisations',
  added: { one: '{count} organisation de plus affichée', other: '{count} organisations de plus affichées' },
  empty: 'Il n’y a pas encore d’organisations ici.',
  noMatch: 'Aucune organisation ne correspond à ces filtres.',
};

import type { words as english } from '../en/organization-card.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  loading: 'Загрузка…',
  loadFailed: 'Не удалось загрузить эти сведения.',
  offline: 'Без подключения к интернету эти сведения не загрузить.',
  retry: 'Повторить',
  missing: 'Этой организации здесь нет. Возможно, её сняли с публикации.',
  unavailable: 'Сейчас показать организации нельзя.',
  place: 'Место',
  website: 'Веб-страница',
  goals: 'Цели в области устойчивого развития',
  goalName: 'Цель {number}: {title}',
  find: 'Поиск организаций',
  search: 'Поиск',
  goal: 'Цель',
  sector: 'Сектор',
  'any-goal': 'Все цели',
  'any-sector': 'Все секторы',
  option: '{label} ({count})',
  clear: 'Сбросить фильтры',
  count: {
    one: '{count} организация',
    few: '{count} организации',
    many: '{count} организаций',
    other: '{count} организации',
  },
  countAndMore: {
    one: 'Показана {count} организация, есть ещё',
    few: 'Показаны {count} организации, есть ещё',
    many: 'Показано {count} организаций, есть ещё',
    other: 'Показано {count} организации, есть ещё',
  },
  more: 'Показать ещё организации',
  added: {
    one: 'Показана ещё {count} организация',
    few: 'Показаны ещё {count} организации',
    many: 'Показано ещё {count} организаций',
    other: 'Показано ещё {count} организации',
  },
  empty: 'Здесь пока нет организаций.',
  noMatch: 'По этим фильтрам организаций нет.',
};

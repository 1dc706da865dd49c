import type { words as english } from '../en/sdg-picker.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  label: 'Цели в области устойчивого развития',
  search: 'Поиск целей и задач',
  searchGoals: 'Поиск целей',
  searchHint: 'Слово или номер, например «вода» или «6.1».',
  upTo: 'Можно выбрать не более {count}.',
  found: {
    one: 'Найден {count} пункт',
    few: 'Найдено {count} пункта',
    many: 'Найдено {count} пунктов',
    other: 'Найдено {count} пункта',
  },
  nothingFound: 'Ничего не найдено. Попробуйте другое слово.',
  targets: 'Задачи',
  noneChosen: 'Пока ничего не выбрано',
  chosen: {
    one: 'Выбран {count} пункт',
    few: 'Выбрано {count} пункта',
    many: 'Выбрано {count} пунктов',
    other: 'Выбрано {count} пункта',
  },
  chosenOf: 'Выбрано {count} из {max}',
  full: 'Чтобы выбрать другой пункт, уберите один из выбранных.',
  remove: 'Убрать:',
  required: 'Выберите хотя бы одну цель или задачу.',
  goalRequired: 'Выберите хотя бы одну цель.',
  tooMany: 'Можно выбрать не более {count}.',
};

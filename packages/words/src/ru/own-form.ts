import type { words as english } from '../en/own-form.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  step: 'Шаг {number} из {count}',
  next: 'Продолжить',
  back: 'Назад',
  yes: 'Да',
  no: 'Нет',
  now: 'Добавлен вопрос: {fields}',
  notNow: 'Больше не спрашиваем: {fields}',
};

import type { words as english } from '../en/calendar-feed.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  leftOut: 'В этом календаре нет событий, которые начались до {date} и уже завершились.',
};

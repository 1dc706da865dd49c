import type { words as english } from '../en/calendar-feed.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  leftOut: 'Los eventos que empezaron antes del {date} y ya terminaron no están en este calendario.',
};

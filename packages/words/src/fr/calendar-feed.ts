import type { words as english } from '../en/calendar-feed.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  leftOut: 'Les événements commencés avant le {date} et déjà terminés ne figurent pas dans ce calendrier.',
};

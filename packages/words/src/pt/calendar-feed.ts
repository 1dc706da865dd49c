import type { words as english } from '../en/calendar-feed.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  leftOut: 'Os eventos que começaram antes de {date} e já terminaram não estão neste calendário.',
};

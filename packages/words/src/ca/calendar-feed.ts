import type { words as english } from '../en/calendar-feed.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  leftOut: 'En aquest calendari no hi ha els actes ja acabats que van començar abans d’aquesta data: {date}.',
};

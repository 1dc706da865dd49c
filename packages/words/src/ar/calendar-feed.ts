import type { words as english } from '../en/calendar-feed.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  leftOut: 'لا يضم هذا التقويم الفعاليات المنتهية التي بدأت قبل {date}.',
};

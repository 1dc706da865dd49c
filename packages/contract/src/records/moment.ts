/** How what has a beginning and an end stands to the clock. */
export const moments = ['upcoming', 'current', 'past'] as const;

/** How something stands to the clock. */
export type Moment = (typeof moments)[number];

/** How what begins and ends at an instant stands to another, all in milliseconds. The end is not included. */
export function momentOf({ start, end }: { start: number; end: number }, now: number): Moment {
  if (start > now) return 'upcoming';
  return end > now ? 'current' : 'past';
}

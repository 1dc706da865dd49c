/** What a calendar says of itself when not all that has been is in it. */
export const words = {
  leftOut: 'Events that began before {date} and are over are not in this calendar.',
} as const;

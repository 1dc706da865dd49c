/*
 * What events are chosen by, without what checks it: the calendar finds by it what it is given, and pages count bytes.
 */

/** The goals that a record works towards. */
export const goal = { of: ({ goals }: { goals: readonly number[] }) => goals } as const;

/** The targets that a record works towards. */
export const target = { of: ({ targets }: { targets: readonly string[] }) => targets } as const;

/** What events are chosen by, by the names of filters. */
export const eventSelectors = {
  goal,
  target,
  theme: { of: ({ theme }: { theme?: string | undefined }) => withWider(theme, '.') },
  category: { of: ({ category }: { category?: string | undefined }) => category },
  format: { of: ({ format }: { format: string }) => format },
  status: { of: ({ status }: { status: string }) => status },
} as const;

/** A code after those that it stands below: `1.1.1` → `1`, `1.1`, `1.1.1`. */
export function withWider(code: string | undefined, separator: string): string[] {
  // The calendar reads records that pages made up, with anything in the place of a code.
  const parts = typeof code === 'string' ? code.split(separator) : [];
  return parts.map((_, index) => parts.slice(0, index + 1).join(separator));
}

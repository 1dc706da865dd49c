/** Where a network's records are written, and one of them. */
export const recordsAddress = (slug: string, ...rest: string[]): string =>
  ['/desk', slug, 'records', ...rest].join('/');

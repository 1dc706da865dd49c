/*
 * The pages of a network have its slug in their addresses, beside pages of the server's own, which come first.
 */

/** What comes after `/desk/` and is no network. A test holds it against the addresses of the desk's pages. */
const ofDesk = ['new-network', 'sent', 'sessions', 'sign-in', 'sign-in-links', 'sign-out'];

/** What comes first in an address of the server’s own: alone, as the first page of a network does, or with further parts. */
const ofServer = [
  'assets',
  'demo',
  'desk',
  'docs',
  'embed',
  'files',
  'healthz',
  'metrics',
  'oembed',
  'readyz',
  'sitemap',
  'storybook',
  'v1',
];

/** Slugs that no network can have: nobody could reach its desk, or its pages. */
export const reservedSlugs: ReadonlySet<string> = new Set([...ofDesk, ...ofServer]);

/*
 * What is kept of the address of the page that a form stands on. Pages carry people's addresses, keys that reset passwords and sign-in tokens in theirs.
 * No validator is imported here, so that a form may cut before it keeps or sends anything.
 */

/** Most characters of an address that is kept. */
const longest = 2000;

/**
 * As much of a page's address as may be kept: origin and path, and of the query what the page's host has named. No user name, no fragment. Nothing of what
 * is no page of the web, or is too long even so.
 * @param parameters The names of the query's parameters that the host wants kept.
 */
export function keptPage(address: string, parameters: readonly string[] = []): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const name of new Set(url.searchParams.keys())) if (!parameters.includes(name)) url.searchParams.delete(name);
  const kept = url.origin + url.pathname + url.search;
  return kept.startsWith('http') && kept.length <= longest ? kept : undefined;
}

// What a URI may hold beside letters and digits (RFC 3986, 2.2 and 2.3), without what stands once: the number sign, and brackets around a host.
const foreign = /[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

/**
 * A web address as the URI that it means: browsers take spaces, braces and letters of every alphabet in addresses, a URI has none. `undefined` for
 * what is no address at all.
 */
export function toUri(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const fragment = url.hash.slice(1);
  url.hash = '';
  const [host = ''] = /^[a-z]+:\/\/(?:[^/?#@]*@)?\[[0-9a-f:.]+\]/.exec(url.href) ?? [];
  const written = (part: string) => part.replace(foreign, encodeURIComponent);
  return `${host}${written(url.href.slice(host.length))}${fragment && `#${written(fragment)}`}`;
}

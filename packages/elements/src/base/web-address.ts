/** An http or https address, or nothing: records come from elsewhere, and a `javascript:` address in a link would run on the host's page. */
export function webAddress(address: unknown): string | undefined {
  return typeof address === 'string' && /^https?:\/\//i.test(address) ? address : undefined;
}

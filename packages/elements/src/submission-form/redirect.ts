/** Where a `redirect` attribute leads: an http or https address, read relative to the page. Nothing for any other, such as `javascript:`. */
export function redirectAddress(redirect: string, base: string): string | undefined {
  if (!redirect || !URL.canParse(redirect, base)) return undefined;
  const { href } = new URL(redirect, base);
  return /^https?:/.test(href) ? href : undefined;
}

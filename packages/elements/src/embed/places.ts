/**
 * The rule for the place that widgets keep free from the moment the loader sees them, so that nothing below moves when their data come, and for the
 * distance to what follows. A screen's height is enough, since what is further down is not seen to move. Any rule of the page's own wins that names
 * more than everything.
 * @param size About how high they are.
 */
export const placesOf = (selectors: string, size: string): string =>
  `:where(:is(${selectors}):not([hidden])){display:block;margin-block-end:var(--tejido-gap,1.5em);min-block-size:var(--tejido-min-block-size,min(100vh,${size}))}`;

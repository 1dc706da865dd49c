/**
 * A value as it was meant: editors put spaces around it, also such that do not break or are not seen, and make the quotes of HTML curly, which
 * are then a part of it. What has a space inside was quoted rightly, and its quotes are meant.
 */
export const withoutQuotes = (value: string): string =>
  value.replace(/^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g, '').replace(/^["'“”„‟″‘’‚′«»]+(\S*?)["'“”„‟″‘’‚′«»]+$/, '$1');

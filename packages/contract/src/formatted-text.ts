/*
 * Texts with a little form, as a tree: pages and widgets draw it with elements of their own, and no string of HTML exists anywhere.
 */

/** Something within a line. */
export type Inline =
  | string
  | { type: 'emphasis' | 'strong'; children: readonly Inline[] }
  /** `url` is `https:`, `http:`, `mailto:` or `tel:`, and nothing else. */
  | { type: 'link'; url: string; children: readonly Inline[] }
  | { type: 'break' };

/** Something that begins on a line of its own. */
export type Block =
  | { type: 'paragraph'; children: readonly Inline[] }
  /** The level below the title of what the text belongs to. */
  | { type: 'heading'; level: 1 | 2; children: readonly Inline[] }
  | { type: 'list'; ordered: boolean; items: readonly (readonly Block[])[] }
  | { type: 'quote'; children: readonly Block[] };

/** A text with a little form: what it consists of, in order. */
export type FormattedText = readonly Block[];

/** Where links of a text may lead. Whoever draws a tree asks again: a `javascript:` address would run on the page. */
export const isLinkUrl = (url: unknown): boolean =>
  typeof url === 'string' && /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(url);

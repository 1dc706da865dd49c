/*
 * What is seen. Phones, mail programs and documents put characters around what people copy that nobody sees: a mail to an address with one of
 * them arrives nowhere. Forms take them out before they look at a value; the API refuses addresses with them, and names that are nothing else.
 */

/**
 * What no text needs: soft hyphens, spaces without width, what embeds, isolates or overrides a direction, byte order marks; and joiners that join
 * nothing. Joiners between letters of Arabic, Indian and other scripts, and within emoji, are seen by what they do.
 */
const needless =
  /[\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|(^|[\0-\u024F\s])[\u200C\u200D]|[\u200C\u200D](?=$|[\0-\u024F\s])/g;
/** Where a text has nothing to see yet, or nothing any more. */
const edge = /[\s\u061C\u200E\u200F]/;
/** What else is not seen, or is seen as a gap that is no space; in a text it may belong to a letter, in an address to nothing. */
const unseen = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\u2800]|[^\S \t\n\r]/gu;

/** Whether there is something to see in a text. */
export function isVisible(text: string): boolean {
  return /[^\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\p{Cc}\u2800]/u.test(text);
}

/** The first character of an address, of a mailbox or a page, that nobody sees. */
export function hiddenIn(address: string): string | undefined {
  const seen = Array.from(withoutHidden(address));
  return Array.from(address).find((character, index) => character !== seen[index]);
}

/** A text as it was meant: without what no text needs, and around what there is to see. Empty where there is nothing. */
export function tidy(text: string): string {
  const tidied = text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\t\n\r]/gu, ' ');
  return isVisible(tidied) ? withoutEdges(withoutNeedless(tidied)) : '';
}

/** What was typed into a field, as it was meant: addresses as they work. */
export function tidyField(field: string, text: string): string {
  const tidied = tidy(text);
  if (field === 'email')
    // Chinese keyboards type ＠ and 。 where an address has @ and a point.
    return withoutHidden(tidied)
      .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replaceAll('。', '.');
  if (field !== 'organizationUrl' || !tidied) return tidied;
  const address = withoutHidden(tidied);
  // People leave out the scheme.
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}

// One by one and not by an expression for a run of them, which takes the square of its length where it does not end the text.
function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (edge.test(text.charAt(start))) start++;
  while (edge.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Of several joiners in a row one is enough. */
const withoutNeedless = (text: string): string =>
  text.replace(/([\u200C\u200D])[\u200C\u200D]+/g, '$1').replace(needless, '$1');

const withoutHidden = (address: string): string => withoutNeedless(address).replace(unseen, '');

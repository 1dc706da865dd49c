/**
 * The text of a cell as no spreadsheet program takes it for a formula, also in the full-width forms that some convert: an apostrophe
 * makes it text. Texts are strangers', and formulas can send what is in the other cells. Where a `;` separates cells, as in half of
 * Europe and Latin America, a program cuts a file at the `;` and line breaks within a cell, so what follows these is looked at too.
 */
export const inertCell = (text: string): string =>
  text.replace(/(^|[,;|\t\r\n])(?=(?:[^\S\t\r\n]|["“”])*[=+\-@＝＋－＠])/gu, "$1'").replace(/^(?=[\t\r\n])/, "'");

/** What begins a file of CSV: a byte order mark, without which spreadsheet programs take UTF-8 for something else. */
export const byteOrderMark = '\uFEFF';

/** A line of CSV (RFC 4180), in which nothing is a formula. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${inertCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

/*
 * CSV as RFC 4180 has it, with a byte order mark, without which spreadsheet programs take UTF-8 for something else.
 */

/** What begins a file. */
export const byteOrderMark = '\uFEFF';

/**
 * A line of a file. What a spreadsheet program would take for a formula, also in the full-width forms that some convert, begins with an
 * apostrophe, which makes it text: the words are a stranger's, and formulas can send what is in the other cells.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

const inert = (cell: string): string => (/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell);

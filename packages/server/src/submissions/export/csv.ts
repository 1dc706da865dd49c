import { inertCell } from '@tejido/contract';

/*
 * CSV as RFC 4180 has it, with a byte order mark, without which spreadsheet programs take UTF-8 for something else.
 */

/** What begins a file. */
export const byteOrderMark = '\uFEFF';

/** A line of a file, in which nothing is a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inertCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

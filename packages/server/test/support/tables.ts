import readSheets from 'read-excel-file/node';

/** CSV by RFC 4180, read in the simplest way. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The cells of a workbook's only sheet; an empty one is `null`. */
export async function readWorkbook(file: Buffer): Promise<unknown[][]> {
  const sheets = await readSheets(file);
  return (sheets[0] as { data?: unknown[][] }).data ?? (sheets as unknown as unknown[][]);
}

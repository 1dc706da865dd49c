import { type PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/*
 * A workbook of one sheet (ECMA-376). Every cell is typed as text, so that no program takes one for a formula or a date. Rows are written
 * as they come; nothing is kept of them.
 */

/** Most characters of a cell in Excel. */
const longest = 32_767;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`,
  // The second format is that of text (49, `@`): what somebody edits stays text too.
  'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

const bookOf = (sheet: string): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/**
 * A workbook with these rows, which are read as fast as the workbook is.
 * @param name That of its sheet: letters and hyphens.
 */
export function workbookOf(name: string, rows: AsyncIterable<readonly string[]>): Readable {
  const zip = new ZipFile();
  // Itself, not a stream made of it: that one would wait for the bytes under way before it fails, and none come any more.
  const output = zip.outputStream as PassThrough;
  const sheet = Readable.from(sheetOf(rows), { objectMode: false });
  const fail = (error: Error) => output.destroy(error);
  sheet.on('error', fail);
  zip.on('error', fail);
  for (const [part, text] of Object.entries({ ...parts, 'xl/workbook.xml': bookOf(name) }))
    zip.addBuffer(Buffer.from(text), part);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  return output;
}

async function* sheetOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Buffer> {
  const begin = `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield Buffer.from(begin);
  let number = 0;
  for await (const row of rows) {
    number++;
    const cells = row.map((text, column) => cellOf(text, `${columnName(column)}${number}`));
    yield Buffer.from(`<row r="${number}">${cells.join('')}</row>`);
  }
  yield Buffer.from('</sheetData></worksheet>');
}

const cellOf = (text: string, place: string): string =>
  text === '' ? '' : `<c r="${place}" t="inlineStr" s="1"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A column by its number from 0: `A`, …, `Z`, `AA`, … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escaped(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text;
  return (
    shown
      // What XML cannot hold; nothing that was taken as a submission has it.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      // Excel takes `_x0041_` for the character with that number.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[&<>\r]/g, (character) => entities[character] ?? '')
  );
}

import { Readable } from 'node:stream';
import {
  byteOrderMark,
  csvLine,
  exportDeed,
  type Network,
  type Retention,
  type SubmissionKind,
} from '@tejido/contract';
import { cellsOf, type ExportColumn, exportColumns, submissionKind } from '@tejido/contract/submissions';
import type { Actor } from '../../accounts/actor.ts';
import { record } from '../../audit/audit-log.ts';
import type { Db } from '../../database/tables.ts';
import { toDeskRecords } from '../desk-record.ts';
import type { InboxFilters } from '../filters.ts';
import { eachSubmission } from '../list.ts';
import { answerKeys } from './answer-keys.ts';
import { workbookOf } from './xlsx.ts';

/** What files there are, by the suffix of their address. */
export const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A kind of file. */
export type ExportFormat = keyof typeof exportTypes;

/** Whether a suffix is that of a file. */
export const isExportFormat = (suffix: string | undefined): suffix is ExportFormat =>
  suffix !== undefined && suffix in exportTypes;

/** What is wanted, by whom. */
export interface ExportRequest {
  network: Network;
  kind: SubmissionKind;
  filters: InboxFilters;
  format: ExportFormat;
  actor: Actor;
  retention: Retention;
}

/** All submissions that match, as a file that is written while it is read. That it was asked for is in the audit log. */
export async function exportSubmissions(db: Db, request: ExportRequest): Promise<Readable> {
  const { network, kind, filters, format, actor } = request;
  const columns = exportColumns(submissionKind(kind), await answerKeys(db, network, kind, filters));
  await record(db, { networkId: network.id, action: exportDeed(kind), actor });
  const rows = rowsOf(db, request, columns);
  return format === 'xlsx' ? workbookOf(kind, rows) : Readable.from(csvOf(rows), { objectMode: false });
}

async function* rowsOf(
  db: Db,
  { network, kind, filters, retention }: ExportRequest,
  columns: readonly ExportColumn[],
): AsyncGenerator<string[]> {
  yield columns.map(({ heading }) => heading);
  for await (const rows of eachSubmission(db, network, kind, filters))
    for (const request of await toDeskRecords(db, network, rows, retention)) yield cellsOf(request, columns);
}

async function* csvOf(rows: AsyncIterable<string[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark);
  for await (const row of rows) yield Buffer.from(csvLine(row));
}

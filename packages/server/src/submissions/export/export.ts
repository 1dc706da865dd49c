import { Readable } from 'node:stream';
import { byteOrderMark, csvLine, type Network, type Retention } from '@tejido/contract';
import { cellsOf, type ExportColumn, exportColumns } from '@tejido/contract/submissions';
import type { Actor } from '../../accounts/actor.ts';
import { record } from '../../audit/audit-log.ts';
import type { Db } from '../../database/tables.ts';
import { toDeskRecords } from '../desk-record.ts';
import type { JoinRequestFilters } from '../filters.ts';
import { eachJoinRequest } from '../list.ts';
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
  filters: JoinRequestFilters;
  format: ExportFormat;
  actor: Actor;
  retention: Retention;
}

/** All join requests that match, as a file that is written while it is read. That it was asked for is in the audit log. */
export async function exportJoinRequests(db: Db, request: ExportRequest): Promise<Readable> {
  const { network, filters, format, actor } = request;
  const columns = exportColumns(await answerKeys(db, network, filters));
  await record(db, { networkId: network.id, action: 'join-requests.exported', actor });
  const rows = rowsOf(db, request, columns);
  return format === 'xlsx' ? workbookOf(rows) : Readable.from(csvOf(rows), { objectMode: false });
}

async function* rowsOf(
  db: Db,
  { network, filters, retention }: ExportRequest,
  columns: readonly ExportColumn[],
): AsyncGenerator<string[]> {
  yield columns.map(({ heading }) => heading);
  for await (const rows of eachJoinRequest(db, network, filters))
    for (const request of await toDeskRecords(db, network, rows, retention)) yield cellsOf(request, columns);
}

async function* csvOf(rows: AsyncIterable<string[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark);
  for await (const row of rows) yield Buffer.from(csvLine(row));
}

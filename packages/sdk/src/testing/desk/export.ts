import { byteOrderMark, csvLine, type JoinRequestInDesk } from '@tejido/contract';
import { queryProblem } from '@tejido/contract/schemas';
import { cellsOf, exportColumns } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../../problem-error.ts';
import { refusal } from '../handler.ts';
import type { Store } from '../store.ts';
import { type Actor, requireRole } from './actor.ts';
import { record } from './state.ts';

/** What an export is asked for with. */
export interface ExportRequest {
  store: Store;
  where: DemoRecords;
  actor: Actor;
  format: string;
  query: Readonly<Record<string, unknown>>;
}

/** Join requests as a file. The testing network writes CSV alone. */
export function exportFile(
  { store, where, actor, format, query }: ExportRequest,
  requests: readonly JoinRequestInDesk[],
): Response {
  const { slug } = where.network;
  requireRole(actor, slug, 'coordinator');
  if (format !== 'csv') throw refusal('not_acceptable', `"${format}" is not offered here.`);
  refusePages(query);
  record(store.desk, { network: slug, action: 'join-requests.exported', actor: actor.id });
  const columns = exportColumns([...new Set(requests.flatMap(({ answers = {} }) => Object.keys(answers)))].sort());
  const rows = requests
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .map((request) => cellsOf(request, columns));
  const headings = columns.map(({ heading }) => heading);
  return new Response(byteOrderMark + [headings, ...rows].map(csvLine).join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.csv"`,
    },
  });
}

function refusePages(query: ExportRequest['query']): void {
  const errors = ['cursor', 'limit', 'sort']
    .filter((name) => query[name] !== undefined)
    .map((name) => {
      const detail = `"${name}" is not known here: a file has no pages.`;
      return { in: 'query' as const, pointer: `/${name}`, code: 'unknown_field', detail };
    });
  if (errors.length > 0) throw new ProblemError(queryProblem(errors));
}

import type { DemoRecords } from '@tejido/contract/demo';
import type { ReceivedJoinRequest } from '../join-requests.ts';
import { type Actor, requireRole } from './actor.ts';
import { refusal, type Store } from './handler.ts';
import { titleOf } from './marks.ts';
import { record } from './state.ts';

/** Join requests as a file. The testing network writes CSV alone. */
export function exportFile(
  { store, where, actor, format }: { store: Store; where: DemoRecords; actor: Actor; format: string },
  requests: readonly ReceivedJoinRequest[],
): Response {
  const { slug } = where.network;
  if (format !== 'csv') throw refusal('not_acceptable', `"${format}" is not offered here.`);
  requireRole(actor, slug, 'coordinator');
  record(store.desk, { network: slug, action: 'join-requests.exported', actor: actor.id });
  const rows = requests.toSorted((one, other) => (one.receipt.created < other.receipt.created ? 1 : -1)).map(rowOf);
  const lines = [columns, ...rows].map((cells) => cells.map(cell).join(','));
  return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-join-requests.csv"`,
    },
  });
}

const columns = [
  'id',
  'status',
  'created',
  'applicant',
  'title',
  'name',
  'email',
  'sector',
  'place',
  'goals',
  'message',
];

const rowOf = ({ receipt, status, input }: ReceivedJoinRequest): (string | undefined)[] => [
  receipt.id,
  status,
  receipt.created,
  input.applicant,
  titleOf(input),
  input.name,
  input.email,
  input.sector,
  input.place,
  input.goals?.join(' '),
  input.message,
];

/** A cell of CSV (RFC 4180); what a spreadsheet would take for a formula is made text by an apostrophe. */
const cell = (text = ''): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

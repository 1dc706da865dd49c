import { operationsOf, type RecordKind, type RecordOperationName } from '@tejido/contract';
import { inFull, narrow, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { findRecord, listRecords } from '../../records/read.ts';
import { refuse } from '../../refusal.ts';
import { asCalendar } from '../calendar.ts';
import type { Handlers, TextAnswer } from '../operation-request.ts';
import type { Read, ReadRequest } from '../record-request.ts';

/** What answers requests for records: a list and one of each kind, in each of its formats. */
export const recordHandlers = Object.fromEntries(
  recordKindNames.flatMap((kind): [RecordOperationName, Read][] => {
    const { list, get } = operationsOf(kind);
    return [
      [list, inFormat(readList(kind))],
      [get, inFormat(readRecord(kind))],
    ];
  }),
) as unknown as Handlers<RecordOperationName>;

/** In which formats there are records besides JSON; the routes say of which kinds. */
const formats: Readonly<Record<string, (read: Read, request: ReadRequest) => Promise<TextAnswer>>> = {
  ics: asCalendar,
};

function inFormat(read: Read): Read {
  return async (request) => (request.format ? formats[request.format]?.(read, request) : read(request));
}

function readList(kind: RecordKind): Read {
  const { schema } = recordKinds[kind];
  return async ({ db, network, query, pageAt }) => {
    const { items, cursor, facets } = await listRecords(db, network, kind, query);
    const { lang } = query;
    return {
      items: lang ? items.map((item) => narrow(schema, item, lang)) : items,
      next: cursor === undefined ? null : pageAt(cursor),
      ...(facets ? { facets } : {}),
    };
  };
}

function readRecord(kind: RecordKind): Read {
  return async ({ db, network, path, query: { lang } }) => {
    const record = await findRecord(db, network, kind, path.id ?? '');
    if (record === null) throw refuse('record_gone', `This was one of the ${kind}, and was taken back.`);
    if (record === undefined) throw refuse('record_not_found', `This network has no such record among its ${kind}.`);
    return inFull(recordKinds[kind], lang ? narrow(recordKinds[kind].schema, record, lang) : record);
  };
}

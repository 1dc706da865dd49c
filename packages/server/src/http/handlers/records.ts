import type { PublicOperationName, ResourceName } from '@tejido/contract';
import { narrow, resources } from '@tejido/contract/schemas';
import { findRecord, listRecords } from '../../records/read.ts';
import { refuse } from '../../refusal.ts';
import { asCalendar } from '../calendar.ts';
import type { Handlers, TextAnswer } from '../operation-request.ts';
import type { Read, ReadRequest } from '../record-request.ts';

type Resources = typeof resources;
type RecordOperation = Resources[ResourceName]['list' | 'get'];

/** What answers requests for records: a list and one of each kind, in each of its formats. */
export const recordHandlers = Object.fromEntries(
  (Object.keys(resources) as ResourceName[]).flatMap((name): [PublicOperationName, Read][] => [
    [resources[name].list, inFormat(readList(name))],
    [resources[name].get, inFormat(readRecord(name))],
  ]),
) as unknown as Handlers<RecordOperation>;

/** In which formats there are records besides JSON; the routes say of which kinds. */
const formats: Readonly<Record<string, (read: Read, request: ReadRequest) => Promise<TextAnswer>>> = {
  ics: asCalendar,
};

function inFormat(read: Read): Read {
  return async (request) => (request.format ? formats[request.format]?.(read, request) : read(request));
}

function readList(name: ResourceName): Read {
  const { schema } = resources[name];
  return async ({ db, network, query, pageAt }) => {
    const { items, cursor, facets } = await listRecords(db, network, name, query);
    const { lang } = query;
    return {
      items: lang ? items.map((item) => narrow(schema, item, lang)) : items,
      next: cursor === undefined ? null : pageAt(cursor),
      ...(facets ? { facets } : {}),
    };
  };
}

function readRecord(name: ResourceName): Read {
  return async ({ db, network, path, query: { lang } }) => {
    const record = await findRecord(db, network, name, path.id ?? '');
    if (record === undefined) throw refuse('record_not_found', `This network has no such record among its ${name}.`);
    return lang ? narrow(resources[name].schema, record, lang) : record;
  };
}

import { type Network, type NetworkEvent, toICalendar } from '@tejido/contract';
import { queryProblem } from '@tejido/contract/schemas';
import { HttpProblem } from './problems.ts';
import type { Read } from './reads.ts';

/** Events in one file: a subscription is read whole, not in pages. */
const mostEvents = 1000;

/** The parameters of a list that a calendar does not take. */
const ofPages = ['cursor', 'facets', 'limit', 'sort'];

/** An operation that reads events, as an iCalendar file. */
export function asCalendar(read: Read): Read {
  return async (request) => {
    refusePaging(request.query);
    const { query } = request;
    const network = request.network as Network;
    // Every language is needed to find the one that is wanted.
    const answer = await read({ ...request, query: { ...query, lang: undefined, sort: 'start', limit: mostEvents } });
    return toICalendar(eventsIn(answer), {
      name: network.name,
      languages: [...(query.lang ?? []), ...network.languages],
    });
  };
}

function refusePaging(query: Readonly<Record<string, unknown>>): void {
  const errors = ofPages
    .filter((name) => query[name] !== undefined)
    .map((name) => ({
      in: 'query' as const,
      pointer: `/${name}`,
      code: 'unknown_field',
      detail: `"${name}" is not known here: a calendar has no pages.`,
    }));
  if (errors.length > 0) throw new HttpProblem(queryProblem(errors));
}

function eventsIn(answer: unknown): NetworkEvent[] {
  const { items } = answer as { items?: NetworkEvent[] };
  return items ?? [answer as NetworkEvent];
}

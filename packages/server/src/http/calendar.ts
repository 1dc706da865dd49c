import { type Network, type NetworkEvent, toICalendar } from '@tejido/contract';
import { refusePaging } from './checked.ts';
import type { Read } from './reads.ts';

/** Events in one file: a subscription is read whole, not in pages. */
const mostEvents = 1000;

/** An operation that reads events, as an iCalendar file. */
export function asCalendar(read: Read): Read {
  return async (request) => {
    refusePaging(request.query, 'a calendar');
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

function eventsIn(answer: unknown): NetworkEvent[] {
  const { items } = answer as { items?: NetworkEvent[] };
  return items ?? [answer as NetworkEvent];
}

import { type CalendarDate, dateIn, type LanguageMap, type NetworkEvent, spanOf, toICalendar } from '@tejido/contract';
import { pagingProblem } from '@tejido/contract/schemas';
import { languages, say } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import type { ListQuery } from '../records/read.ts';
import { refuseWith } from '../refusal.ts';
import { TextAnswer } from './operation-request.ts';
import type { Read, ReadRequest } from './record-request.ts';

const wordsIn = await loadAll('calendar-feed');

/** How many events fit in a file, of those that are over: what is to come is always in. A subscription is read whole, not in pages. */
const mostEvents = 1000;

/** What reads events gives, as an iCalendar file. */
export async function asCalendar(read: Read, request: ReadRequest): Promise<TextAnswer> {
  const { network, path, query } = request;
  refuseWith(pagingProblem(query, 'a calendar'));
  // Every language is needed to find the one that is wanted.
  const whole = { ...request, query: { ...query, lang: undefined } };
  const { events, begins } = path.id === undefined ? await latestEvents(read, whole) : { events: [await read(whole)] };
  const text = toICalendar(events as NetworkEvent[], {
    name: network.name,
    languages: [...(query.lang ?? []), ...network.languages],
    note: begins === undefined ? undefined : leftOutBefore(dateIn(begins, network.timeZone)),
  });
  return new TextAnswer(text, 'text/calendar; charset=utf-8');
}

/** That what began before a day and is over was left out, in every language. */
function leftOutBefore(day: CalendarDate): LanguageMap {
  const dateIn = (lang: string) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' }).format(new Date(day));
  return Object.fromEntries(languages.map((lang) => [lang, say(wordsIn(lang).leftOut, { date: dateIn(lang) })]));
}

interface Latest {
  events: NetworkEvent[];
  /** When the first of them begins, if earlier ones that are over were left out. */
  begins?: number;
}

/** All events that are not over, however long ago they began, and the latest of those that are, as many as fit; in the order they begin. */
async function latestEvents(read: Read, request: ReadRequest): Promise<Latest> {
  const now = Date.now();
  const latest: NetworkEvent[] = [];
  let isWhole = true;
  for await (const event of each(read, request, { sort: '-start' })) {
    isWhole = latest.length < mostEvents || endOf(event) > now;
    if (!isWhole) break;
    latest.push(event);
  }
  const events = latest.toReversed();
  const [first] = events;
  if (isWhole || !first) return { events };
  const begins = Date.parse(first.start);
  const known = new Set(events.map(({ id }) => id));
  const stillOn: NetworkEvent[] = [];
  for await (const event of each(read, request, { sort: 'start', from: new Date(now).toISOString() })) {
    if (Date.parse(event.start) > begins) break;
    if (!known.has(event.id)) stillOn.push(event);
  }
  return { events: [...stillOn, ...events], begins };
}

/** The events of a list one after another, read so many at a time. */
async function* each(read: Read, request: ReadRequest, more: ListQuery): AsyncGenerator<NetworkEvent, void, undefined> {
  for (let cursor: string | undefined; ; ) {
    const query = { ...request.query, ...more, limit: mostEvents, cursor };
    // Nobody asks for the next page by its address here.
    const page = await read({ ...request, query, pageAt: (at) => at });
    const { items, next } = page as { items: NetworkEvent[]; next: string | null };
    yield* items;
    if (next === null) return;
    cursor = next;
  }
}

const endOf = (event: NetworkEvent): number => spanOf(event)?.end ?? 0;

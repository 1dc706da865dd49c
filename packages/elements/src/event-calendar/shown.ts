import {
  addDays,
  type CalendarDate,
  daysOf,
  type NetworkEvent,
  spanOf,
  type TimeZone,
  todayOf,
} from '@tejido/contract';
import { type Client, listEvents, type Page } from '@tejido/sdk';
import { distinct } from '../base/records.ts';
import { EventIndex, type EventsByDay } from './event-index.ts';
import { beforeDay, type EventsQuery, inMonth, lastDay, type Month, sinceDay } from './first-request.ts';

/** A month, as it is shown. */
export interface ShownMonth {
  view: 'month';
  month: Month;
  days: EventsByDay;
  /** How many events the month has. */
  count: number;
  /** Of an empty month: the day of the next event, or of the last one before it where none comes after. */
  nearest?: { day: CalendarDate; isNext: boolean } | undefined;
}

/** A list of events, as it is shown. */
export interface ShownAgenda {
  view: 'agenda';
  /** Whether these are the events that have been. */
  past: boolean;
  /** When it is asked for, in milliseconds since 1970, and the day that this is for the reader. */
  now: number;
  today: CalendarDate;
  events: readonly NetworkEvent[];
  more: boolean;
  /** Where the next page begins. */
  cursor?: string | undefined;
}

/** What a calendar shows. */
export type Shown = ShownMonth | ShownAgenda;

/** What a calendar is to show. */
export type Wanted = Pick<ShownMonth, 'view' | 'month'> | Pick<ShownAgenda, 'view' | 'past' | 'now' | 'today'>;

/** The query for what is wanted, without filters. */
export function queryFor(wanted: Wanted): EventsQuery {
  if (wanted.view === 'month') return inMonth(wanted.month);
  return wanted.past ? beforeDay(wanted.today) : sinceDay(wanted.today);
}

/**
 * What is wanted, of events given by property.
 * @param size How many events an agenda shows.
 */
export function showGiven(index: EventIndex, wanted: Wanted, size: number): Shown {
  if (wanted.view === 'month') {
    const shown = monthOf(index, wanted.month);
    return shown.count > 0 ? shown : { ...shown, nearest: nearestTo(index, wanted.month) };
  }
  const events: NetworkEvent[] = [];
  const { past, now, today } = wanted;
  const dayFor = (event: NetworkEvent) => todayOf(event, index.zone, now);
  for (const event of past ? index.before(today, dayFor) : index.since(today, dayFor)) {
    if (events.length === size) return { ...wanted, events, more: true };
    events.push(event);
  }
  return { ...wanted, events, more: false };
}

/**
 * What is wanted, from the server.
 * @param filters The filters and languages of the query.
 * @param zone The reader's, by whose clock events online fall on days.
 */
export async function loadShown(client: Client, wanted: Wanted, filters: EventsQuery, zone: TimeZone): Promise<Shown> {
  if (wanted.view === 'agenda') return loadAgenda(client, wanted, filters, zone);
  const events: NetworkEvent[] = [];
  const query = { ...filters, ...queryFor(wanted) };
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await listEvents(client, { ...query, cursor });
    events.push(...page.items);
    cursor = cursorOf(page, client);
  }
  const shown = monthOf(new EventIndex(events, zone), wanted.month);
  if (shown.count > 0) return shown;
  const nearest = await loadNearest(client, wanted.month, filters).catch(() => []);
  return { ...shown, nearest: nearestTo(new EventIndex(nearest, zone), wanted.month) };
}

/** An agenda with its next page. */
export async function loadMore(
  client: Client,
  shown: ShownAgenda,
  filters: EventsQuery,
  zone: TimeZone,
): Promise<ShownAgenda> {
  const page = await loadAgenda(client, shown, filters, zone, shown.cursor);
  const known = new Set(shown.events.map(({ id }) => id));
  // One that was changed while a person pages may come again.
  return { ...page, events: [...shown.events, ...page.events.filter(({ id }) => !known.has(id))] };
}

async function loadAgenda(
  client: Client,
  { view, past, now, today }: Omit<ShownAgenda, 'events' | 'more'>,
  filters: EventsQuery,
  zone: TimeZone,
  from?: string,
): Promise<ShownAgenda> {
  const wanted = { view, past, now, today };
  const query = { ...filters, ...queryFor(wanted) };
  const isWanted = (event: NetworkEvent) =>
    spanOf(event) && daysOf(event, zone).last < todayOf(event, zone, now) === past;
  // The query reaches a little beyond the reader's days, so that a page may hold nothing for this reader.
  for (let cursor = from; ; ) {
    const page = await listEvents(client, { ...query, cursor });
    const events = distinct(page.items).filter(isWanted);
    cursor = cursorOf(page, client);
    if (events.length > 0 || !cursor) return { ...wanted, events, more: Boolean(cursor), cursor };
  }
}

/** Where the next page of events begins; nothing after the last. */
const cursorOf = ({ next }: Page<NetworkEvent>, { server }: Client): string | undefined =>
  next ? (new URL(next, server).searchParams.get('cursor') ?? undefined) : undefined;

/** The event after an empty month, or the one before it where there is none. */
async function loadNearest(client: Client, month: Month, filters: EventsQuery): Promise<NetworkEvent[]> {
  const { items } = await listEvents(client, { ...filters, ...sinceDay(dayAfter(month)), limit: 1 });
  if (items.length > 0) return items;
  return (await listEvents(client, { ...filters, ...beforeDay(`${month}-01`), limit: 1 })).items;
}

function monthOf(index: EventIndex, month: Month): ShownMonth {
  const days = index.month(month);
  return { view: 'month', month, days, count: new Set([...days.values()].flat()).size };
}

function nearestTo(index: EventIndex, month: Month): ShownMonth['nearest'] {
  const [next] = index.since(dayAfter(month), () => dayAfter(month));
  if (next) return { day: daysOf(next, index.zone).first, isNext: true };
  const [last] = index.before(`${month}-01`, () => `${month}-01`);
  return last && { day: daysOf(last, index.zone).first, isNext: false };
}

const dayAfter = (month: Month): CalendarDate => addDays(lastDay(month), 1);

import {
  type Clock,
  dateIn,
  daysOf,
  type EventTimes,
  followsReader,
  type RecordKind,
  spanOf,
  whenIs,
} from '@tejido/contract';
import { remember, say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { type AnyRecord, definitionOf, type View } from './view.ts';
import { allDay, kindWords, placeName, valueWord } from './words.ts';

/** When a record is, where its kind has a time and the record one that can be. */
export function timesOf(kind: RecordKind, record: AnyRecord): EventTimes | undefined {
  const times = definitionOf(kind).times?.of(record as never);
  return times && spanOf(times) ? times : undefined;
}

/** Whether something does not take place when its record says. */
export const isOff = ({ status }: AnyRecord): boolean => status === 'cancelled' || status === 'postponed';

/** Whether something is over, so that nobody can go there any more. */
export const isOver = (times: EventTimes, now: number): boolean => (spanOf(times)?.end ?? 0) <= now;

/** What is special about something that has a time: that it was cancelled, that it has passed, that it is on now. */
export function renderStates({ lang, words, now }: View, kind: RecordKind, record: AnyRecord): Html | '' {
  const times = timesOf(kind, record);
  const span = times && spanOf(times);
  if (!span) return '';
  const { status } = record;
  const isAsPlanned = typeof status !== 'string' || status === 'scheduled';
  const states = [
    ...(isAsPlanned
      ? []
      : [
          html`<li class="${isOff(record) ? 'net-off' : ''}"><strong>${valueWord(lang, 'status', status) ?? status}</strong></li>`,
        ]),
    ...(span.end <= now && status !== 'postponed' ? [html`<li>${kindWords(words, kind).over}</li>`] : []),
    ...(span.start <= now && now < span.end && !isOff(record) ? [html`<li><strong>${words.onNow}</strong></li>`] : []),
  ];
  return states.length > 0 ? html`<ul class="net-states">${states}</ul>` : '';
}

/**
 * When something is, in words: by the clock of its place, which is named; and where people attend from elsewhere, by that of the network too. Whose the
 * reader's is, nobody knows here.
 */
export function renderWhen(view: View, times: EventTimes): Html {
  const { date, clocks } = inWords(view, times);
  const said = clocks.map((clock) => named(view, clock));
  return html`${date ? html`<time datetime="${times.start}">${date}</time>` : ''}${(times.allDay ? [allDay(view.lang)] : said).map((text) => html` <span class="net-clock">${text}</span>`)}`;
}

/** The time beside a {@link renderLeaf leaf} with the day; the network's clock is not named, since lists say that it counts. */
export function renderTime(view: View, times: EventTimes): string[] {
  const { clocks } = inWords(view, times, daysOf(times, zoneFor(view, times)).first);
  return clocks.map((clock) => (clock.zone === view.network.timeZone ? clock.time : named(view, clock)));
}

function inWords(view: View, times: EventTimes, day?: string): { date: string; clocks: Clock[] } {
  const { date, event, reader } = whenIs(times, zoneFor(view, times), view.locale, day);
  return { date, clocks: [event, reader].filter((clock) => clock !== undefined) };
}

/** The second clock of something that people attend from elsewhere: the network's. */
const zoneFor = ({ network }: View, times: EventTimes): string =>
  followsReader(times) ? network.timeZone : times.timeZone;

const named = ({ lang, words }: View, { time, zone }: Clock): string =>
  say(words.clock, { time, place: placeName(lang, zone) });

/** The day, or the days, as one sees them on a calendar's leaf; the year where it is not this one. */
export function renderLeaf(view: View, times: EventTimes): Html {
  const { first, last } = daysOf(times, zoneFor(view, times));
  const [begins, ends] = [first, last].map((date) => Date.parse(`${date}T12:00:00Z`)) as [number, number];
  const format = (part: keyof typeof leafParts) => leafFormat(view.locale, part);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const days = isOneMonth ? format('day').formatRange(begins, ends) : `${format('day').format(begins)}…`;
  const isThisYear = first.slice(0, 4) === dateIn(view.now, view.network.timeZone).slice(0, 4);
  return html`<time class="net-leaf" datetime="${first}"><span class="net-leaf-day">${days}</span> <span class="net-leaf-month">${format('month').format(begins)}</span> <span class="net-leaf-more">${format(isThisYear ? 'weekday' : 'year').format(begins)}</span></time>`;
}

const leafFormats = new Map<string, Intl.DateTimeFormat>();
const leafParts = { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short' } as const;

const leafFormat = (locale: string, part: keyof typeof leafParts): Intl.DateTimeFormat =>
  remember(
    leafFormats,
    `${locale} ${part}`,
    () => new Intl.DateTimeFormat(locale, { [part]: leafParts[part], calendar: 'gregory', timeZone: 'UTC' }),
  );

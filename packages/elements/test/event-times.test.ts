import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysOf, type EventTimes, whenIs } from '@tejido/contract';

const mexico = 'America/Mexico_City';
const newYork = 'America/New_York';
const madrid = 'Europe/Madrid';
const tokyo = 'Asia/Tokyo';

const timed = (start: string, end: string, timeZone: string): EventTimes => ({
  start,
  end,
  timeZone,
  format: 'online',
});
const allDay = (start: string, end: string, timeZone: string): EventTimes => ({ start, end, timeZone, allDay: true });

/** What people read, in spite of the spaces, dashes and commas that differ between engines. */
function said(times: EventTimes, zone: string, locale = 'en-GB', day?: string): (string | undefined)[] {
  const plain = (text?: string) => text?.replace(/,/g, '').replace(/\s/g, ' ').replace(/ ?– ?/g, '–');
  const { date, event, reader } = whenIs(times, zone, locale, day);
  return [plain(date), plain(event?.time), plain(reader?.time)];
}

describe('the times of an event', () => {
  it('are said once to those whose clock is the event’s', () => {
    const sideEvent = timed('2024-01-30T08:15:00-05:00', '2024-01-30T09:30:00-05:00', newYork);
    assert.deepEqual(said(sideEvent, newYork), ['Tuesday 30 January 2024', '08:15–09:30', undefined]);
    // Another zone with the same clock on that day.
    assert.deepEqual(said(sideEvent, 'America/Toronto'), ['Tuesday 30 January 2024', '08:15–09:30', undefined]);
  });

  it('are said by both clocks where they differ', () => {
    const sideEvent = timed('2024-01-30T08:15:00-05:00', '2024-01-30T09:30:00-05:00', newYork);
    assert.deepEqual(said(sideEvent, mexico), ['Tuesday 30 January 2024', '08:15–09:30', '07:15–08:30']);
    assert.deepEqual(whenIs(sideEvent, mexico, 'en').reader?.zone, mexico);
    assert.deepEqual(whenIs(sideEvent, mexico, 'en').event?.zone, newYork);
  });

  it('name the reader’s day where it is another', () => {
    const late = timed('2024-01-30T20:00:00-05:00', '2024-01-30T21:30:00-05:00', newYork);
    assert.deepEqual(said(late, madrid).slice(0, 2), ['Tuesday 30 January 2024', '20:00–21:30']);
    assert.match(said(late, madrid)[2] ?? '', /^Wednesday 31 January.* 02:00–03:30$/);
    assert.deepEqual(daysOf(late, madrid), { first: '2024-01-31', last: '2024-01-31' });
  });

  it('follow Mexico’s summer time, and its end', () => {
    const before = timed('2021-10-08T09:00:00-05:00', '2021-10-08T10:30:00-05:00', mexico);
    const after = timed('2026-10-08T09:00:00-06:00', '2026-10-08T10:30:00-06:00', mexico);
    assert.deepEqual(said(before, 'UTC').slice(1), ['09:00–10:30', '14:00–15:30']);
    assert.deepEqual(said(after, 'UTC').slice(1), ['09:00–10:30', '15:00–16:30']);
    // New York was an hour ahead then; now it is two in summer.
    assert.deepEqual(said(before, newYork).slice(1), ['09:00–10:30', '10:00–11:30']);
    assert.deepEqual(said(after, newYork).slice(1), ['09:00–10:30', '11:00–12:30']);
  });

  it('follow the days on which clocks change', () => {
    // Madrid goes from 02:00 to 03:00 on 29 March and back from 03:00 to 02:00 on 25 October 2026; New York on 8 March.
    const spring = timed('2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00', madrid);
    assert.deepEqual(said(spring, 'UTC').slice(1), ['01:30–03:30', '00:30–01:30']);
    const autumn = timed('2026-10-25T01:30:00+02:00', '2026-10-25T03:30:00+01:00', madrid);
    assert.deepEqual(said(autumn, 'UTC').slice(1)[0], '01:30–03:30');
    assert.match(said(autumn, 'UTC')[2] ?? '', /24 October.*23:30–.*25 October.*02:30/);
    const between = timed('2026-03-12T15:00:00-04:00', '2026-03-12T16:00:00-04:00', newYork);
    assert.deepEqual(said(between, madrid).slice(1), ['15:00–16:00', '20:00–21:00']);
    const later = timed('2026-04-02T15:00:00-04:00', '2026-04-02T16:00:00-04:00', newYork);
    assert.deepEqual(said(later, madrid).slice(1), ['15:00–16:00', '21:00–22:00']);
  });

  it('name both days of an event that crosses midnight', () => {
    const night = timed('2026-06-20T22:00:00+02:00', '2026-06-21T02:00:00+02:00', madrid);
    const [date, time] = said(night, madrid);
    assert.equal(date, '');
    assert.match(time ?? '', /20 June 2026.*22:00–.*21 June 2026.*02:00/);
    assert.deepEqual(daysOf(night, madrid), { first: '2026-06-20', last: '2026-06-21' });
    assert.deepEqual(daysOf(night, newYork), { first: '2026-06-20', last: '2026-06-20' });
  });

  it('do not touch the day that begins as they end', () => {
    const evening = timed('2026-06-20T20:00:00+02:00', '2026-06-21T00:00:00+02:00', madrid);
    assert.deepEqual(daysOf(evening, madrid), { first: '2026-06-20', last: '2026-06-20' });
  });

  it('say one day and its hours of what ends at midnight', () => {
    const evening = timed('2026-06-20T20:00:00+02:00', '2026-06-21T00:00:00+02:00', madrid);
    assert.equal(said(evening, madrid)[0], 'Saturday 20 June 2026');
    assert.match(said(evening, madrid)[1] ?? '', /^20:00–0?0:00$/);
    assert.equal(said(evening, madrid, 'en-GB', '2026-06-20')[0], '');
    assert.equal(said(evening, newYork)[2], '14:00–18:00');
  });

  it('say when a moment is once', () => {
    const moment = timed('2026-06-20T20:00:00+02:00', '2026-06-20T20:00:00+02:00', madrid);
    assert.deepEqual(said(moment, newYork), ['Saturday 20 June 2026', '20:00', '14:00']);
  });

  it('of whole days are the same days everywhere', () => {
    const day = allDay('2026-12-08T00:00:00-06:00', '2026-12-09T00:00:00-06:00', mexico);
    for (const zone of [mexico, tokyo, 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      assert.deepEqual(daysOf(day, zone), { first: '2026-12-08', last: '2026-12-08' }, zone);
      assert.deepEqual(said(day, zone), ['Tuesday 8 December 2026', undefined, undefined], zone);
    }
    const days = allDay('2026-12-08T00:00:00-06:00', '2026-12-11T00:00:00-06:00', mexico);
    assert.deepEqual(daysOf(days, tokyo), { first: '2026-12-08', last: '2026-12-10' });
    assert.match(said(days, tokyo)[0] ?? '', /^Tuesday 8( December)?–Thursday 10 December 2026$/);
  });

  it('leave out the day that a heading already names', () => {
    const morning = timed('2026-12-08T09:00:00-06:00', '2026-12-08T10:00:00-06:00', mexico);
    assert.deepEqual(said(morning, mexico, 'en-GB', '2026-12-08')[0], '');
    const evening = timed('2026-12-08T19:00:00-06:00', '2026-12-08T20:00:00-06:00', mexico);
    // In Tokyo it stands under the 9th, so the event's own day must be said.
    assert.equal(said(evening, tokyo, 'en-GB', '2026-12-09')[0], 'Tuesday 8 December 2026');
  });

  it('are as the record says, whatever the browser knows of the event’s zone', () => {
    const unknown = timed('2026-12-08T09:00:00-06:00', '2026-12-08T10:00:00-06:00', 'Mars/Olympus_Mons');
    assert.deepEqual(said(unknown, 'UTC'), ['Tuesday 8 December 2026', '09:00–10:00', '15:00–16:00']);
    // As in a browser of 2020, which would have this at 10:00 in Mexico City and 09:00 for the reader there.
    const moved = timed('2026-07-08T09:00:00-05:00', '2026-07-08T10:00:00-05:00', mexico);
    assert.deepEqual(said(moved, mexico), ['Wednesday 8 July 2026', '09:00–10:00', undefined]);
    assert.deepEqual(daysOf(moved, mexico), { first: '2026-07-08', last: '2026-07-08' });
  });

  it('written in UTC are read by the event’s zone', () => {
    const plain = timed('2026-12-08T15:00:00Z', '2026-12-08T16:00:00Z', mexico);
    assert.deepEqual(said(plain, madrid), ['Tuesday 8 December 2026', '09:00–10:00', '16:00–17:00']);
  });

  it('are said in their order when the clock is put back in between', () => {
    const repeated = timed('2026-10-25T02:30:00+02:00', '2026-10-25T02:10:00+01:00', madrid);
    assert.match(said(repeated, madrid)[1] ?? '', /^0?2:30–0?2:10$/);
    assert.deepEqual(daysOf(repeated, madrid), { first: '2026-10-25', last: '2026-10-25' });
  });

  it('that cannot be read are not said', () => {
    assert.deepEqual(said(timed('soon', 'later', mexico), mexico), ['', undefined, undefined]);
  });
});

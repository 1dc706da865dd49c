import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { daysFor, demoNetworks, impossibleTimes, possibleEvents, possibleReaders, toRecords } from '@tejido/demo';
import {
  addDays,
  daysOf,
  type EventTimes,
  isOver,
  type NetworkEvent,
  spanOf,
  todayOf,
  toICalendar,
} from '../src/index.ts';
import { check, eventSchema } from '../src/schemas.ts';

const now = new Date('2026-11-21T18:00:00Z');
const [red] = demoNetworks(now).map((demo) => toRecords(demo, now));
assert.ok(red);
const { network, events } = red;
const at = (times: EventTimes): NetworkEvent =>
  ({ ...(events[0] as NetworkEvent), allDay: undefined, ...times }) as NetworkEvent;

describe('an event that there can be: one that', () => {
  for (const possible of possibleEvents) {
    const { name, times, file } = possible;
    test(name, () => {
      assert.deepEqual(check(eventSchema, at(times), 'body'), { ok: true, value: at(times) });
      for (const reader of possibleReaders) assert.deepEqual(daysOf(times, reader), daysFor(possible, reader), reader);
      const lines = toICalendar([at(times)], { name: network.name, languages: ['es'] }).split('\r\n');
      const [start, end] = ['DTSTART', 'DTEND'].map((property) => lines.find((line) => line.startsWith(property)));
      const kind = times.allDay ? ';VALUE=DATE' : '';
      assert.equal(start, `DTSTART${kind}:${file[0]}`);
      assert.equal(end, file[1] && `DTEND${kind}:${file[1]}`);
    });
  }
});

describe('an event that there cannot be is refused where it comes in: one that', () => {
  for (const { name, times, field } of impossibleTimes)
    test(name, () => {
      const checked = check(eventSchema, at(times), 'body');
      assert.deepEqual(checked.ok ? [] : checked.errors.map(({ pointer }) => pointer), [`/${field}`]);
    });
});

test('says in words why an event cannot be', () => {
  const saysOf = (end: string) => {
    const checked = check(eventSchema, at({ start: '2027-01-16T20:00:00Z', end, timeZone: 'UTC' }), 'body');
    return checked.ok ? [] : checked.errors.map(({ code, detail }) => [code, detail]);
  };
  assert.deepEqual(saysOf('2027-01-16T19:00:00Z'), [['invalid_value', '"end" is before "start".']]);
  assert.deepEqual(saysOf('9999-12-31T23:59:59Z'), [['invalid_value', '"end" is not in the years 1900 to 2199.']]);
});

describe('an event of another server whose end cannot be', () => {
  const start = '2027-01-16T20:00:00-06:00';
  for (const end of ['9999-12-31T23:59:59-06:00', '2027-01-01T00:00:00-06:00', 'some day', undefined as never])
    test(`${end} stays on the day it begins, in a calendar file too`, () => {
      const times = { start, end, timeZone: 'America/Mexico_City', format: 'in-person' };
      assert.deepEqual(daysOf(times, 'UTC'), { first: '2027-01-16', last: '2027-01-16' });
      assert.deepEqual(spanOf(times), { start: Date.parse(start), end: Date.parse(start) });
      const file = toICalendar([at(times)], { name: network.name, languages: ['es'] });
      assert.match(file, /^DTSTART:20270117T020000Z\r$/m);
      assert.doesNotMatch(file, /DTEND/);
    });
});

describe('the day that it is for an event', () => {
  const evening = {
    start: '2027-01-16T20:00:00-06:00',
    end: '2027-01-16T22:00:00-06:00',
    timeZone: 'America/Mexico_City',
  };
  const during = Date.parse('2027-01-17T03:00:00Z');

  test('is that of its place, so that it is not over for readers of whom it is the next day', () => {
    const inPerson = { ...evening, format: 'in-person' };
    assert.equal(todayOf(inPerson, 'UTC', during), '2027-01-16');
    assert.equal(isOver(inPerson, 'UTC', during), false);
    assert.equal(isOver(inPerson, 'UTC', Date.parse('2027-01-17T06:00:00Z')), true);
  });

  test('is that of the reader where it is online', () => {
    const online = { ...evening, format: 'online' };
    assert.equal(todayOf(online, 'UTC', during), '2027-01-17');
    assert.equal(isOver(online, 'UTC', during), false);
    assert.equal(isOver(online, 'UTC', Date.parse('2027-01-17T23:59:59Z')), false);
  });
});

test('whole days that end as they begin last until midnight', () => {
  const start = '2027-01-16T00:00:00-06:00';
  const day = spanOf({ start, end: start, timeZone: 'America/Mexico_City', allDay: true });
  assert.equal(day?.end, Date.parse(`${addDays('2027-01-16', 1)}T00:00:00-06:00`));
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoNetworks, toRecords } from '@tejido/demo';
import { type NetworkEvent, toICalendar } from '../src/index.ts';

const now = new Date('2026-11-21T18:00:00Z');
const [red] = demoNetworks(now).map((demo) => toRecords(demo, now));
assert.ok(red);
const options = { name: red.network.name, languages: ['es'] };
const [sideEvent] = red.events;
assert.ok(sideEvent);

/** The properties of a file as a calendar program reads them: lines joined, each cut at its first colon. */
function read(file: string): (readonly [string, string])[] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
}

/** The properties of one event alone. */
const propertiesOf = (event: NetworkEvent, languages: readonly string[] = ['es']): Record<string, string> => {
  const properties = read(toICalendar([event], { ...options, languages }));
  return Object.fromEntries(properties.slice(properties.findIndex(([, value]) => value === 'VEVENT')));
};

describe('an iCalendar file', () => {
  test('has lines of at most 75 octets that end in CRLF, whatever is in them', () => {
    const long = { ...sideEvent, title: { es: 'Agua 水 👩🏽‍🌾 ñ '.repeat(60) } };
    const file = toICalendar([...red.events, long], options);
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.equal(propertiesOf(long)['SUMMARY;LANGUAGE=es'], long.title.es);
  });

  test('holds each event once, within one calendar', () => {
    const properties = read(toICalendar(red.events, options));
    assert.deepEqual(properties[0], ['BEGIN', 'VCALENDAR']);
    assert.deepEqual(
      properties.filter(([name]) => name === 'UID').map(([, value]) => value),
      red.events.map(({ id }) => id),
    );
    assert.equal(properties.filter(([name, value]) => name === 'END' && value === 'VEVENT').length, red.events.length);
  });

  test('without events is still a calendar', () => {
    assert.deepEqual(read(toICalendar([], options)).at(-1), ['END', 'VCALENDAR']);
  });

  test('says times as the instants they are', () => {
    const { DTSTART, DTEND } = propertiesOf(sideEvent);
    assert.deepEqual([DTSTART, DTEND], ['20240130T131500Z', '20240130T143000Z']);
  });

  test('says all-day events as dates, the last one not included', () => {
    const allDay = red.events.find((event) => event.allDay);
    assert.ok(allDay);
    const properties = propertiesOf(allDay);
    assert.equal(properties['DTSTART;VALUE=DATE'], allDay.start.slice(0, 10).replaceAll('-', ''));
    assert.equal(properties['DTEND;VALUE=DATE'], allDay.end.slice(0, 10).replaceAll('-', ''));
    assert.equal(properties['DTSTART'], undefined);
  });

  test('escapes what has a meaning of its own', () => {
    const title = { es: 'Agua, «vida»; 50\\50\r\nEND:VEVENT\nX <b>' };
    assert.equal(
      propertiesOf({ ...sideEvent, title })['SUMMARY;LANGUAGE=es'],
      'Agua\\, «vida»\\; 50\\\\50\\nEND:VEVENT\\nX <b>',
    );
  });

  test('uses the wanted language, and names the one it found', () => {
    assert.equal(propertiesOf(sideEvent, ['en'])['SUMMARY;LANGUAGE=en'], sideEvent.title['en']);
    assert.equal(propertiesOf(sideEvent, ['fr'])['SUMMARY;LANGUAGE=es'], sideEvent.title['es']);
  });

  test('tells what is cancelled and what is not sure', () => {
    const statuses = red.events.map((event) => [event.status, propertiesOf(event)['STATUS']]);
    assert.deepEqual(Object.fromEntries(statuses), {
      scheduled: 'CONFIRMED',
      rescheduled: 'CONFIRMED',
      postponed: 'TENTATIVE',
      cancelled: 'CANCELLED',
    });
  });
});

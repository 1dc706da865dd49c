import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, type NetworkEvent, spanOf, toICalendar } from '@tejido/contract';
import { daysFor, demoNetworks, possibleEvents, toRecords } from '@tejido/demo';
import ICAL from 'ical.js';

/*
 * The calendar of every demonstration network as another program reads it: Thunderbird's parser.
 */

const now = new Date('2026-11-21T18:00:00Z');

describe('a calendar in another program', () => {
  for (const { network, events } of demoNetworks(now).map((demo) => toRecords(demo, now)))
    it(`has the events of ${network.slug}`, () => {
      const [lang = 'en'] = network.languages;
      const calendar = new ICAL.Component(ICAL.parse(toICalendar(events, { name: network.name, languages: [lang] })));
      assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
      const read = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      assert.deepEqual(
        read.map(({ uid, summary, startDate, endDate }) => ({
          uid,
          summary,
          start: startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
          end: endDate.isDate ? endDate.toString() : endDate.toJSDate().toISOString(),
        })),
        events.map(({ id, title, start, end, allDay }) => ({
          uid: id,
          summary: title[lang],
          start: allDay ? start.slice(0, 10) : new Date(start).toISOString(),
          end: allDay ? end.slice(0, 10) : new Date(end).toISOString(),
        })),
      );
    });

  const [red] = demoNetworks(now).map((demo) => toRecords(demo, now));
  const [sample] = red?.events ?? [];
  assert.ok(red && sample);
  const readOne = (event: Partial<NetworkEvent>) => {
    const file = toICalendar([{ ...sample, allDay: undefined, ...event }], {
      name: red.network.name,
      languages: ['es'],
      note: { es: 'Faltan eventos, los de antes; son más.' },
    });
    const calendar = new ICAL.Component(ICAL.parse(file));
    return { calendar, component: calendar.getFirstSubcomponent('vevent') as ICAL.Component };
  };

  for (const possible of possibleEvents)
    it(`has an event that ${possible.name}, when it is`, () => {
      const { times } = possible;
      const { startDate, endDate, duration } = new ICAL.Event(readOne(times as Partial<NetworkEvent>).component);
      if (times.allDay) {
        const { first, last } = daysFor(possible, 'UTC');
        assert.deepEqual([startDate.isDate, endDate.isDate], [true, true]);
        assert.deepEqual([startDate.toString(), endDate.toString()], [first, addDays(last, 1)]);
      } else {
        const span = spanOf(times);
        const second = (instant = 0) => Math.floor(instant / 1000) * 1000;
        assert.deepEqual(
          [startDate.toJSDate().getTime(), endDate.toJSDate().getTime()],
          [second(span?.start), second(span?.end)],
        );
      }
      assert.ok(duration.toSeconds() >= 0);
    });

  it('leads to the page of an event by an address that is a URI, and to its place', () => {
    const { component } = readOne({
      url: 'https://red.example/reunión de {barrios}?q=[a]|b',
      location: { name: { es: 'Faro' }, latitude: 1e-7, longitude: -110.3 },
    });
    assert.equal(
      component.getFirstPropertyValue('url'),
      'https://red.example/reuni%C3%B3n%20de%20%7Bbarrios%7D?q=%5Ba%5D%7Cb',
    );
    assert.deepEqual(component.getFirstPropertyValue('geo'), [0, -110.3]);
  });

  it('says what is not in it', () => {
    const { calendar } = readOne({});
    const note = 'Faltan eventos, los de antes; son más.';
    assert.equal(calendar.getFirstPropertyValue('description'), note);
    assert.equal(calendar.getFirstProperty('description')?.getParameter('language'), 'es');
    // Of a property that is not registered nothing is known, its escapes neither.
    assert.equal(String(calendar.getFirstPropertyValue('x-wr-caldesc')).replaceAll('\\', ''), note);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toICalendar } from '@tejido/contract';
import { demoNetworks, toRecords } from '@tejido/contract/demo';
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
});

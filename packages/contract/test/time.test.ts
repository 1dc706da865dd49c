import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  addDays,
  dateIn,
  instantAt,
  isTimeZone,
  offsetMinutes,
  startOfDay,
  toInstant,
  wallTime,
} from '../src/index.ts';

const own = process.env['TZ'];

// The same answers wherever the process believes itself to be.
for (const zone of ['UTC', 'America/Mexico_City', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York'])
  describe(`in a process of ${zone}`, () => {
    before(() => {
      process.env['TZ'] = zone;
    });
    after(() => {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    });

    test('the process is where the test says', () => {
      assert.equal(new Date(2024, 0, 30, 8, 15).getTime(), instantAt('2024-01-30T08:15', zone));
    });

    test('wall times are the instants they were', () => {
      const cases: readonly (readonly [string, string, string])[] = [
        ['2021-10-08T09:00', 'America/Mexico_City', '2021-10-08T14:00:00Z'],
        // Mexico gave up summer time in October 2022.
        ['2026-10-08T09:00', 'America/Mexico_City', '2026-10-08T15:00:00Z'],
        ['2024-01-30T08:15', 'America/New_York', '2024-01-30T13:15:00Z'],
        ['2024-01-30T07:15', 'America/Mexico_City', '2024-01-30T13:15:00Z'],
        ['2026-11-21T12:00', 'Asia/Kathmandu', '2026-11-21T06:15:00Z'],
        ['2021-05-27T11:00', 'America/Argentina/Cordoba', '2021-05-27T14:00:00Z'],
        ['2026-07-01T10:00', 'Europe/Madrid', '2026-07-01T08:00:00Z'],
        ['2026-01-01T10:00', 'Europe/Madrid', '2026-01-01T09:00:00Z'],
        ['2026-01-01T10:00:30', 'UTC', '2026-01-01T10:00:30Z'],
        ['1969-12-31T23:59:59', 'UTC', '1969-12-31T23:59:59Z'],
      ];
      for (const [wall, place, utc] of cases) {
        const instant = instantAt(wall, place);
        assert.equal(instant, Date.parse(utc), `${wall} ${place}`);
        assert.equal(wallTime(instant, place), wall.length === 16 ? `${wall}:00` : wall);
      }
    });

    test('a time that the clock skips means the same time after the change', () => {
      const skipped: readonly (readonly [string, string, string])[] = [
        ['2024-03-10T02:30', 'America/New_York', '2024-03-10T03:30:00-04:00'],
        ['2024-10-06T02:15', 'Australia/Lord_Howe', '2024-10-06T02:45:00+11:00'],
        ['2018-11-04T00:00', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
        // Samoa had no 30 December 2011.
        ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-31T12:00:00+14:00'],
      ];
      for (const [wall, place, shown] of skipped) assert.equal(toInstant(instantAt(wall, place), place), shown);
    });

    test('a time that the clock repeats means the first', () => {
      const repeated: readonly (readonly [string, string, string])[] = [
        ['2024-11-03T01:30', 'America/New_York', '2024-11-03T01:30:00-04:00'],
        ['2022-10-30T01:30', 'America/Mexico_City', '2022-10-30T01:30:00-05:00'],
        ['2024-04-07T01:45', 'Australia/Lord_Howe', '2024-04-07T01:45:00+11:00'],
      ];
      for (const [wall, place, shown] of repeated) assert.equal(toInstant(instantAt(wall, place), place), shown);
    });

    test('every quarter of an hour around a change comes back as it was', () => {
      const changes: readonly (readonly [string, number])[] = [
        ['America/New_York', Date.UTC(2024, 2, 10, 7)],
        ['America/New_York', Date.UTC(2024, 10, 3, 6)],
        ['America/Mexico_City', Date.UTC(2022, 9, 30, 7)],
        ['Europe/Madrid', Date.UTC(2026, 2, 29, 1)],
        ['Asia/Kathmandu', Date.UTC(2026, 0, 1)],
      ];
      for (const [place, change] of changes)
        for (let quarter = -200; quarter <= 200; quarter++) {
          const instant = change + quarter * 900_000;
          const written = toInstant(instant, place);
          assert.equal(Date.parse(written), instant, written);
          assert.equal(written.slice(0, 19), wallTime(instant, place));
          // Only a repeated hour has a second meaning, and then the first is chosen.
          const again = instantAt(wallTime(instant, place), place);
          assert.ok(again === instant || again === instant - 3_600_000, written);
        }
    });

    test('offsets are written with sign and minutes', () => {
      const noon = Date.UTC(2026, 10, 21, 12);
      assert.equal(toInstant(noon, 'Asia/Kathmandu'), '2026-11-21T17:45:00+05:45');
      assert.equal(toInstant(noon, 'America/Argentina/Buenos_Aires'), '2026-11-21T09:00:00-03:00');
      assert.equal(toInstant(noon, 'America/St_Johns'), '2026-11-21T08:30:00-03:30');
      assert.equal(toInstant(noon, 'UTC'), '2026-11-21T12:00:00+00:00');
      assert.equal(offsetMinutes(noon, 'Asia/Kathmandu'), 345);
      assert.equal(offsetMinutes(noon, 'America/St_Johns'), -210);
      assert.equal(offsetMinutes(Date.UTC(1969, 0, 1) + 1, 'America/Mexico_City'), -360);
    });

    test('days are those of the zone', () => {
      const instant = Date.parse('2026-11-21T03:00:00Z');
      assert.equal(dateIn(instant, 'America/Mexico_City'), '2026-11-20');
      assert.equal(dateIn(instant, 'Pacific/Apia'), '2026-11-21');
      assert.equal(startOfDay('2026-11-21', 'America/Mexico_City'), Date.parse('2026-11-21T06:00:00Z'));
      assert.equal(startOfDay('2018-11-04', 'America/Sao_Paulo'), Date.parse('2018-11-04T03:00:00Z'));
    });
  });

test('addDays counts calendar days', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2024-02-28', 2), '2024-03-01');
  assert.equal(addDays('2026-03-01', -1), '2026-02-28');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2024-03-09', 2), '2024-03-11');
  assert.equal(addDays('2026-11-21', 0), '2026-11-21');
});

test('a zone that does not exist is refused', () => {
  for (const zone of ['America/Mexico_City', 'UTC', 'Asia/Kathmandu']) assert.equal(isTimeZone(zone), true);
  for (const zone of ['', 'Mars/Olympus_Mons', 'America/Mexico City', 'CST6CDT7', '../etc/passwd'])
    assert.equal(isTimeZone(zone), false, zone);
  assert.throws(() => wallTime(0, 'Mars/Olympus_Mons'), RangeError);
  assert.throws(() => instantAt('2026-01-01T00:00', 'Mars/Olympus_Mons'), RangeError);
});

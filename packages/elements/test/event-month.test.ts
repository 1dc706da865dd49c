import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addMonths,
  type DayKey,
  dayAfterKey,
  firstWeekday,
  firstWeekdayIn,
  isNear,
  weeksOf,
} from '../src/event-calendar/month.ts';

const press = (key: string, more: Partial<DayKey> = {}): DayKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('a month', () => {
  it('begins its weeks where its readers do', () => {
    const first = (weekday: 1 | 6 | 7) => weeksOf('2026-12', weekday)[0]?.indexOf('2026-12-01');
    // 1 December 2026 is a Tuesday.
    assert.deepEqual([first(1), first(7), first(6)], [1, 2, 3]);
  });

  it('has each of its days once, and no others', () => {
    for (const month of ['2026-02', '2026-12', '2024-02', '2027-05']) {
      const days = weeksOf(month, 1).flat().filter(Boolean);
      assert.equal(days.length, new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate());
      assert.equal(new Set(days).size, days.length);
      assert.ok(days.every((day) => day?.startsWith(month)));
    }
    assert.equal(weeksOf('2026-02', 7).length, 4);
    assert.equal(weeksOf('2026-08', 1).length, 6);
  });

  it('knows the first day of the week by language, and by region where the engine does not say', () => {
    const expected = { en: 7, 'en-GB': 1, es: 1, 'es-MX': 7, pt: 7, ar: 6, 'ar-MA': 1, zh: 1, ru: 1, fr: 1, ca: 1 };
    for (const [tag, weekday] of Object.entries(expected)) {
      assert.equal(firstWeekday(tag), weekday, tag);
      assert.equal(firstWeekdayIn(new Intl.Locale(tag).maximize().region ?? ''), weekday, tag);
    }
  });

  it('is some months from another, on the last day where it is shorter', () => {
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2026-01-10', -1), '2025-12-10');
  });

  it('is near a day less than a year away', () => {
    assert.ok(isNear('2027-01-14', '2026-12'));
    assert.ok(!isNear('2027-12-14', '2026-12'));
    assert.ok(!isNear('2021-10-08', '2026-12'));
  });
});

describe('a key on a day', () => {
  const from = '2026-12-09'; // a Wednesday
  const to = (key: string, more?: Partial<DayKey>, direction: 'ltr' | 'rtl' = 'ltr') =>
    dayAfterKey(press(key, more), from, 1, direction);

  it('leads where the authoring practices say', () => {
    assert.equal(to('ArrowRight'), '2026-12-10');
    assert.equal(to('ArrowLeft'), '2026-12-08');
    assert.equal(to('ArrowDown'), '2026-12-16');
    assert.equal(to('ArrowUp'), '2026-12-02');
    assert.equal(to('Home'), '2026-12-07');
    assert.equal(to('End'), '2026-12-13');
    assert.equal(to('PageDown'), '2027-01-09');
    assert.equal(to('PageUp'), '2026-11-09');
    assert.equal(to('PageDown', { shiftKey: true }), '2027-12-09');
    assert.equal(to('PageUp', { shiftKey: true }), '2025-12-09');
  });

  it('follows what is seen from right to left', () => {
    assert.equal(to('ArrowRight', {}, 'rtl'), '2026-12-08');
    assert.equal(to('ArrowLeft', {}, 'rtl'), '2026-12-10');
    assert.equal(to('Home', {}, 'rtl'), '2026-12-07');
  });

  it('is left to the browser otherwise', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a']) assert.equal(to(key), undefined);
    assert.equal(to('ArrowLeft', { altKey: true }), undefined);
    assert.equal(to('Home', { ctrlKey: true }), undefined);
  });
});

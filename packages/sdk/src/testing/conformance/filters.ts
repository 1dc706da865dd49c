import { addDays, daysOf, type EventTimes, type RecordKind, spanOf } from '@tejido/contract';
import {
  momentOf,
  moments,
  type RecordDefinition,
  recordKindNames,
  recordKinds,
  valuesOf,
} from '@tejido/contract/schemas';
import { type AnyRecord, type Api, type Declare, idsOf, type PlainQuery } from './api.ts';
import { equal, ok } from './assert.ts';

/** Whether a record has a value, for each filter that chooses among values. Said apart from the testing network's own rules. */
const has: Record<string, (record: AnyRecord, value: string) => boolean> = {
  goal: ({ goals }, value) => goals.includes(Number(value)),
  target: ({ targets }, value) => targets.includes(value),
  sector: ({ sector, sectors }, value) => sector === value || sectors?.includes(value) === true,
  kind: ({ kind }, value) => kind === value,
  stage: ({ stage }, value) => stage === value,
  territory: ({ territory }, value) => territory?.code === value || territory?.code.startsWith(`${value}-`) === true,
  theme: ({ theme }, value) => theme === value || theme?.startsWith(`${value}.`) === true,
  category: ({ category }, value) => category === value,
  format: ({ format }, value) => format === value,
  status: ({ status }, value) => status === value,
};

/** Whether a record has a value; of what is not said above, by what its kind says. */
function isOf(kind: RecordKind, record: AnyRecord, name: string, value: string): boolean {
  const choice = (recordKinds[kind] as RecordDefinition).choices[name];
  return has[name]?.(record, value) ?? (choice !== undefined && valuesOf(choice, record).map(String).includes(value));
}

/** Filters and facets. */
export function filters(it: Declare): void {
  for (const kind of recordKindNames) {
    for (const facet of Object.keys(recordKinds[kind].choices)) {
      it(`finds ${kind} by ${facet}, as its facet counts them`, async (api) => {
        const counts = await countsOf(api, kind, facet, {});
        const all = await api.everything(kind);
        equal(
          Object.keys(counts).length > 0,
          all.some((record) => isGiven(record, facet)),
          `something to count`,
        );
        for (const value of Object.keys(counts).slice(0, 8)) {
          const found = await api.all(kind, { [facet]: value });
          equal(idsOf(found), idsOf(all.filter((record) => isOf(kind, record, facet, value))), `${facet}=${value}`);
          equal(counts[value], found.length, `count of ${facet} ${value}`);
        }
      });
    }

    it(`finds ${kind} with any of several values, joined by commas or repeated`, async (api) => {
      const [one = '', other = ''] = Object.keys(await countsOf(api, kind, 'goal', {}));
      const wanted = (await api.everything(kind)).filter(
        (record) => isOf(kind, record, 'goal', one) || isOf(kind, record, 'goal', other),
      );
      equal(idsOf(await api.all(kind, { goal: [one, other] })), idsOf(wanted), 'joined by commas');
      const repeated = await api.request(`${kind}?limit=100&goal=${one}&goal=${other}`);
      equal(idsOf(((await repeated.json()) as { items: AnyRecord[] }).items), idsOf(wanted), 'repeated');
    });

    it(`finds ${kind} that match every filter, and counts a facet without its own`, async (api) => {
      const other = Object.keys(recordKinds[kind].choices).at(-1) as string;
      const all = await api.everything(kind);
      for (const value of Object.keys(await countsOf(api, kind, other, {})).slice(0, 4)) {
        const within = await countsOf(api, kind, 'goal', { [other]: value });
        for (const goal of Object.keys(within).slice(0, 4)) {
          const query = { [other]: value, goal };
          const wanted = all.filter((record) => isOf(kind, record, other, value) && isOf(kind, record, 'goal', goal));
          equal(idsOf(await api.all(kind, query)), idsOf(wanted), JSON.stringify(query));
          equal(await countsOf(api, kind, 'goal', query), within, 'counts of goals, one of them chosen');
        }
      }
    });

    it(`finds ${kind} changed after an instant`, async (api) => {
      const all = await api.everything(kind);
      const { updated } = all[Math.floor(all.length / 2)] as AnyRecord;
      const wanted = all.filter((record) => Date.parse(record.updated) > Date.parse(updated));
      equal(idsOf(await api.all(kind, { updated_after: updated })), idsOf(wanted), `after ${updated}`);
    });
  }

  for (const kind of recordKindNames.filter((name) => 'point' in recordKinds[name])) {
    it(`finds ${kind} of a country by its subdivisions too`, async (api) => {
      const all = await api.everything(kind);
      const country = all.find(({ territory }) => territory?.code.includes('-'))?.territory?.code.split('-')[0];
      ok(country, `none of the ${kind} has a subdivision`);
      const wanted = all.filter(({ territory }) => territory?.code.split('-')[0] === country);
      equal(idsOf(await api.all(kind, { territory: country })), idsOf(wanted), `territory=${country}`);
    });

    it(`finds ${kind} near a place`, async (api) => {
      const all = await api.everything(kind);
      const placed = all.filter(
        ({ territory }) => territory?.latitude !== undefined && territory.longitude !== undefined,
      );
      const [first] = placed;
      ok(first?.territory, `none of the ${kind} has a point`);
      const { latitude = 0, longitude = 0 } = first.territory;
      for (const radius of [1, 300, 1500, 25_000]) {
        const found = new Set(idsOf(await api.all(kind, { near: [latitude, longitude, radius] })));
        for (const record of all) {
          const away = placed.includes(record) ? distance(first, record) : Infinity;
          // Near the very edge, the figure of the Earth decides.
          if (Math.abs(away - radius) > radius / 100)
            equal(
              found.has(record.id),
              away < radius,
              `${record.slug}, ${Math.round(away)} km away, within ${radius} km`,
            );
        }
      }
    });
  }

  it('finds events of a line by its sublines too', async (api) => {
    const all = await api.everything('events');
    const line = all.find(({ theme }) => theme)?.theme?.split('.')[0];
    ok(line, 'none of the events has a theme');
    const wanted = all.filter(({ theme }) => theme?.split('.')[0] === line);
    equal(idsOf(await api.all('events', { theme: line })), idsOf(wanted), `theme=${line}`);
  });

  for (const kind of recordKindNames.filter((name) => 'times' in recordKinds[name])) {
    const { times } = recordKinds[kind] as RecordDefinition;
    const timesOf = (record: AnyRecord) => times?.of(record as never) as EventTimes;

    it(`finds ${kind} between two instants, an end and a beginning not included`, async (api) => {
      const all = await api.everything(kind);
      const expectThose = async (query: PlainQuery, wanted: (span: { start: number; end: number }) => boolean) => {
        // What ends as it begins and is of whole days lasts until the next.
        const expected = all.filter((record) => {
          const span = spanOf(timesOf(record));
          return span !== undefined && wanted(span);
        });
        equal(idsOf(await api.all(kind, query)), idsOf(expected), JSON.stringify(query));
      };
      for (const { start, end } of all.slice(0, 6).map(timesOf)) {
        await expectThose({ from: end }, (span) => span.end > Date.parse(end));
        await expectThose({ to: start }, (span) => span.start < Date.parse(start));
        await expectThose(
          { from: start, to: end },
          (span) => span.end > Date.parse(start) && span.start < Date.parse(end),
        );
      }
    });

    if (times?.when !== undefined)
      it(`finds ${kind} by the clock: to come, now and over`, async (api) => {
        const all = await api.everything(kind);
        for (const when of moments) {
          const wanted = all.filter((record) => {
            const span = spanOf(timesOf(record));
            return span !== undefined && momentOf(span, Date.now()) === when;
          });
          equal(idsOf(await api.all(kind, { when })), idsOf(wanted), `when=${when}`);
        }
      });

    it(`finds ${kind} of a day: those in person on that of their place, those online on that of the network`, async (api) => {
      const all = await api.everything(kind);
      const daysIn = (record: AnyRecord) => daysOf(timesOf(record), api.network.timeZone);
      for (const record of all.slice(0, 6)) {
        const { first, last } = daysIn(record);
        for (const day of [first, last, addDays(last, 1)]) {
          const expectOn = async (query: PlainQuery, is: (days: { first: string; last: string }) => boolean) =>
            equal(
              idsOf(await api.all(kind, query)),
              idsOf(all.filter((other) => is(daysIn(other)))),
              JSON.stringify(query),
            );
          await expectOn({ from: day, to: day }, (days) => days.first <= day && days.last >= day);
          await expectOn({ from: day }, (days) => days.last >= day);
          await expectOn({ to: day }, (days) => days.first <= day);
        }
      }
    });

    it(`takes days at the ends of the calendar for ${kind}`, async (api) => {
      const all = idsOf(await api.everything(kind));
      equal(idsOf(await api.all(kind, { from: '0001-01-01', to: '9999-12-31' })), all, 'all of time');
      equal(await api.all(kind, { from: '9999-12-31' }), [], 'after all');
      equal(await api.all(kind, { to: '0001-01-01' }), [], 'before all');
    });
  }
}

/** Whether a record has any value for a facet; some fields hold several and are named so. */
function isGiven(record: AnyRecord, facet: string): boolean {
  const fields = record as Readonly<Record<string, unknown>>;
  return [fields[facet] ?? fields[`${facet}s`] ?? []].flat().length > 0;
}

async function countsOf(api: Api, kind: RecordKind, facet: string, query: PlainQuery): Promise<Record<string, number>> {
  const { facets } = await api.page(kind, { ...query, facets: facet, limit: 1 });
  ok(facets?.[facet], `no counts of ${facet}`);
  return facets[facet];
}

/** Kilometres between the points of two records' territories, by the spherical law of cosines. */
function distance({ territory: one }: AnyRecord, { territory: other }: AnyRecord): number {
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  const cosine =
    Math.sin(radians(one?.latitude)) * Math.sin(radians(other?.latitude)) +
    Math.cos(radians(one?.latitude)) *
      Math.cos(radians(other?.latitude)) *
      Math.cos(radians(one?.longitude) - radians(other?.longitude));
  return 6371 * Math.acos(Math.min(1, cosine));
}

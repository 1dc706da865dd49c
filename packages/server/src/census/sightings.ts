import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** A site that was seen: it read a network's data, or fetched a widget's script. */
export type Sighting =
  | { origin: string; networkId: string; widget?: undefined }
  | { origin: string; widget: string; version: string; networkId?: undefined };

/** What keeps sightings. */
export interface Sightings {
  /** Takes note of a sighting; costs who asks for data nothing. */
  see: (sighting: Sighting) => void;
  /** Stores what was noted. */
  flush: () => Promise<void>;
}

/** Most sites kept of a network, and most sites with widgets of all networks together; further ones are left out. */
export const mostSites = 1000;
const mostWidgetSites = 10_000;
/** Most widgets and versions kept of one site. */
const mostWidgets = 50;

/** Most sightings noted at once, and remembered as stored: whoever sends many names of sites fills no memory. */
const mostNoted = 1000;
const mostKnown = 20_000;

/** How long a sighting waits to be stored, in milliseconds: many become one statement. */
const delay = 5000;

/**
 * Keeps each sighting once a day: that a site embeds something is kept, not who looked at it or how often. What was stored today is
 * remembered, so that the next thousand readers of a page cause nothing.
 *
 * @param report told when sightings could not be stored; they are forgotten then, until the next reader
 */
export function createSightings(db: Db, report: (error: unknown) => void): Sightings {
  let day = '';
  const known = new Set<string>();
  let noted: Sighting[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const sightings = noted;
    noted = [];
    try {
      await store(db, sightings, day);
    } catch (error) {
      known.clear();
      report(error);
    }
  }

  return {
    see(sighting) {
      const today = new Date().toISOString().slice(0, 10);
      if (today !== day) known.clear();
      day = today;
      const key = JSON.stringify(sighting);
      if (known.has(key) || known.size >= mostKnown || noted.length >= mostNoted) return;
      known.add(key);
      noted.push(sighting);
      timer ??= setTimeout(() => void flush(), delay).unref();
    },
    flush,
  };
}

/** Forgets the sites that were not seen for about a year. */
export async function forgetSightings(db: Db): Promise<void> {
  await sql`delete from site_sightings where last_seen < current_date - 400`.execute(db);
  await sql`delete from widget_sightings where last_seen < current_date - 400`.execute(db);
}

async function store(db: Db, sightings: readonly Sighting[], day: string): Promise<void> {
  const sites = sightings.flatMap(({ networkId, origin }) => (networkId === undefined ? [] : [{ networkId, origin }]));
  if (sites.length > 0)
    await sql`
      with seen as (select * from unnest(${sites.map(({ networkId }) => networkId)}::text[], ${sites.map(({ origin }) => origin)}::text[])
        as seen (network_id, origin)),
      room as (select network.network_id, ${mostSites} - count(site.origin) as places
        from networks as network left join site_sightings as site using (network_id)
        where network.network_id in (select network_id from seen) group by network.network_id),
      ranked as (select seen.network_id, seen.origin, site.origin is not null as is_known,
          row_number() over (partition by seen.network_id, site.origin is null order by seen.origin) as rank
        from seen left join site_sightings as site using (network_id, origin))
      insert into site_sightings (network_id, origin, first_seen, last_seen)
      select ranked.network_id, ranked.origin, ${day}::date, ${day}::date
      from ranked join room using (network_id) where ranked.is_known or ranked.rank <= room.places
      on conflict (network_id, origin) do update set last_seen = greatest(site_sightings.last_seen, excluded.last_seen)`.execute(
      db,
    );
  const widgets = sightings.flatMap((sighting) => (sighting.widget === undefined ? [] : [sighting]));
  for (const { origin, widget, version } of widgets)
    await sql`
      insert into widget_sightings (origin, widget, version, last_seen)
      select ${origin}, ${widget}, ${version}, ${day}::date
      where exists (select from widget_sightings where origin = ${origin})
          and (select count(*) from widget_sightings where origin = ${origin}) < ${mostWidgets}
        or not exists (select from widget_sightings where origin = ${origin})
          and (select count(*) from widget_sightings) < ${mostWidgetSites}
      on conflict (origin, widget, version) do update set last_seen = greatest(widget_sightings.last_seen, excluded.last_seen)`.execute(
      db,
    );
}

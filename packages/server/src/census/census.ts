import { type Census, censusOf, dateIn, mostOfOne, mostSites, type Network, type SeenPage } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/**
 * Which sites embed a network: those whose pages read its data, and those that submissions came from, this
 * server's own pages among them.
 *
 * @param own the origin of this server
 */
export async function takeCensus(db: Db, network: Network, own: string): Promise<Census> {
  const sightings = await sightingsOf(db, network.id);
  const pages = await pagesOf(db, network);
  const origins = new Set([...sightings, ...pages].map(({ origin }) => origin));
  return censusOf(sightings, pages, await widgetsOf(db, network, [...origins]), own);
}

function sightingsOf(db: Db, networkId: string) {
  return db
    .selectFrom('site_sightings')
    .select(['origin', 'first_seen as firstSeen', 'last_seen as lastSeen'])
    .where('network_id', '=', networkId)
    .execute();
}

async function pagesOf(db: Db, { id, timeZone }: Network): Promise<SeenPage[]> {
  const { rows } = await sql<Omit<SeenPage, 'firstSeen' | 'lastSeen'> & { first: Date; last: Date }>`
    select site as origin, page as url, kind, count(*)::integer as received,
      (count(*) filter (where status = 'accepted'))::integer as accepted, min(created) as first, max(created) as last
    from submissions where network_id = ${id} and site is not null
    group by site, page, kind order by received desc, page limit ${mostSites * mostOfOne}`.execute(db);
  return rows.map(({ first, last, ...page }) => ({
    ...page,
    firstSeen: dateIn(first.getTime(), timeZone),
    lastSeen: dateIn(last.getTime(), timeZone),
  }));
}

/** Scripts that sites fetched here, and widgets of sites' own builds, which are known by the submissions they sent. */
async function widgetsOf(db: Db, network: Network, origins: readonly string[]) {
  const { rows } = await sql<{ origin: string; name: string; version: string; lastSeen: string }>`
    select origin, widget as name, version, last_seen as "lastSeen" from widget_sightings
    where origin = any(${origins}::text[])
    union all
    select site, split_part(document->>'widget', '/', 1), split_part(document->>'widget', '/', 2),
      (max(created) at time zone ${network.timeZone})::date
    from submissions
    where network_id = ${network.id} and site is not null and document->>'widget' is not null
    group by 1, 2, 3
    order by "lastSeen" desc, name`.execute(db);
  return rows;
}

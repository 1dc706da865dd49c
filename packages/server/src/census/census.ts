import { type Census, dateIn, type Network } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** Most sites that a census has, and most pages and widgets of one. */
const mostSites = 1000;
const mostOfOne = 100;

type Site = Census['sites'][number];

/**
 * Which sites embed a network: those whose pages read its data, and those that submissions came from, this
 * server's own pages among them.
 *
 * @param own the origin of this server
 */
export async function takeCensus(db: Db, network: Network, own: string): Promise<Census> {
  const sites = new Map<string, Site>();
  const siteAt = (origin: string, firstSeen: string, lastSeen: string): Site => {
    const known = sites.get(origin) ?? { origin, firstSeen, lastSeen, widgets: [], pages: [] };
    if (firstSeen < known.firstSeen) known.firstSeen = firstSeen;
    if (lastSeen > known.lastSeen) known.lastSeen = lastSeen;
    sites.set(origin, known);
    return known;
  };
  for (const { origin, first_seen: first, last_seen: last } of await sightingsOf(db, network.id))
    siteAt(origin, first, last);
  for (const { site, page, received, accepted, first, last } of await pagesOf(db, network.id)) {
    const { pages } = siteAt(site, dateIn(first.getTime(), network.timeZone), dateIn(last.getTime(), network.timeZone));
    if (pages.length < mostOfOne) pages.push({ url: page, received, accepted });
  }
  const ownPages = sites.get(own);
  if (ownPages) ownPages.own = true;
  for (const { origin, widget, version, last_seen: last } of await widgetsOf(db, network, [...sites.keys()]))
    addWidget(sites.get(origin), { name: widget, version, lastSeen: last });
  const received = ({ pages }: Site) => pages.reduce((sum, page) => sum + page.received, 0);
  const ordered = [...sites.values()].toSorted(
    (one, other) => received(other) - received(one) || (one.origin < other.origin ? -1 : 1),
  );
  return { sites: ordered.slice(0, mostSites) };
}

function addWidget(site: Site | undefined, widget: Site['widgets'][number]): void {
  if (!site || site.widgets.length >= mostOfOne) return;
  const known = site.widgets.find(({ name, version }) => name === widget.name && version === widget.version);
  if (!known) site.widgets.push(widget);
  else if (widget.lastSeen > known.lastSeen) known.lastSeen = widget.lastSeen;
}

function sightingsOf(db: Db, networkId: string) {
  return db
    .selectFrom('site_sightings')
    .select(['origin', 'first_seen', 'last_seen'])
    .where('network_id', '=', networkId)
    .execute();
}

async function pagesOf(db: Db, networkId: string) {
  const { rows } = await sql<{
    site: string;
    page: string;
    received: number;
    accepted: number;
    first: Date;
    last: Date;
  }>`
    select site, page, count(*)::integer as received,
      (count(*) filter (where status = 'accepted'))::integer as accepted, min(created) as first, max(created) as last
    from submissions where network_id = ${networkId} and site is not null
    group by site, page order by received desc, page limit ${mostSites * mostOfOne}`.execute(db);
  return rows;
}

/** Scripts that sites fetched here, and widgets of sites' own builds, which are known by the submissions they sent. */
async function widgetsOf(db: Db, network: Network, origins: readonly string[]) {
  const { rows } = await sql<{ origin: string; widget: string; version: string; last_seen: string }>`
    select origin, widget, version, last_seen from widget_sightings where origin = any(${origins}::text[])
    union all
    select site, split_part(document->>'widget', '/', 1), split_part(document->>'widget', '/', 2),
      (max(created) at time zone ${network.timeZone})::date
    from submissions
    where network_id = ${network.id} and site is not null and document->>'widget' is not null
    group by 1, 2, 3
    order by last_seen desc, widget`.execute(db);
  return rows;
}

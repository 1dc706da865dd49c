import type { Census } from './schemas/desk/records.ts';
import type { SubmissionKind } from './submissions/names.ts';

/** Most sites that a census has, and most pages and widgets of one. */
export const mostSites = 1000;
export const mostOfOne = 100;

type Site = Census['sites'][number];

/** That a site was seen, from one calendar date to another. */
export type SeenSite = Pick<Site, 'origin' | 'firstSeen' | 'lastSeen'>;

/** What came through a page of a site: one submission, or several of a kind. */
export interface SeenPage extends SeenSite {
  url: string;
  kind: SubmissionKind;
  received: number;
  accepted: number;
}

/** That a site shows a widget. */
export type SeenWidget = Site['widgets'][number] & Pick<Site, 'origin'>;

/**
 * Which sites embed a network, those first through which most came. Widgets of sites that are not seen otherwise are left out.
 * @param own the origin of this server
 */
export function censusOf(
  sightings: readonly SeenSite[],
  pages: readonly SeenPage[],
  widgets: readonly SeenWidget[],
  own: string,
): Census {
  const sites = new Map<string, Site>();
  for (const { origin, firstSeen, lastSeen } of [...sightings, ...pages]) {
    const known = sites.get(origin) ?? { origin, firstSeen, lastSeen, widgets: [], pages: [] };
    if (firstSeen < known.firstSeen) known.firstSeen = firstSeen;
    if (lastSeen > known.lastSeen) known.lastSeen = lastSeen;
    if (origin === own) known.own = true;
    sites.set(origin, known);
  }
  for (const { origin, url, kind, received, accepted } of pages) {
    const { pages: all } = sites.get(origin) as Site;
    const page = all.find((one) => one.url === url) ?? added(all, { url, received: 0, accepted: 0, kinds: [] });
    const { kinds } = page;
    const ofKind = kinds.find((one) => one.kind === kind) ?? added(kinds, { kind, received: 0, accepted: 0 });
    for (const count of [page, ofKind]) {
      count.received += received;
      count.accepted += accepted;
    }
  }
  for (const { origin, ...widget } of widgets) {
    const all = sites.get(origin)?.widgets ?? [];
    const known = all.find(({ name, version }) => name === widget.name && version === widget.version);
    if (!known) all.push(widget);
    else if (widget.lastSeen > known.lastSeen) known.lastSeen = widget.lastSeen;
  }
  for (const site of sites.values()) {
    site.pages = site.pages.sort((one, other) => other.received - one.received).slice(0, mostOfOne);
    site.widgets = site.widgets.slice(0, mostOfOne);
  }
  const receivedAt = ({ pages: all }: Site) => all.reduce((sum, { received }) => sum + received, 0);
  const ordered = [...sites.values()].sort(
    (one, other) => receivedAt(other) - receivedAt(one) || (one.origin < other.origin ? -1 : 1),
  );
  return { sites: ordered.slice(0, mostSites) };
}

/** Adds something to a list, and gives it back. */
function added<T>(all: T[], one: T): T {
  all.push(one);
  return one;
}

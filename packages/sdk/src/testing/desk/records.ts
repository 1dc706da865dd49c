import { type Census, dateIn, isId, keptPage, siteOfPage } from '@tejido/contract';
import { defaultLimit, maxLimit } from '@tejido/contract/schemas';
import { type Handlers, pageOf } from '../handler.ts';
import { cursorRefused } from '../lists.ts';
import type { ReceivedJoinRequest } from '../store.ts';
import { referenceTo } from './actor.ts';
import { requestsOf } from './inbox.ts';

/** The census, the audit log and the mails. */
export const recordHandlers: Handlers<'getCensus' | 'listAuditEntries' | 'listMails'> = {
  getCensus({ store, where }) {
    const sites = groupsOf(requestsOf(store, where), ({ input }) => siteOfPage(input.page)).map(
      ([origin, requests]) => ({
        ...siteRecord(origin, requests, where.network.timeZone),
        ...(origin === new URL(store.server).origin && { own: true }),
      }),
    );
    return { sites: sites.sort((one, other) => receivedAt(other) - receivedAt(one)) };
  },
  listAuditEntries({ store: { desk }, where, query, pageAt }) {
    const { action, actor, subject, limit = defaultLimit, cursor } = query;
    const wanted = desk.deeds.filter(
      (deed) =>
        deed.network === where.network.slug &&
        (action === undefined || deed.action === action) &&
        (actor === undefined || deed.actor === actor) &&
        (subject === undefined || deed.subject === subject),
    );
    const page = pageOf(wanted, 'aud', '-time', ({ time }) => Date.parse(time), { limit, cursor });
    const items = page.items.map(({ id, time, action: done, actor: by, subject: about }) => ({
      id,
      time,
      action: done,
      ...(by !== undefined && { actor: referenceTo(desk, where.network.slug, by) }),
      ...(about !== undefined && { subject: about }),
    }));
    return { items, next: pageAt(page.cursor) };
  },
  listMails({ store, where, query, pageAt }) {
    const { limit = maxLimit, cursor } = query;
    if (cursor !== undefined && !isId(cursor, 'mai')) throw cursorRefused();
    const own = store.mails.filter(({ network }) => network === where.network.slug);
    own.sort((one, other) => (one.id < other.id ? 1 : -1));
    const rest = own.filter(({ id }) => cursor === undefined || id < cursor);
    const shown = rest.slice(0, limit);
    const items = shown.map(({ id, to, time, subject, text, joinRequest }) => ({
      id,
      to,
      time,
      subject,
      text,
      about: joinRequest,
    }));
    return { items, next: pageAt(shown.length < rest.length ? (shown.at(-1)?.id ?? null) : null) };
  },
};

type Site = Census['sites'][number];

/** A site as the join requests through it tell of it; who reads the network's data is not counted in memory. */
function siteRecord(origin: string, requests: readonly ReceivedJoinRequest[], timeZone: string): Site {
  // They are held as they arrived.
  const dayOf = (held: ReceivedJoinRequest | undefined) => dateIn(Date.parse(held?.created ?? ''), timeZone);
  const pages = groupsOf(requests, ({ input }) => input.page && keptPage(input.page)).map(([url, through]) => ({
    url,
    received: through.length,
    accepted: through.filter(({ status }) => status === 'accepted').length,
  }));
  return {
    origin,
    firstSeen: dayOf(requests[0]),
    lastSeen: dayOf(requests.at(-1)),
    widgets: groupsOf(requests, ({ input }) => input.widget).map(([widget, through]) => {
      const [name = '', version = ''] = widget.split('/');
      return { name, version, lastSeen: dayOf(through.at(-1)) };
    }),
    pages: pages.sort((one, other) => other.received - one.received),
  };
}

/** Join requests by something that some of them have. */
function groupsOf(
  requests: readonly ReceivedJoinRequest[],
  nameOf: (held: ReceivedJoinRequest) => string | undefined,
): [name: string, requests: ReceivedJoinRequest[]][] {
  const groups = new Map<string, ReceivedJoinRequest[]>();
  for (const held of requests) {
    const name = nameOf(held);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), held]);
  }
  return [...groups];
}

const receivedAt = ({ pages }: Site): number => pages.reduce((sum, { received }) => sum + received, 0);

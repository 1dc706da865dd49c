import { type Census, dateIn, keptPage, siteOfPage } from '@tejido/contract';
import { defaultLimit, maxLimit } from '@tejido/contract/schemas';
import type { Handlers } from '../handler.ts';
import { pageOf } from '../lists.ts';
import type { ReceivedSubmission } from '../store.ts';
import { heldIn } from '../submissions/apply.ts';
import { referenceTo } from './actor.ts';

/** The census, the audit log and the mails. */
export const recordHandlers: Handlers<'getCensus' | 'listAuditEntries' | 'listMails'> = {
  getCensus({ store, where }) {
    const arrived = heldIn(store, where).sort((one, other) => (one.created < other.created ? -1 : 1));
    const sites = groupsOf(arrived, ({ input }) => siteOfPage(input.page)).map(([origin, requests]) => ({
      ...siteRecord(origin, requests, where.network.timeZone),
      ...(origin === new URL(store.server).origin && { own: true }),
    }));
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
    const { items, next } = pageOf(wanted, timeOf, { prefix: 'aud', sort: '-time', limit, cursor });
    return {
      items: items.map(({ id, time, action: done, actor: by, subject: about }) => ({
        id,
        time,
        action: done,
        ...(by !== undefined && { actor: referenceTo(desk, where.network.slug, by) }),
        ...(about !== undefined && { subject: about }),
      })),
      next: pageAt(next),
    };
  },
  listMails({ store, where, query: { limit = maxLimit, cursor }, pageAt }) {
    const own = store.mails.filter(({ network }) => network === where.network.slug);
    const { items, next } = pageOf(own, timeOf, { prefix: 'mai', sort: '-time', limit, cursor });
    return {
      items: items.map(({ id, to, time, subject, text, about }) => ({ id, to, time, subject, text, about })),
      next: pageAt(next),
    };
  },
};

const timeOf = ({ time }: { time: string }): number => Date.parse(time);

type Site = Census['sites'][number];

/** A site as the submissions through it tell of it; who reads the network's data is not counted in memory. */
function siteRecord(origin: string, requests: readonly ReceivedSubmission[], timeZone: string): Site {
  const dayOf = (held: ReceivedSubmission | undefined) => dateIn(Date.parse(held?.created ?? ''), timeZone);
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

/** Submissions by something that some of them have. */
function groupsOf(
  requests: readonly ReceivedSubmission[],
  nameOf: (held: ReceivedSubmission) => string | undefined,
): [name: string, requests: ReceivedSubmission[]][] {
  const groups = new Map<string, ReceivedSubmission[]>();
  for (const held of requests) {
    const name = nameOf(held);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), held]);
  }
  return [...groups];
}

const receivedAt = ({ pages }: Site): number => pages.reduce((sum, { received }) => sum + received, 0);

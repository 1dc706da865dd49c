import { censusOf, dateIn, keptPage, siteOfPage } from '@tejido/contract';
import { defaultLimit, maxLimit } from '@tejido/contract/schemas';
import type { Handlers } from '../handler.ts';
import { pageOf } from '../lists.ts';
import { heldIn } from '../submissions/apply.ts';
import { referenceTo } from './actor.ts';

/** The census, the audit log and the mails. */
export const recordHandlers: Handlers<'getCensus' | 'listAuditEntries' | 'listMails'> = {
  // Who only reads the network's data is not counted in memory.
  getCensus({ store, where }) {
    const seen = heldIn(store, where).flatMap(({ kind, created, status, input }) => {
      const origin = siteOfPage(input.page);
      if (origin === undefined) return [];
      const day = dateIn(Date.parse(created), where.network.timeZone);
      const [name = '', version = ''] = input.widget?.split('/') ?? [];
      const accepted = status === 'accepted' ? 1 : 0;
      const url = keptPage(input.page ?? '') ?? '';
      return { origin, url, kind, firstSeen: day, lastSeen: day, received: 1, accepted, name, version };
    });
    const widgets = seen
      .filter(({ name }) => name)
      .map(({ origin, name, version, lastSeen }) => ({ origin, name, version, lastSeen }));
    return censusOf([], seen, widgets, new URL(store.server).origin);
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

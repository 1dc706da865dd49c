import { defaultLimit, narrow, networkSchema } from '@tejido/contract/schemas';
import { listNetworks, withRetention } from '../../networks/networks.ts';
import { cursorRefused } from '../../refusal.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests for networks. */
export const networkHandlers: Handlers<'listNetworks' | 'getNetwork'> = {
  async listNetworks({ db, dependencies: { retention }, query, pageAt }) {
    const { limit = defaultLimit, lang } = query;
    const cursor = query.cursor && Buffer.from(query.cursor, 'base64url').toString();
    if (cursor !== undefined && !/^[a-z0-9-]+$/.test(cursor)) throw cursorRefused();
    const networks = await listNetworks(db, limit + 1, cursor);
    const items = networks.slice(0, limit).map((network) => withRetention(network, retention));
    const last = networks.length > limit ? items.at(-1) : undefined;
    return {
      items: lang ? items.map((network) => narrow(networkSchema, network, lang)) : items,
      next: last ? pageAt(Buffer.from(last.slug).toString('base64url')) : null,
    };
  },
  getNetwork: async ({ network, query: { lang } }) => (lang ? narrow(networkSchema, network, lang) : network),
};

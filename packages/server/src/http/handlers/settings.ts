import { deleteBelow } from '../../files/blob-store.ts';
import { createNetwork, readSettings, removeNetwork, updateSettings } from '../../settings/settings.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests for networks by who owns them. */
export const settingsHandlers: Handlers<'createNetwork' | 'getNetworkSettings' | 'updateNetwork' | 'removeNetwork'> = {
  createNetwork: async ({ dependencies: { db }, actor, body, idempotencyKey: key }) =>
    createNetwork(db, body, { key, actor }),
  getNetworkSettings: async ({ dependencies: { db }, network }) => readSettings(db, network.id),
  updateNetwork: async ({ dependencies: { db }, network, version, body, actor }) =>
    updateSettings(db, network.id, version, body, actor),
  async removeNetwork({ dependencies: { db, blobs, log }, network, version }) {
    const removed = await removeNetwork(db, network, version);
    // What cannot be erased now is swept up later: no row knows of it.
    await deleteBelow(blobs, `${network.id}/`).catch((error: unknown) => {
      log.warn({ err: error }, 'The files of a network that was erased are still to be');
    });
    return removed;
  },
};

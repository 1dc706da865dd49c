import { createNetwork, readSettings, removeNetwork, updateSettings } from '../../settings/settings.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests for networks by who owns them. */
export const settingsHandlers: Handlers<'createNetwork' | 'getNetworkSettings' | 'updateNetwork' | 'removeNetwork'> = {
  createNetwork: async ({ dependencies: { db }, actor, body, idempotencyKey: key }) =>
    createNetwork(db, body, { key, actor }),
  getNetworkSettings: async ({ dependencies: { db }, network }) => readSettings(db, network.id),
  updateNetwork: async ({ dependencies: { db }, network, version, body, actor }) =>
    updateSettings(db, network.id, version, body, actor),
  removeNetwork: async ({ dependencies: { db }, network, version }) => removeNetwork(db, network, version),
};

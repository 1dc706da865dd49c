import { listApiTokens, makeApiToken, revokeApiToken } from '../../accounts/api-tokens.ts';
import { record } from '../../audit/audit-log.ts';
import { withRetry } from '../../database/connection.ts';
import { refuse } from '../../refusal.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests about a network's API tokens. */
export const tokenHandlers: Handlers<'listTokens' | 'createToken' | 'revokeToken'> = {
  async listTokens({ dependencies, network }) {
    return { items: await listApiTokens(dependencies.db, network.id), next: null };
  },
  async createToken({ dependencies, network, actor, body }) {
    return withRetry(dependencies.db, async (transaction) => {
      const token = await makeApiToken(transaction, network.id, body, actor);
      await record(transaction, { networkId: network.id, action: 'token.created', actor, subject: token.id });
      return token;
    });
  },
  async revokeToken({ dependencies, network, actor, path }) {
    await withRetry(dependencies.db, async (transaction) => {
      if (!(await revokeApiToken(transaction, network.id, path.id)))
        throw refuse('record_not_found', 'This network has no such token, or not any more.');
      await record(transaction, { networkId: network.id, action: 'token.revoked', actor, subject: path.id });
    });
    return { id: path.id };
  },
};

import { defaultLimit } from '@tejido/contract/schemas';
import { isAuditCursor, listDeeds } from '../../audit/audit-log.ts';
import { cursorRefused } from '../../refusal.ts';
import type { Handlers } from '../operation-request.ts';

/** What answers requests for the audit log. */
export const auditHandlers: Handlers<'listAuditEntries'> = {
  async listAuditEntries({ dependencies, network, query, pageAt }) {
    const { limit = defaultLimit, cursor, ...filter } = query;
    if (cursor !== undefined && !isAuditCursor(cursor)) throw cursorRefused();
    const { items, last } = await listDeeds(dependencies.db, network.id, { ...filter, limit, after: cursor });
    return { items, next: last === undefined ? null : pageAt(last) };
  },
};

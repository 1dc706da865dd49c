import { defaultLimit, queryProblem } from '@tejido/contract/schemas';
import { isAuditCursor, listDeeds } from '../../audit/audit-log.ts';
import type { DeskHandlers } from '../desk.ts';
import { HttpProblem } from '../problems.ts';

/** What answers requests for the audit log. */
export const auditHandlers: Pick<DeskHandlers, 'listAuditEntries'> = {
  async listAuditEntries({ dependencies, network, query, pageAt }) {
    const { limit = defaultLimit, cursor, ...filter } = query;
    if (cursor !== undefined && !isAuditCursor(cursor)) {
      const detail = '"cursor" is not from a page of this list.';
      throw new HttpProblem(queryProblem([{ in: 'query', pointer: '/cursor', code: 'invalid_value', detail }]));
    }
    const { items, last } = await listDeeds(dependencies.db, network.id, { ...filter, limit, after: cursor });
    return { items, next: last === undefined ? null : pageAt(last) };
  },
};

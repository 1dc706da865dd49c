import type { BulkResult } from '@tejido/contract';
import { bodyProblem } from '@tejido/contract/schemas';
import { assign, decide, noSubmission, type Outcome } from '@tejido/contract/submissions';
import { ProblemError } from '../../problem-error.ts';
import { apply, type Surroundings } from '../apply.ts';
import type { Handlers } from '../handler.ts';
import type { ReceivedJoinRequest } from '../store.ts';
import { deskRecord, requestsOf } from './inbox.ts';
import { teamOf } from './team.ts';

/** Deciding on join requests, and sharing them out. */
export const decisionHandlers: Handlers<'decideJoinRequests' | 'assignJoinRequests'> = {
  decideJoinRequests({ store, where, actor, body: { requests, organization, ...decided } }) {
    return forEach({ store, where, actor }, requests, (held, { updated: read }) => {
      const known = where.organizations.find(({ id, slug }) => id === organization || slug === organization);
      const named = organization === undefined ? undefined : (known ?? null);
      return decide(held, { ...decided, organization: named, read, actor: actor.id }, new Date());
    });
  },
  assignJoinRequests({ store, where, actor, body: { ids, assignee } }) {
    if (assignee !== null && !teamOf(store, where.network.slug).some(({ account }) => account.id === assignee)) {
      const detail = '"assignee" is nobody of this network’s team.';
      throw new ProblemError(bodyProblem([{ in: 'body', pointer: '/assignee', code: 'invalid_value', detail }]));
    }
    const chosen = ids.map((id) => ({ id }));
    return forEach({ store, where, actor }, chosen, (held) => assign(held, assignee ?? undefined));
  },
};

/** Does what a rule says of each of some join requests; what has a problem stays as it was. */
function forEach<C extends { id: string }>(
  desk: Surroundings,
  chosen: readonly C[],
  rule: (held: ReceivedJoinRequest, chosen: C) => Outcome,
): BulkResult {
  const { store, where } = desk;
  const result: BulkResult = { changed: [], refused: [] };
  for (const one of chosen) {
    const held = requestsOf(store, where).find(({ id }) => id === one.id);
    const outcome: Outcome = held ? rule(held, one) : { problem: noSubmission() };
    if (outcome.problem)
      result.refused.push({ id: one.id, code: outcome.problem.code, detail: outcome.problem.detail });
    else if (held) {
      apply(desk, held, outcome);
      result.changed.push(deskRecord(store, held));
    }
  }
  return result;
}

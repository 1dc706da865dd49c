import { type JoinRequestInDesk, makeId, type Network } from '@tejido/contract';
import { defaultLimit } from '@tejido/contract/schemas';
import { deskRecordOf, noSubmission, noteProblem } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../../problem-error.ts';
import { apply } from '../apply.ts';
import { type Handlers, pageOf } from '../handler.ts';
import { remindCounted } from '../own-join-request.ts';
import type { ReceivedJoinRequest, Store } from '../store.ts';
import { referenceTo } from './actor.ts';
import { exportFile } from './export.ts';
import { matchesFilters } from './filters.ts';
import { countDuplicates, duplicatesOf } from './marks.ts';
import { record } from './state.ts';

/** Reading join requests, and remarks on them. */
export const inboxHandlers: Handlers<'listJoinRequests' | 'reviewJoinRequest' | 'remindApplicant' | 'addNote'> = {
  listJoinRequests({ store, where, actor, query, format, pageAt }) {
    const matching = requestsOf(store, where).filter((held) => matchesFilters(held, query, where.network));
    if (format !== undefined && format !== 'json')
      return exportFile(
        { store, where, actor, format, query },
        matching.map((held) => deskRecord(store, held)),
      );
    const { sort = '-created', limit = defaultLimit, cursor } = query;
    const field = sort === '-updated' ? 'updated' : 'created';
    const records = matching.map((held) => ({
      ...deskRecord(store, held),
      duplicates: countDuplicates(held, store.joinRequests, where),
    }));
    const page = pageOf(records, 'jrq', sort, (one) => Date.parse(one[field]), { limit, cursor });
    return { items: page.items, next: pageAt(page.cursor) };
  },
  reviewJoinRequest({ store, where, path: { id } }) {
    const { desk, joinRequests } = store;
    const held = findRequest(store, where, id);
    return {
      request: deskRecord(store, held),
      notes: held.notes.map(({ id: note, text, audience, author, created }) => ({
        id: note,
        text,
        audience,
        author: referenceTo(desk, where.network.slug, author),
        created,
      })),
      duplicates: duplicatesOf(held, joinRequests, where),
      history: desk.deeds
        .filter(({ subject }) => subject === id)
        .map(({ time, action, actor }) => ({
          time,
          action,
          ...(actor && { actor: referenceTo(desk, where.network.slug, actor) }),
        })),
    };
  },
  remindApplicant({ store, where, actor, path: { id } }) {
    const held = findRequest(store, where, id);
    apply({ store, where, actor }, held, remindCounted(held, 'team'));
    return deskRecord(store, held);
  },
  addNote({ store, where, actor, path: { id }, body: { text, audience = 'team' }, idempotencyKey }) {
    const held = findRequest(store, where, id);
    const before = held.notes.find((note) => note.idempotencyKey === idempotencyKey);
    const problem = before && noteProblem(before, { text, audience, author: actor.id });
    if (problem) throw new ProblemError(problem);
    const note = before ?? {
      id: makeId('not'),
      text,
      audience,
      author: actor.id,
      created: new Date().toISOString(),
      idempotencyKey,
    };
    if (!before) {
      held.notes.push(note);
      record(store.desk, { network: where.network.slug, action: 'join-request.noted', actor: actor.id, subject: id });
    }
    return { id: note.id, text, audience, author: { id: actor.id, name: actor.name }, created: note.created };
  },
};

/** The join requests of a network. */
export const requestsOf = ({ joinRequests }: Store, { network }: DemoRecords): ReceivedJoinRequest[] =>
  joinRequests.filter(({ receipt }) => receipt.network === network.slug);

/** A join request as the team sees it. */
export function deskRecord({ desk, networks }: Store, held: ReceivedJoinRequest): JoinRequestInDesk {
  const { network } = networks.find((one) => one.network.slug === held.receipt.network) as { network: Network };
  return structuredClone(deskRecordOf(held, network, (id) => referenceTo(desk, network.slug, id)));
}

function findRequest(store: Store, where: DemoRecords, id: string): ReceivedJoinRequest {
  const held = requestsOf(store, where).find((one) => one.id === id);
  if (!held) throw new ProblemError(noSubmission());
  return held;
}

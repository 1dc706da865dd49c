import {
  type AccountReference,
  type Act,
  actNames,
  byteOrderMark,
  csvLine,
  exportDeed,
  makeId,
  makeProblem,
  type NoteAudience,
  type SubmissionKind,
  type SubmissionOperationName,
  siteOf,
  submissionNames,
} from '@tejido/contract';
import { bodyProblem, defaultLimit, pagingProblem } from '@tejido/contract/schemas';
import {
  answer,
  assign,
  type BulkOutcome,
  cellsOf,
  checkInput,
  confirm,
  contentOf,
  correct,
  type Deciding,
  decide,
  deskRecordOf,
  exportColumns,
  inputProblem,
  keptInput,
  keyReused,
  noSubmission,
  noteProblem,
  type Outcome,
  ownRecordOf,
  type Reminding,
  receiptOf,
  remind,
  type Sent,
  type SubmissionDefinition,
  type SubmissionInDesk,
  type SubmissionInput,
  submissionKind,
  submissionKindNames,
  withdraw,
} from '@tejido/contract/submissions';
import { type Actor, referenceTo, requireRole } from '../desk/actor.ts';
import { record } from '../desk/state.ts';
import { teamOf } from '../desk/team.ts';
import type { Claim, Handlers, OperationRequest } from '../handler.ts';
import { pageOf } from '../lists.ts';
import { refusal, refuseWith } from '../refusal.ts';
import type { ReceivedSubmission, Store } from '../store.ts';
import { apply, erase, note, type Surroundings } from './apply.ts';
import { findAlike } from './duplicates.ts';
import { type InboxQuery, matchesFilters } from './filters.ts';
import { take } from './take.ts';

/** A request about submissions of a kind that is known only when it is asked for. */
interface Ask extends Surroundings, Pick<OperationRequest<'getNetwork'>, 'request' | 'format' | 'pageAt'> {
  actor: Actor;
  claim: Claim;
  path: { id: string };
  query: InboxQuery;
  body: unknown;
  idempotencyKey: string;
}

/** How often the mail that asks to confirm may be asked for again at once. */
const maxReminders = 3;

/** What answers each act on a kind's submissions. */
function handlersFor(kind: SubmissionKind): Record<Act, (ask: Ask) => unknown> {
  const definition = submissionKind(kind);
  const allIn = ({ store, where }: Surroundings) =>
    store.submissions[kind].filter(({ receipt }) => receipt.network === where.network.slug);
  const find = (ask: Ask): ReceivedSubmission => {
    const held = allIn(ask).find(({ id }) => id === ask.path.id);
    if (!held) refuseWith(noSubmission(kind));
    return held as ReceivedSubmission;
  };
  /** Does what a rule says of each of some, as the team sees them then; what has a problem stays as it was. */
  const forEach = <C extends { id: string }>(
    ask: Ask,
    chosen: readonly C[],
    rule: (held: ReceivedSubmission, chosen: C) => Outcome,
  ) => {
    const changed: SubmissionInDesk[] = [];
    const refused: BulkOutcome['refused'] = [];
    for (const one of chosen) {
      const held = allIn(ask).find(({ id }) => id === one.id);
      const outcome: Outcome = held ? rule(held, one) : { problem: noSubmission(kind) };
      if (outcome.problem) refused.push({ id: one.id, code: outcome.problem.code, detail: outcome.problem.detail });
      else if (held) {
        apply(ask, held, outcome);
        changed.push(inDesk(ask, held));
      }
    }
    return { changed, refused };
  };

  return {
    // Who sent it, by the token of a mail.
    async create({ store, where, request, body, idempotencyKey }) {
      const { network } = where;
      const sent = body as Sent<SubmissionInput>;
      const examined = network.submissions?.challenge
        ? await store.challenges.examine(network, sent.challenge)
        : undefined;
      // Nothing is awaited from here to where the key is kept: two requests with the same one would both be the first.
      const key = `${network.slug} ${idempotencyKey}`;
      const content = contentOf(sent);
      const before = store.answers.get(key);
      if (before && (before.kind !== kind || before.content !== content)) refuseWith(keyReused('body'));
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Replayed': 'true' };
      if (before) return new Response(JSON.stringify(before.receipt), { headers });
      const site = siteOf(request.headers.get('Origin') ?? undefined, new URL(store.server).origin, sent.page);
      const input = keptInput(definition, sent);
      const errors = checkInput(definition, input, network, site);
      if (errors.length > 0) refuseWith(inputProblem(errors));
      if (examined) store.challenges.spend(examined);
      const { held, recorded } = take(store, where, kind, input, { idempotencyKey });
      store.answers.set(key, { kind, content, receipt: held.receipt });
      await recorded;
      return held.receipt;
    },
    get: ownRecord,
    confirm(ask) {
      const { store } = ask;
      const { held, link } = ask.claim;
      const opened = act(ask, confirm(held, link?.addressVersion === held.addressVersion, new Date()));
      // Those to other addresses open nothing any more.
      store.links = store.links.filter(
        ({ about, addressVersion: version }) => about !== held.id || version === held.addressVersion,
      );
      return opened;
    },
    update: async (ask) => act(ask, await correct(ask.claim.held, ask.body, ask.where.network, new Date())),
    unpublish: async (ask) => act(ask, await withdraw(ask.claim.held, ask.where.network, new Date())),
    answer: (ask) => act(ask, answer(ask.claim.held, (ask.body as { text: string }).text, new Date())),
    async sendConfirmation(ask) {
      const { network } = ask.where;
      const { held, link } = ask.claim;
      const { email = held.input.email } = ask.body as { email?: string };
      const reminder = remindCounted(held, link ? 'link' : 'receipt');
      const isMoved = !reminder.problem && email !== held.input.email;
      apply(ask, held, isMoved ? await correct(held, { email }, network, new Date()) : reminder);
      return receiptOf(held, network, held.status);
    },
    erase(ask) {
      erase(ask, ask.claim.held);
      return receiptOf(ask.claim.held, ask.where.network, 'erased');
    },

    // The team.
    list(ask) {
      const { where, query, format, pageAt } = ask;
      const { sort = '-created', limit = defaultLimit, cursor } = query;
      const all = allIn(ask);
      const matching = all.filter((held) => matchesFilters(definition, held, query, where.network));
      if (format) return exportFile(ask, definition, kind, matching);
      const timeOf = ({ created, updated }: ReceivedSubmission) => Date.parse(sort === '-updated' ? updated : created);
      const { items, next } = pageOf(matching, timeOf, { prefix: definition.prefix, sort, limit, cursor });
      const duplicatesOf = (held: ReceivedSubmission) => findAlike(definition, 'own', held, all, where).length;
      return {
        items: items.map((held) => ({ ...inDesk(ask, held), duplicates: duplicatesOf(held) })),
        next: pageAt(next),
      };
    },
    review(ask) {
      const { store, where } = ask;
      const held = find(ask);
      return {
        request: inDesk(ask, held),
        notes: held.notes.map(({ id, text, audience, author: by, created }) => {
          const author = nameOf(ask, by);
          return { id, text, audience, author, created };
        }),
        duplicates: findAlike(definition, 'sought', held, allIn(ask), where),
        history: store.desk.deeds
          .filter(({ subject }) => subject === held.id)
          .map(({ time, action, actor }) => ({ time, action, ...(actor && { actor: nameOf(ask, actor) }) })),
      };
    },
    decide(ask) {
      const { organizations } = ask.where;
      const { requests, organization, ...decided } = ask.body as Decisions;
      const known = organizations.find(({ id, slug }) => id === organization || slug === organization) ?? null;
      const named = organization === undefined ? undefined : known;
      return forEach(ask, requests, (held, { updated: read }) =>
        decide(held, { ...decided, organization: named, read, actor: ask.actor.id }, new Date()),
      );
    },
    assign(ask) {
      const { ids, assignee } = ask.body as { ids: string[]; assignee: string | null };
      const team = teamOf(ask.store, ask.where.network.slug);
      const detail = '"assignee" is nobody of this network’s team.';
      if (assignee !== null && !team.some(({ account }) => account.id === assignee))
        refuseWith(bodyProblem([{ in: 'body', pointer: '/assignee', code: 'invalid_value', detail }]));
      const chosen = ids.map((id) => ({ id }));
      return forEach(ask, chosen, (held) => assign(held, assignee ?? undefined));
    },
    remind(ask) {
      const held = find(ask);
      apply(ask, held, remindCounted(held, 'team'));
      return inDesk(ask, held);
    },
    addNote(ask) {
      const { actor, body, idempotencyKey } = ask;
      const { text, audience = 'team' } = body as { text: string; audience?: NoteAudience };
      const held = find(ask);
      const added = { id: makeId('not'), text, audience, author: actor.id, created: new Date().toISOString() };
      const before = held.notes.find((kept) => kept.idempotencyKey === idempotencyKey);
      refuseWith(before && noteProblem(before, added));
      if (!before) {
        held.notes.push({ ...added, idempotencyKey });
        note(ask, held, 'noted');
      }
      const { id, created } = before ?? added;
      return { id, text, audience, author: { id: actor.id, name: actor.name }, created };
    },
  };
}

type Decisions = Pick<Deciding, 'decision' | 'message'> & {
  requests: { id: string; updated: string }[];
  organization?: string;
};

/** What answers requests about submissions: each act on each kind. */
export const submissionHandlers = Object.fromEntries(
  submissionKindNames.flatMap((kind) => {
    const handlers = handlersFor(kind);
    return actNames(kind, submissionNames[kind]).map(([act, name]) => [name, handlers[act]]);
  }),
) as unknown as Handlers<SubmissionOperationName>;

/** Does what a rule says, and opens the submission as it is then. */
function act(ask: Ask, outcome: Outcome): unknown {
  apply(ask, ask.claim.held, outcome);
  return ownRecord(ask);
}

function ownRecord({ claim: { held }, where }: Ask): unknown {
  return ownRecordOf(held, held.notes, where.network);
}

const inDesk = (place: Surroundings, held: ReceivedSubmission): SubmissionInDesk =>
  deskRecordOf(held, place.where.network, (id) => nameOf(place, id));

const nameOf = ({ store, where }: { store: Store; where: Surroundings['where'] }, id: string): AccountReference =>
  referenceTo(store.desk, where.network.slug, id);

/** Has the mail that asks to confirm sent once more, unless that was asked for too often. */
function remindCounted(held: ReceivedSubmission, by: Reminding): Outcome {
  const outcome = remind(held, by);
  if (outcome.problem || held.reminders++ < maxReminders) return outcome;
  return { problem: makeProblem('too_many_requests', 'The mail was asked for too often.', { retryAfter: 1800 }) };
}

/** Submissions as a file, newest first. The testing network writes CSV alone. */
function exportFile(
  ask: Ask,
  definition: SubmissionDefinition,
  kind: SubmissionKind,
  matching: readonly ReceivedSubmission[],
): Response {
  const { store, where, actor, format, query } = ask;
  const network = where.network.slug;
  requireRole(actor, network, 'coordinator');
  if (format !== 'csv') throw refusal('not_acceptable', `"${format}" is not offered here.`);
  refuseWith(pagingProblem(query, 'a file'));
  record(store.desk, { network, action: exportDeed(kind), actor: actor.id });
  const asked = new Set(matching.flatMap(({ input: { answers = {} } }) => Object.keys(answers)));
  const columns = exportColumns(definition, [...asked].sort());
  const rows = matching.toReversed().map((held) => cellsOf(inDesk(ask, held), columns));
  const lines = [columns.map(({ heading }) => heading), ...rows].map(csvLine);
  return new Response(byteOrderMark + lines.join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${network}.csv"`,
    },
  });
}

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
  recordConsent,
  remind,
  type Sent,
  type SubmissionInDesk,
  type SubmissionInput,
  submissionKind,
  submissionKindNames,
  withdraw,
} from '@tejido/contract/submissions';
import { makeIdempotencyKey as makeRandomWord } from '../../submit.ts';
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
import { sendMail } from './mails.ts';

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
    const refused: { id: string; code: string; detail: string }[] = [];
    for (const one of chosen) {
      const held = allIn(ask).find(({ id }) => id === one.id);
      const { problem, ...outcome } = held ? rule(held, one) : { problem: noSubmission(kind) };
      if (problem) refused.push({ id: one.id, code: problem.code, detail: problem.detail });
      else if (held) {
        apply(ask, held, outcome as Outcome);
        changed.push(inDesk(ask, held));
      }
    }
    return { changed, refused };
  };

  return {
    // Who sent it, by the token of a mail.
    async create({ store, where: { network }, request, body, idempotencyKey }) {
      const sent = body as Sent<SubmissionInput>;
      const { answers, challenges, server } = store;
      const site = siteOf(request.headers.get('Origin') ?? undefined, new URL(server).origin, sent.page);
      const content = contentOf(sent);
      const examined = network.submissions?.challenge ? await challenges.examine(network, sent.challenge) : undefined;
      const key = `${network.slug} ${idempotencyKey}`;
      /** What was answered before under this key. */
      const replay = () => {
        const before = answers.get(key);
        if (before && (before.kind !== kind || before.content !== content)) refuseWith(keyReused('body'));
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Replayed': 'true' };
        return before && new Response(JSON.stringify(before.receipt), { headers });
      };
      // First, since a network may have changed its notice between an attempt and its repetition.
      const known = replay();
      if (known) return known;
      const input = keptInput(definition, sent);
      const errors = checkInput(definition, input, network, site);
      if (errors.length > 0) refuseWith(inputProblem(errors));
      const now = new Date();
      const consent = await recordConsent(definition, input, network, now);
      // Once more, and nothing is awaited after this: two requests with the same key would both be the first.
      const meanwhile = replay();
      if (meanwhile) return meanwhile;
      if (examined) challenges.spend(examined);
      const held = newSubmission(kind, network, input, consent, now, idempotencyKey);
      answers.set(key, { kind, content, receipt: held.receipt });
      store.submissions[kind].push(held);
      sendMail(store, held, 'confirmation');
      return held.receipt;
    },
    get: ownRecord,
    confirm(ask) {
      const { store } = ask;
      const { held, link } = ask.claim;
      const opened = act(ask, confirm(held, link?.addressVersion === held.addressVersion, new Date()));
      const { id, addressVersion } = held;
      store.links = store.links.filter((one) => one.about !== id || one.addressVersion === addressVersion);
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
      const all = allIn(ask);
      const matching = all.filter((held) => matchesFilters(definition, held, query, where.network));
      if (format !== undefined && format !== 'json')
        return exportFile(
          kind,
          ask,
          matching.map((held) => inDesk(ask, held)),
        );
      const { sort = '-created', limit = defaultLimit, cursor } = query;
      const field = sort === '-updated' ? 'updated' : 'created';
      const { items, next } = pageOf(matching, (held) => Date.parse(held[field]), {
        prefix: definition.prefix,
        sort,
        limit,
        cursor,
      });
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
        notes: held.notes.map(({ id, text, audience, author, created }) => ({
          id,
          text,
          audience,
          author: nameOf(ask, author),
          created,
        })),
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
      if (
        assignee !== null &&
        !teamOf(ask.store, ask.where.network.slug).some(({ account }) => account.id === assignee)
      ) {
        const detail = '"assignee" is nobody of this network’s team.';
        refuseWith(bodyProblem([{ in: 'body', pointer: '/assignee', code: 'invalid_value', detail }]));
      }
      return forEach(
        ask,
        ids.map((id) => ({ id })),
        (held) => assign(held, assignee ?? undefined),
      );
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
      if (before) refuseWith(noteProblem(before, added));
      else {
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

/** A submission as it is taken. */
export function newSubmission(
  kind: SubmissionKind,
  network: Surroundings['where']['network'],
  input: SubmissionInput,
  consent: ReceivedSubmission['consent'],
  now: Date,
  idempotencyKey: string = makeRandomWord(),
): ReceivedSubmission {
  const created = now.toISOString();
  const made = { id: makeId(submissionKind(kind).prefix, now.getTime()), created };
  return {
    ...made,
    kind,
    receipt: { ...receiptOf(made, network, 'received'), token: makeRandomWord() + makeRandomWord() },
    idempotencyKey,
    input,
    consent,
    status: 'received',
    updated: created,
    unconfirmedSince: created,
    confirmedOnce: false,
    addressVersion: 1,
    inquiries: [],
    notes: [],
    reminders: 0,
  };
}

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
  kind: SubmissionKind,
  { store, where, actor, format, query }: Ask,
  requests: readonly SubmissionInDesk[],
): Response {
  const { slug } = where.network;
  requireRole(actor, slug, 'coordinator');
  if (format !== 'csv') throw refusal('not_acceptable', `"${format}" is not offered here.`);
  refuseWith(pagingProblem(query, 'a file'));
  record(store.desk, { network: slug, action: exportDeed(kind), actor: actor.id });
  const asked = new Set(requests.flatMap(({ answers = {} }) => Object.keys(answers)));
  const columns = exportColumns(submissionKind(kind), [...asked].sort());
  const rows = requests.toSorted((one, other) => (one.id < other.id ? 1 : -1)).map((one) => cellsOf(one, columns));
  const headings = columns.map(({ heading }) => heading);
  return new Response(byteOrderMark + [headings, ...rows].map(csvLine).join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.csv"`,
    },
  });
}

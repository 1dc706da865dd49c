import { agreesToPublication, type JoinRequestInput, makeId, type Network } from '@tejido/contract';
import { recordConsent } from '@tejido/contract/schemas';
import { receiptOf } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../join-requests.ts';
import type { DemoJoinRequest } from './demo-join-requests.ts';
import type { Deed } from './desk/state.ts';
import { sendMail } from './mails.ts';
import type { ReceivedJoinRequest, Store } from './store.ts';

const hour = 60 * 60_000;

/** The steps that a join request takes, and when: after so many sixths of its first six hours, or of its age when it is younger. */
const steps = { arrived: 0, confirmed: 1, assigned: 2, asked: 3, noted: 4, answered: 5, decided: 5 };

/** When a join request came to each step. */
type Times = Readonly<Record<keyof typeof steps, string>>;

/**
 * Puts join requests to the first network among those that were taken, with what was done about them. The hash of the wording that each agreed
 * to is there when the promise is fulfilled.
 */
export function seedJoinRequests(store: Store, requests: readonly DemoJoinRequest[], now: Date): Promise<unknown> {
  const {
    networks: [first],
    joinRequests,
    desk,
  } = store;
  if (!first) return Promise.resolve();
  const { network } = first;
  const actor = desk.team.find((member) => member.network === network.slug && member.role !== 'viewer')?.account.id;
  // Oldest first, as they would have come.
  const sorted = requests.toSorted((one, other) => other.hoursAgo - one.hoursAgo);
  const seeded = sorted.map((demo) => {
    const times = timesOf(demo, now);
    const held = hold(network, demo, times, actor);
    held.assignee = desk.accounts.find(({ email }) => email === demo.assignee)?.id;
    joinRequests.push(held);
    sendMail(store, held, 'confirmation');
    desk.deeds.push(...deedsOf(held, times, actor));
    return held;
  });
  desk.deeds.sort((one, other) => (one.id < other.id ? -1 : 1));
  return Promise.all(
    seeded.map(async (held) => {
      held.consent = await recordConsent(held.input, network, new Date(held.created));
    }),
  );
}

function timesOf({ hoursAgo }: DemoJoinRequest, now: Date): Times {
  const arrived = now.getTime() - hoursAgo * hour;
  const step = (Math.min(hoursAgo, 6) / 6) * hour;
  const times = Object.entries(steps).map(([name, count]) => [name, new Date(arrived + count * step).toISOString()]);
  return Object.fromEntries(times) as Times;
}

function hold(network: Network, demo: DemoJoinRequest, times: Times, actor: string | undefined): ReceivedJoinRequest {
  const {
    hoursAgo: _,
    assignee: __,
    status,
    question,
    reason,
    notes = [],
    organization,
    agreed = [],
    ...content
  } = demo;
  const [notice] = network.privacyNotices;
  if (!notice) throw new TypeError(`${network.slug} has no privacy notice that somebody could have agreed to.`);
  const purposes = notice.purposes
    .filter(({ code, necessary }) => necessary || agreed.includes(code))
    .map(({ code }) => code);
  const consent = { notice: notice.id, purposes };
  const input: JoinRequestInput = { widget: 'tejido-join-form/0.1.0', ...content, consent };
  const { language, page } = input;
  const created = times.arrived;
  const isDecided = status === 'accepted' || status === 'declined';
  const made = { id: makeId('jrq', Date.parse(created)), created };
  return {
    ...made,
    receipt: receiptOf(made, network, 'received'),
    input,
    idempotencyKey: makeIdempotencyKey(),
    consent: { ...consent, wording: '', language, time: created, ...(page !== undefined && { page }) },
    status,
    updated: status === 'received' ? created : isDecided || question?.answer ? times.decided : times.asked,
    confirmed: status === 'received' ? undefined : times.confirmed,
    confirmedOnce: status !== 'received',
    unconfirmedSince: created,
    addressVersion: 1,
    reminders: 0,
    questions: question ? [questionAt(question, times)] : [],
    notes: notes.map((text) => ({
      id: makeId('not'),
      text,
      audience: 'team',
      author: actor ?? '',
      created: times.noted,
      idempotencyKey: makeIdempotencyKey(),
    })),
    ...(isDecided && { decided: times.decided, decidedBy: actor, reason }),
    ...(status === 'accepted' && {
      membership: {
        id: makeId('mbr'),
        since: times.decided,
        ...(organization && { organization }),
        ...(organization && agreesToPublication(input) && { published: times.decided }),
      },
    }),
  };
}

const questionAt = (
  { text, answer }: NonNullable<DemoJoinRequest['question']>,
  times: Times,
): ReceivedJoinRequest['questions'][number] => ({
  text,
  time: times.asked,
  ...(answer !== undefined && { answer: { text: answer, time: times.answered } }),
});

/** What was done about a join request: by its person, or by whoever of the team decides here. */
function deedsOf(
  { receipt, status, confirmed, questions, notes, assignee, decided }: ReceivedJoinRequest,
  times: Times,
  actor: string | undefined,
): Deed[] {
  const done = (is: boolean, step: keyof Times, action: Deed['action'], by?: string): Deed[] => {
    if (!is) return [];
    const id = makeId('aud', Date.parse(times[step]));
    return [{ id, network: receipt.network, time: times[step], action, actor: by, subject: receipt.id }];
  };
  const [question] = questions;
  return [
    ...done(confirmed !== undefined, 'confirmed', 'join-request.confirmed'),
    ...done(assignee !== undefined, 'assigned', 'join-request.assigned', actor),
    ...done(question !== undefined, 'asked', 'join-request.asked', actor),
    ...notes.flatMap(() => done(true, 'noted', 'join-request.noted', actor)),
    ...done(question?.answer !== undefined, 'answered', 'join-request.answered'),
    ...done(
      decided !== undefined,
      'decided',
      status === 'accepted' ? 'join-request.accepted' : 'join-request.declined',
      actor,
    ),
  ];
}

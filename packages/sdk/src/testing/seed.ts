import { type JoinRequestInput, makeId } from '@tejido/contract';
import type { DemoRecords } from '@tejido/contract/demo';
import { recordConsent } from '@tejido/contract/schemas';
import { makeIdempotencyKey } from '../join-requests.ts';
import type { DemoJoinRequest } from './demo-join-requests.ts';
import type { Store } from './desk/handler.ts';
import type { Deed, DeskState } from './desk/state.ts';
import type { ReceivedJoinRequest } from './join-requests.ts';
import { sendMail } from './mails.ts';

const hour = 60 * 60_000;

/**
 * Puts join requests to the first network among those that were taken, with what was done about them. The hash of the wording that each agreed
 * to is there when the promise is fulfilled.
 */
export async function seedJoinRequests(store: Store, requests: readonly DemoJoinRequest[], now: Date): Promise<void> {
  const [first] = store.networks;
  if (!first) return;
  // Oldest first, as they would have come.
  const held = requests
    .toSorted((one, other) => other.hoursAgo - one.hoursAgo)
    .map((request) => seed(store, first, request, now));
  store.desk.deeds.sort((one, other) => (one.id < other.id ? -1 : 1));
  await Promise.all(
    held.map(async ({ consent, input, receipt }) => {
      consent.wording = (await recordConsent(input, first.network, new Date(receipt.created))).wording;
    }),
  );
}

function seed(store: Store, { network }: DemoRecords, demo: DemoJoinRequest, now: Date): ReceivedJoinRequest {
  const { hoursAgo, status, question, reason, notes = [], assignee, organization, ...content } = demo;
  const [notice] = network.privacyNotices;
  if (!notice) throw new TypeError(`${network.slug} has no privacy notice that somebody could have agreed to.`);
  const purposes = notice.purposes.filter(({ necessary }) => necessary).map(({ code }) => code);
  const input: JoinRequestInput = {
    widget: 'tejido-join-form/0.1.0',
    ...content,
    consent: { notice: notice.id, purposes },
  };
  const arrived = now.getTime() - hoursAgo * hour;
  // So many steps until now, so that nothing lies in the future.
  const at = (step: number) => new Date(arrived + (Math.min(hoursAgo, 5) / 5) * step * hour).toISOString();
  const created = at(0);
  const id = makeId('jrq', arrived);
  const account = store.desk.accounts.find(({ email }) => email === assignee);
  const decided = status === 'accepted' || status === 'declined' ? at(4) : undefined;
  const actor = store.desk.team.find(({ role }) => role !== 'viewer')?.account.id;
  const held: ReceivedJoinRequest = {
    receipt: { id, network: network.slug, status: 'received', created },
    input,
    idempotencyKey: makeIdempotencyKey(),
    consent: {
      notice: notice.id,
      purposes,
      wording: '',
      language: input.language,
      time: created,
      ...(input.page && { page: input.page }),
    },
    status,
    updated: at(status === 'received' ? 0 : 4),
    confirmed: status === 'received' ? undefined : at(1),
    unconfirmedSince: created,
    questions: question
      ? [
          {
            text: question.text,
            time: at(2),
            ...(question.answer && { answer: { text: question.answer, time: at(4) } }),
          },
        ]
      : [],
    notes: notes.map((text) => ({
      id: makeId('not'),
      text,
      author: actor ?? '',
      created: at(3),
      idempotencyKey: makeIdempotencyKey(),
    })),
    assignee: account?.id,
    decided,
    decidedBy: decided && actor,
    reason,
    membership:
      status === 'accepted' ? { id: makeId('mbr'), since: at(4), ...(organization && { organization }) } : undefined,
  };
  store.joinRequests.push(held);
  sendMail(store.mails, held, 'received');
  const done: [step: number, action: Deed['action'], by?: string | undefined][] = [];
  if (held.confirmed) done.push([1, 'join-request.confirmed']);
  if (question) done.push([2, 'join-request.asked', actor]);
  if (account) done.push([2, 'join-request.assigned', actor]);
  for (const _ of notes) done.push([3, 'join-request.noted', actor]);
  if (question?.answer) done.push([4, 'join-request.answered']);
  if (decided) done.push([4, status === 'accepted' ? 'join-request.accepted' : 'join-request.declined', actor]);
  for (const [step, action, by] of done)
    note(store.desk, { network: network.slug, time: at(step), action, actor: by, subject: id });
  return held;
}

const note = ({ deeds }: DeskState, deed: Omit<Deed, 'id'>): number =>
  deeds.push({ ...deed, id: makeId('aud', Date.parse(deed.time)) });

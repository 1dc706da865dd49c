import { makeId, type Network } from '@tejido/contract';
import {
  answer,
  assign,
  confirm,
  decide,
  type Outcome,
  recordConsent,
  type SubmissionInput,
  submissionKind,
} from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../submit.ts';
import type { DemoJoinRequest } from './demo-join-requests.ts';
import type { ReceivedSubmission, Store } from './store.ts';
import { apply, note, type Surroundings } from './submissions/apply.ts';
import { newSubmission } from './submissions/handlers.ts';
import { sendMail } from './submissions/mails.ts';

const kind = 'join-requests';
const hour = 60 * 60_000;

/** The steps that a join request takes, and when: after so many sixths of its first six hours, or of its age when it is younger. */
const steps = { confirmed: 1, assigned: 2, asked: 3, noted: 4, answered: 4.5, decided: 5 };

/**
 * Puts join requests to the first network among those that were taken, with what was done about them. The hash of the wording that each agreed
 * to is there when the promise is fulfilled.
 */
export function seedJoinRequests(store: Store, requests: readonly DemoJoinRequest[], now: Date): Promise<unknown> {
  const { networks, submissions, desk } = store;
  const [where] = networks;
  if (!where) return Promise.resolve();
  const { network } = where;
  const who = desk.team.find((member) => member.network === network.slug && member.role !== 'viewer')?.account;
  // Oldest first, as they would have come.
  for (const demo of requests.toSorted((one, other) => other.hoursAgo - one.hoursAgo)) {
    const arrived = now.getTime() - demo.hoursAgo * hour;
    const held = hold(network, demo, new Date(arrived));
    submissions[kind].push(held);
    sendMail(store, held, 'confirmation');
    const at = (step: keyof typeof steps) => new Date(arrived + (steps[step] * Math.min(demo.hoursAgo, 6) * hour) / 6);
    happen({ store, where }, held, demo, at, who?.id ?? '');
  }
  desk.deeds.sort((one, other) => (one.id < other.id ? -1 : 1));
  return Promise.all(
    submissions[kind].map(async (held) => {
      held.consent = await recordConsent(submissionKind(kind), held.input, network, new Date(held.created));
    }),
  );
}

function hold(network: Network, demo: DemoJoinRequest, now: Date): ReceivedSubmission {
  const {
    hoursAgo: _hoursAgo,
    assignee: _assignee,
    status: _status,
    inquiry: _question,
    reason: _reason,
    notes: _notes,
    organization: _organization,
    agreed = [],
    ...content
  } = demo;
  const [notice] = network.privacyNotices;
  if (!notice) throw new TypeError(`${network.slug} has no privacy notice that somebody could have agreed to.`);
  const purposes = notice.purposes
    .filter(({ code, necessary }) => necessary || agreed.includes(code))
    .map(({ code }) => code);
  const consent = { notice: notice.id, purposes };
  const input: SubmissionInput = { widget: 'tejido-join-form/0.1.0', ...content, consent };
  const { language, page } = input;
  const recorded = { ...consent, wording: '', language, time: now.toISOString(), ...(page !== undefined && { page }) };
  return newSubmission(kind, network, input, recorded, now);
}

/** Does what was done about a join request: by its person, or by whoever of the team decides here. */
function happen(
  place: Surroundings,
  held: ReceivedSubmission,
  { status, inquiry, reason, notes = [], organization, agreed = [], assignee }: DemoJoinRequest,
  at: (step: keyof typeof steps) => Date,
  actor: string,
): void {
  const { store, where } = place;
  const byPerson = (step: keyof typeof steps, act: (time: Date) => Outcome) =>
    apply({ ...place, at: at(step) }, held, act(at(step)));
  const byTeam = (step: keyof typeof steps, act: (time: Date) => Outcome) =>
    apply({ ...place, at: at(step), actor: { id: actor } }, held, act(at(step)));

  if (status !== 'received') byPerson('confirmed', (time) => confirm(held, true, time));
  const account = store.desk.accounts.find(({ email }) => email === assignee);
  if (account) byTeam('assigned', () => assign(held, account.id));
  const deciding = () => ({ read: held.updated, actor });
  if (inquiry) byTeam('asked', (now) => decide(held, { ...deciding(), decision: 'ask', message: inquiry.text }, now));
  for (const text of notes) {
    const created = at('noted').toISOString();
    const idempotencyKey = makeIdempotencyKey();
    held.notes.push({ id: makeId('not'), text, audience: 'team', author: actor, created, idempotencyKey });
    note({ ...place, at: at('noted'), actor: { id: actor } }, held, 'noted');
  }
  const words = inquiry?.answer;
  if (words !== undefined) byPerson('answered', (now) => answer(held, words, now));
  if (status === 'declined')
    byTeam('decided', (now) => decide(held, { ...deciding(), decision: 'decline', message: reason }, now));
  if (status !== 'accepted') return;
  const known = where.organizations.find(({ slug }) => slug === organization);
  const accept = { ...deciding(), decision: 'accept' as const, message: reason, organization: known };
  byTeam('decided', (now) => decide(held, accept, now));
  // Its entry is among the network's records already.
  if (held.membership && known && agreed.length > 0) held.membership.published = held.membership.since;
}

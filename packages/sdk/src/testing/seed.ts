import { makeId } from '@tejido/contract';
import { answer, assign, confirm, decide, type Outcome, type SubmissionInput } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../submit.ts';
import type { DemoJoinRequest } from './demo-join-requests.ts';
import type { ReceivedSubmission, Store } from './store.ts';
import { apply, note, type Surroundings } from './submissions/apply.ts';
import { take } from './submissions/take.ts';

const hour = 60 * 60_000;

/**
 * Puts join requests to the first network among those that were taken, with what was done about them. The hash of the wording that each agreed
 * to is there when the promise is fulfilled.
 */
export function seedJoinRequests(store: Store, requests: readonly DemoJoinRequest[], now: Date): Promise<unknown> {
  const { networks, desk } = store;
  const [where] = networks;
  if (!where || requests.length === 0) return Promise.resolve();
  const { slug, privacyNotices } = where.network;
  const [notice] = privacyNotices;
  if (!notice) throw new TypeError(`${slug} has no privacy notice that somebody could have agreed to.`);
  const who = desk.team.find((member) => member.network === slug && member.role !== 'viewer')?.account;
  // Oldest first, as they would have come.
  const ordered = requests.toSorted((one, other) => other.hoursAgo - one.hoursAgo);
  const taken = ordered.map((demo) => {
    const {
      hoursAgo,
      assignee: _,
      status: __,
      inquiry: ___,
      reason: ____,
      notes: _____,
      organization: ______,
      ...sent
    } = demo;
    const { agreed = [], ...content } = sent;
    const purposes = notice.purposes.filter(({ code, necessary }) => necessary || agreed.includes(code));
    const consent = { notice: notice.id, purposes: purposes.map(({ code }) => code) };
    const input: SubmissionInput = { widget: 'tejido-join-form/0.1.0', ...content, consent };
    const arrived = now.getTime() - hoursAgo * hour;
    const { held, recorded } = take(store, where, 'join-requests', input, { now: new Date(arrived) });
    happen({ store, where, actor: { id: who?.id ?? '' } }, held, demo, arrived);
    return recorded;
  });
  desk.deeds.sort((one, other) => (one.id < other.id ? -1 : 1));
  return Promise.all(taken);
}

/** Does what was done about a join request: by its person, or by whoever of the team decides here. */
function happen(
  place: Surroundings & { actor: { id: string } },
  held: ReceivedSubmission,
  { hoursAgo, status, inquiry, reason: message, notes = [], organization, agreed = [], assignee }: DemoJoinRequest,
  arrived: number,
): void {
  const { store, where, actor } = place;
  // Each step after so many sixths of its first six hours, or of its age when it is younger.
  const at = (sixths: number) => new Date(arrived + (sixths * Math.min(hoursAgo, 6) * hour) / 6);
  const byPerson = (sixths: number, act: (time: Date) => Outcome) =>
    apply({ store, where, at: at(sixths) }, held, act(at(sixths)));
  const byTeam = (sixths: number, act: (time: Date) => Outcome) =>
    apply({ ...place, at: at(sixths) }, held, act(at(sixths)));
  const decided = () => ({ read: held.updated, actor: actor.id });

  if (status !== 'received') byPerson(1, (time) => confirm(held, true, time));
  const account = store.desk.accounts.find(({ email }) => email === assignee);
  if (account) byTeam(2, () => assign(held, account.id));
  if (inquiry) byTeam(3, (time) => decide(held, { ...decided(), decision: 'ask', message: inquiry.text }, time));
  for (const text of notes) {
    const written = {
      id: makeId('not'),
      text,
      audience: 'team',
      author: actor.id,
      created: at(4).toISOString(),
    } as const;
    held.notes.push({ ...written, idempotencyKey: makeIdempotencyKey() });
    note({ ...place, at: at(4) }, held, 'noted');
  }
  const words = inquiry?.answer;
  if (words !== undefined) byPerson(4.5, (time) => answer(held, words, time));
  if (status === 'declined') byTeam(5, (time) => decide(held, { ...decided(), decision: 'decline', message }, time));
  if (status !== 'accepted') return;
  const known = where.organizations.find(({ slug }) => slug === organization);
  byTeam(5, (time) => decide(held, { ...decided(), decision: 'accept', message, organization: known }, time));
  // Its entry is among the network's records already.
  if (held.membership && known && agreed.length > 0) held.membership.published = held.membership.since;
}

import { deedOn, entryOf, makeId, type SubmissionDeed } from '@tejido/contract';
import {
  heirOf,
  isPublished,
  type Joining,
  type Outcome,
  recordOf,
  type SubmissionInput,
} from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../../problem-error.ts';
import type { Actor } from '../desk/actor.ts';
import { record } from '../desk/state.ts';
import { forgetDraft } from '../drafts.ts';
import type { ReceivedSubmission, Store } from '../store.ts';
import { forgetMails, sendMail } from './mails.ts';

/** Where a change is made, and who makes it; nobody of the team where it is the person. */
export interface Surroundings {
  store: Store;
  where: DemoRecords;
  actor?: Pick<Actor, 'id'> | undefined;
  /** When, where that is not now. */
  at?: Date | undefined;
}

/** Does what the rules say of a submission, as the server does in a transaction. Throws the problem where there is one. */
export function apply(surroundings: Surroundings, held: ReceivedSubmission, outcome: Outcome): void {
  if (outcome.problem) throw new ProblemError(outcome.problem);
  if (outcome.same) return;
  const { changes, deeds, mail, joins, withdraws } = outcome;
  Object.assign(held, changes);
  if (joins) join(surroundings.where, held, joins);
  for (const deed of deeds) note(surroundings, held, deed);
  if (withdraws) unpublish(surroundings, held, held.updated);
  if (mail) sendMail(surroundings.store, held, mail);
}

/** Notes something that was done with a submission. */
export function note(
  { store, where, actor, at }: Surroundings,
  { kind, id }: ReceivedSubmission,
  deed: SubmissionDeed,
): void {
  record(store.desk, { network: where.network.slug, action: deedOn(kind, deed), actor: actor?.id, subject: id }, at);
}

/** Erases a submission and everything held or published with it. */
export function erase({ store, where }: Surroundings, held: ReceivedSubmission): void {
  if (isPublished(held)) unpublish({ store, where }, held, new Date().toISOString());
  const all = store.submissions[held.kind];
  all.splice(all.indexOf(held), 1);
  forgetMails(store, held.id);
  note({ store, where }, held, 'erased');
}

/** Erases the submissions of a network whose time is over. */
export function eraseExpired(store: Store, where: DemoRecords): void {
  const now = store.now();
  for (const held of heldIn(store, where))
    if (Date.parse(recordOf(held, where.network).expires ?? '') < now) erase({ store, where }, held);
}

/** Every submission that a network holds, of all kinds. */
export const heldIn = ({ submissions }: Store, { network }: DemoRecords): ReceivedSubmission[] =>
  Object.values(submissions)
    .flat()
    .filter(({ receipt }) => receipt.network === network.slug);

function join(where: DemoRecords, held: ReceivedSubmission, { since, organization, publishes }: Joining): void {
  const slug = publishes ? publish(where, held.input, since) : organization?.slug;
  held.membership = {
    id: makeId('mbr'),
    since,
    ...(slug !== undefined && { organization: slug }),
    ...(publishes && { published: since }),
  };
}

function publish({ network, organizations }: DemoRecords, input: SubmissionInput, updated: string): string {
  const taken = organizations.map(({ slug }) => slug);
  const entry = entryOf(input, network.slug, taken, updated);
  organizations.push(entry);
  countChange(network, updated);
  return entry.slug;
}

/** Takes what was published of a submission out of what everybody may read, or leaves it to another member. */
function unpublish({ store, where }: Surroundings, { membership }: ReceivedSubmission, time: string): void {
  if (!membership) return;
  const { network, organizations } = where;
  const { organization } = membership;
  membership.withdrawn = time;
  delete membership.organization;
  const members = heldIn(store, where).filter(({ membership: other }) => other?.organization === organization);
  const heir = heirOf(members);
  if (heir?.membership) {
    heir.membership.published = time;
    note({ store, where }, heir, 'published');
  } else {
    for (const { membership: other } of members) delete other?.organization;
    const at = organizations.findIndex(({ slug }) => slug === organization);
    for (const { id } of organizations.splice(at, 1)) forgetDraft(store, where, id);
  }
  countChange(network, time);
}

function countChange(network: DemoRecords['network'], time: string): void {
  network.revision += 1;
  network.updated = time;
}

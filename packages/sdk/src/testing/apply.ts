import { entryOf, makeId, type Organization } from '@tejido/contract';
import { freeSlug, heirOf, type Joining, type Outcome, slugOf } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../problem-error.ts';
import type { Actor } from './desk/actor.ts';
import { record } from './desk/state.ts';
import { sendMail } from './mails.ts';
import type { ReceivedJoinRequest, Store } from './store.ts';

/** Where a change is made, and who makes it; nobody of the team where it is the person. */
export interface Surroundings {
  store: Store;
  where: DemoRecords;
  actor?: Actor | undefined;
}

/** Does what the rules say of a join request, as the server does in a transaction. Throws the problem where there is one. */
export function apply(surroundings: Surroundings, held: ReceivedJoinRequest, outcome: Outcome): void {
  if (outcome.problem) throw new ProblemError(outcome.problem);
  if (outcome.same) return;
  const { store, where, actor } = surroundings;
  const { changes, deeds, mail, joins, withdraws } = outcome;
  Object.assign(held, changes);
  if (joins) join(where, held, joins);
  for (const action of deeds)
    record(store.desk, { network: where.network.slug, action, actor: actor?.id, subject: held.id });
  if (withdraws) unpublish(surroundings, held, held.updated);
  if (mail) sendMail(store, held, mail);
}

function join(where: DemoRecords, held: ReceivedJoinRequest, { since, organization, publishes }: Joining): void {
  const slug = publishes ? publish(where, held, since).slug : organization?.slug;
  held.membership = {
    id: makeId('mbr'),
    since,
    ...(slug !== undefined && { organization: slug }),
    ...(publishes && { published: since }),
  };
}

function publish(
  { network, organizations }: DemoRecords,
  { input }: ReceivedJoinRequest,
  updated: string,
): Organization {
  const taken = new Set(organizations.map(({ slug }) => slug));
  const slug = freeSlug(slugOf(input.organizationName ?? '', input.organizationUrl), taken);
  const entry = entryOf(input, { id: makeId('org'), slug, network: network.slug, updated });
  organizations.push(entry);
  countChange(network, updated);
  return entry;
}

/** Takes what was published of a join request out of what everybody may read, or leaves it to another member. */
export function unpublish(
  { store: { joinRequests, desk }, where: { network, organizations } }: Surroundings,
  { membership }: ReceivedJoinRequest,
  time: string,
): void {
  if (!membership) return;
  const { organization } = membership;
  membership.withdrawn = time;
  delete membership.organization;
  const members = joinRequests.filter(
    ({ receipt, membership: other }) => receipt.network === network.slug && other?.organization === organization,
  );
  const heir = heirOf(members);
  if (heir?.membership) {
    heir.membership.published = time;
    record(desk, { network: network.slug, action: 'join-request.published', subject: heir.id });
  } else {
    for (const { membership: other } of members) delete other?.organization;
    organizations.splice(
      organizations.findIndex(({ slug }) => slug === organization),
      1,
    );
  }
  countChange(network, time);
}

function countChange(network: DemoRecords['network'], time: string): void {
  network.revision += 1;
  network.updated = time;
}

import { expiryOf, type JoinRequest, type Network, retentionOf } from '@tejido/contract';
import type { ReceivedJoinRequest } from './join-requests.ts';

/** A join request as its person and the team see it, without the team's notes. */
export function joinRequestRecord(held: ReceivedJoinRequest, network: Pick<Network, 'retention'>): JoinRequest {
  const { receipt, input, consent, status, updated, confirmed, decided, reason, questions, membership } = held;
  const times = {
    unconfirmedSince: Date.parse(held.unconfirmedSince),
    updated: Date.parse(updated),
    decided: decided === undefined ? undefined : Date.parse(decided),
  };
  const expires = expiryOf({ status, ...times }, retentionOf(network));
  return {
    ...input,
    id: receipt.id,
    network: receipt.network,
    created: receipt.created,
    status,
    updated,
    ...(confirmed && { confirmed }),
    expires: expires.toISOString(),
    ...(decided && { decided }),
    ...(reason !== undefined && { reason }),
    ...(questions.length > 0 && { questions: structuredClone(questions) }),
    ...(membership && { membership }),
    consent,
  };
}

/** Everything that is held of a join request, for its person. */
export function ownRecord(held: ReceivedJoinRequest, network: Pick<Network, 'retention'>): JoinRequest {
  const notes = held.notes
    .filter(({ audience }) => audience === 'applicant')
    .map(({ text, created }) => ({ text, created }));
  return { ...joinRequestRecord(held, network), ...(notes.length > 0 && { notes }) };
}

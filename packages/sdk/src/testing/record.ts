import type { JoinRequest } from '@tejido/contract';
import type { ReceivedJoinRequest } from './join-requests.ts';

const day = 24 * 60 * 60_000;

/** For how long an unconfirmed request and a declined one would be held, in milliseconds. */
const patience = { received: 14 * day, declined: 90 * day };

/** A join request as its person and the team see it, without the team's notes. */
export function joinRequestRecord(held: ReceivedJoinRequest): JoinRequest {
  const { receipt, input, consent, status, updated, confirmed, decided, reason, questions, membership } = held;
  const expires = expiryOf(held);
  return {
    ...input,
    id: receipt.id,
    network: receipt.network,
    created: receipt.created,
    status,
    updated,
    ...(confirmed && { confirmed }),
    ...(expires && { expires }),
    ...(decided && { decided }),
    ...(reason !== undefined && { reason }),
    ...(questions.length > 0 && { questions: structuredClone(questions) }),
    ...(membership && { membership }),
    consent,
  };
}

/** Everything that is held of a join request, for its person. */
export function ownRecord(held: ReceivedJoinRequest): JoinRequest {
  const notes = held.notes
    .filter(({ audience }) => audience === 'applicant')
    .map(({ text, created }) => ({ text, created }));
  return { ...joinRequestRecord(held), ...(notes.length > 0 && { notes }) };
}

function expiryOf({ status, unconfirmedSince, decided = '' }: ReceivedJoinRequest): string | undefined {
  if (status === 'received') return new Date(Date.parse(unconfirmedSince) + patience.received).toISOString();
  if (status === 'declined') return new Date(Date.parse(decided) + patience.declined).toISOString();
  return undefined;
}

import type { Network } from './schemas/network.ts';

/** For how long submissions are held, in days. */
export type Retention = {
  /** One whose e-mail address nobody confirms. */
  unconfirmedDays: number;
  /** One that is neither accepted nor declined, from its last change. */
  undecidedDays: number;
  /** One that was accepted, and what it has made, such as a membership, from its last change. */
  acceptedDays: number;
  /** One that was declined. */
  declinedDays: number;
};

/** What holds where nothing else was said. */
export const defaultRetention: Retention = {
  unconfirmedDays: 14,
  undecidedDays: 365,
  acceptedDays: 5 * 365,
  declinedDays: 90,
};

/** What holds in a network: its own words before those of its server. */
export function retentionOf(
  { retention: own }: Pick<Network, 'retention'>,
  server: Retention = defaultRetention,
): Retention {
  return {
    unconfirmedDays: own?.unconfirmedDays ?? server.unconfirmedDays,
    undecidedDays: own?.undecidedDays ?? server.undecidedDays,
    acceptedDays: own?.acceptedDays ?? server.acceptedDays,
    declinedDays: own?.declinedDays ?? server.declinedDays,
  };
}

/** A submission as far as its time goes. */
export interface Held {
  status: string;
  /** Since when a confirmation is waited for, when it last changed, and when it was decided, in milliseconds since 1970. */
  unconfirmedSince: number;
  updated: number;
  decided: number | undefined;
}

/** How long a submission is held in some states, and from when that is counted. */
export interface RetentionTerm {
  statuses: readonly string[];
  since: 'unconfirmedSince' | 'updated' | 'decided';
  days: keyof Retention;
}

/** For how long a submission is held in each of its states. */
export const retentionTerms: readonly RetentionTerm[] = [
  { statuses: ['received'], since: 'unconfirmedSince', days: 'unconfirmedDays' },
  { statuses: ['confirmed', 'asked'], since: 'updated', days: 'undecidedDays' },
  { statuses: ['accepted'], since: 'updated', days: 'acceptedDays' },
  { statuses: ['declined'], since: 'decided', days: 'declinedDays' },
];

const day: number = 24 * 60 * 60_000;

/** When a submission will be erased; a state of a newer server's counts as undecided. */
export function expiryOf(held: Held, retention: Retention): Date {
  const { since, days } = retentionTerms.find(({ statuses }) => statuses.includes(held.status)) ?? {
    since: 'updated',
    days: 'undecidedDays',
  };
  return new Date((held[since] ?? held.updated) + retention[days] * day);
}

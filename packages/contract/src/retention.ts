import type { Network } from './schemas/network.ts';

/** For how long join requests are held, in days. */
export type Retention = {
  /** One whose e-mail address nobody confirms. */
  unconfirmedDays: number;
  /** One that is neither accepted nor declined, from its last change. */
  undecidedDays: number;
  /** One that was accepted, and the membership with it, from its last change. */
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

/** A join request as far as its time goes. */
export interface Held {
  status: string;
  /** Since when a confirmation is waited for, when it last changed, and when it was decided, in milliseconds since 1970. */
  unconfirmedSince: number;
  updated: number;
  decided: number | undefined;
}

const day: number = 24 * 60 * 60_000;

/** When a join request will be erased. */
export function expiryOf(
  { status, unconfirmedSince, updated, decided }: Held,
  { unconfirmedDays, undecidedDays, acceptedDays, declinedDays }: Retention,
): Date {
  if (status === 'received') return new Date(unconfirmedSince + unconfirmedDays * day);
  if (status === 'declined') return new Date((decided ?? updated) + declinedDays * day);
  return new Date(updated + (status === 'accepted' ? acceptedDays : undecidedDays) * day);
}

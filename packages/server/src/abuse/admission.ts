import type { Network } from '@tejido/contract';
import { challengeProblem } from '@tejido/contract/schemas';
import type { Transaction } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import { Refusal } from '../refusal.ts';
import { type SolvedChallenge, spendChallenge, verifyChallenge } from './challenge.ts';
import { type NetworkKey, networkKey } from './network-key.ts';
import { countRequest, hideAddress, type RateLimitHeaders, type RateLimits } from './rate-limit.ts';

/** What a request has to pass, besides being right. */
export interface Admission {
  /** Looks at what the request brings. Throws the problem with one that brings too little. */
  verify(): Promise<void>;
  /** Spends it and counts the request, in the transaction that stores it, so that only what is stored counts. Throws like {@link verify}. */
  spend(transaction: Transaction<Tables>): Promise<RateLimitHeaders>;
  /** The limits of what comes of it. */
  limits: RateLimits;
}

/** A request that is to be admitted. */
export interface Arrival {
  db: Db;
  network: Network;
  /** The client's address, where it is known. */
  address: string | undefined;
  limits: RateLimits;
}

/** For the API: a solved challenge where the network asks for one, and no more requests than the limit. */
export function admitSubmission(arrival: Arrival, challenge: string | undefined): Admission {
  const { db, network } = arrival;
  let solved: SolvedChallenge | undefined;
  return {
    async verify() {
      if (!network.submissions?.challenge) return;
      const verified = await verifyChallenge(await networkKey(db, network.id), challenge);
      if (typeof verified === 'string') throw new Refusal(challengeProblem(verified));
      solved = verified;
    },
    async spend(transaction) {
      if (solved && !(await spendChallenge(transaction, network.id, solved)))
        throw new Refusal(challengeProblem('used'));
      return count(arrival, 'submissions', transaction);
    },
    limits: arrival.limits,
  };
}

/** For forms posted without scripts, whose hidden fields were looked at: a stricter limit. */
export function admitForm(arrival: Arrival): Admission {
  return {
    async verify() {},
    spend: (transaction) => count(arrival, 'form', transaction),
    limits: arrival.limits,
  };
}

/** For another address that a request gets through the API: like a new request it has a mail sent to whom the sender chooses. */
export function admitMove(arrival: Arrival): Admission {
  return {
    async verify() {},
    spend: (transaction) => count(arrival, 'submissions', transaction),
    limits: arrival.limits,
  };
}

async function count(
  { network, address, limits }: Arrival,
  policy: keyof RateLimits,
  transaction: Transaction<Tables>,
): Promise<RateLimitHeaders> {
  const limit = limits[policy];
  if (!limit) return {};
  const key: NetworkKey = await networkKey(transaction, network.id);
  return countRequest(transaction, { policy, limit, networkId: network.id, client: hideAddress(key, address) });
}

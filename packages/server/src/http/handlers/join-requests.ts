import { siteOf } from '@tejido/contract';
import { admitForm, admitSubmission } from '../../abuse/admission.ts';
import { makeChallenge } from '../../abuse/challenge.ts';
import { networkKey } from '../../abuse/network-key.ts';
import { countRequest, hideAddress } from '../../abuse/rate-limit.ts';
import { orRefuse } from '../../refusal.ts';
import { submitJoinRequest } from '../../submissions/submit.ts';
import type { Handlers } from '../operation-request.ts';
import { ownOriginOf, type ServerContext } from '../server-env.ts';

/** What answers somebody who asks to join. */
export const joinRequestHandlers: Handlers<'getChallenge' | 'createJoinRequest'> = {
  async getChallenge({ c, db, arrival: { network, address, limits } }) {
    const key = await networkKey(db, network.id);
    const { challenges: limit } = limits;
    const client = hideAddress(key, address);
    if (limit) addHeaders(c, await countRequest(db, { policy: 'challenges', limit, networkId: network.id, client }));
    return makeChallenge(key, new Date());
  },

  async createJoinRequest({ c, dependencies, network, arrival, body, idempotencyKey, byForm }) {
    const admission = byForm ? admitForm(arrival) : admitSubmission(arrival, body.challenge);
    const site = siteOf(c.req.header('Origin'), ownOriginOf(c, dependencies), body.page);
    const outcome = orRefuse(await submitJoinRequest(dependencies.db, network, idempotencyKey, body, admission, site));
    addHeaders(c, { ...outcome.headers, ...(outcome.replayed ? { 'Idempotency-Replayed': 'true' } : {}) });
    return outcome.receipt;
  },
};

function addHeaders(c: ServerContext, headers: object): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value as string);
}

import { makeChallenge } from '../../abuse/challenge.ts';
import { networkKey } from '../../abuse/network-key.ts';
import { countRequest, hideAddress } from '../../abuse/rate-limit.ts';
import type { Handlers } from '../operation-request.ts';
import { addHeaders } from '../server-env.ts';

/** What gives work to be done before something is sent. */
export const challengeHandlers: Handlers<'getChallenge'> = {
  async getChallenge({ c, db, arrival: { network, address, limits } }) {
    const key = await networkKey(db, network.id);
    const { challenges: limit } = limits;
    const client = hideAddress(key, address);
    if (limit) addHeaders(c, await countRequest(db, { policy: 'challenges', limit, networkId: network.id, client }));
    return makeChallenge(key, new Date());
  },
};

import { keptJoinRequest, makeId, siteOf } from '@tejido/contract';
import { checkJoinRequest, joinRequestProblem, recordConsent } from '@tejido/contract/schemas';
import { contentOf, keyReused, receiptOf } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../join-requests.ts';
import { ProblemError } from '../problem-error.ts';
import type { Handlers } from './handler.ts';
import { sendMail } from './mails.ts';
import type { ReceivedJoinRequest } from './store.ts';

/** What answers somebody who asks to join. */
export const joinRequestHandlers: Handlers<'getChallenge' | 'createJoinRequest'> = {
  getChallenge: ({ store, where: { network } }) => store.challenges.make(network),
  async createJoinRequest({ store, request, where: { network }, body, idempotencyKey }) {
    const { answers, challenges, joinRequests, server } = store;
    const site = siteOf(request.headers.get('Origin') ?? undefined, new URL(server).origin, body.page);
    const content = contentOf(body);
    const examined = network.submissions?.challenge ? await challenges.examine(network, body.challenge) : undefined;
    const key = `${network.slug} ${idempotencyKey}`;
    /** What was answered before under this key. */
    const replay = () => {
      const before = answers.get(key);
      if (before && before.content !== content) throw new ProblemError(keyReused('body'));
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Replayed': 'true' };
      return before && new Response(JSON.stringify(before.receipt), { headers });
    };
    // First, since a network may have changed its notice between an attempt and its repetition.
    const known = replay();
    if (known) return known;
    const input = keptJoinRequest(body);
    const errors = checkJoinRequest(input, network, site);
    if (errors.length > 0) throw new ProblemError(joinRequestProblem(errors));
    const now = new Date();
    const consent = await recordConsent(input, network, now);
    // Once more, and nothing is awaited after this: two requests with the same key would both be the first.
    const meanwhile = replay();
    if (meanwhile) return meanwhile;
    if (examined) challenges.spend(examined);
    const made = { id: makeId('jrq'), created: now.toISOString() };
    const receipt = {
      ...receiptOf(made, network, 'received'),
      token: makeIdempotencyKey() + makeIdempotencyKey(),
    };
    const held: ReceivedJoinRequest = {
      ...made,
      receipt,
      idempotencyKey,
      input,
      consent,
      status: 'received',
      updated: made.created,
      unconfirmedSince: made.created,
      confirmedOnce: false,
      addressVersion: 1,
      questions: [],
      notes: [],
      reminders: 0,
    };
    answers.set(key, { content, receipt });
    joinRequests.push(held);
    sendMail(store, held, 'confirmation');
    return receipt;
  },
};

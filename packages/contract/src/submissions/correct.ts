import { correctJoinRequest, isSameConsent, maxMoves, recordConsent } from '../join-request-changes.ts';
import type { JoinRequestRules } from '../join-request-rules.ts';
import { makeProblem } from '../problem.ts';
import { agreesToPublication, withoutPublication } from '../publication.ts';
import type { Network } from '../schemas/network.ts';
import { isPublished, type Outcome, type Submission, timeOfChange } from './submission.ts';

type Rules = JoinRequestRules & Pick<Network, 'languages'>;

/** Corrects what was sent. Another address has to be confirmed anew, and is written to. */
export async function correct(held: Submission, body: unknown, network: Rules, now: Date): Promise<Outcome> {
  const { input, problem } = correctJoinRequest(held.input, body, network);
  if (problem) return { problem };
  const isMoved = input.email !== held.input.email;
  if (isMoved && held.addressVersion > maxMoves) {
    const detail = 'The e-mail address was changed too often: write to the network.';
    return { problem: makeProblem('too_many_requests', detail) };
  }
  const keepsConsent = isSameConsent(input.consent, held.input.consent);
  // What was public before anybody was asked for that stays so until it is taken back: no consent to it has ended here.
  const withdraws = isPublished(held) && agreesToPublication(held.input) && !agreesToPublication(input);
  return {
    changes: {
      input,
      ...(!keepsConsent && { consent: await recordConsent(input, network, now) }),
      updated: timeOfChange(held, now),
      ...(isMoved && {
        status: ['confirmed', 'asked'].includes(held.status) ? 'received' : held.status,
        confirmed: undefined,
        unconfirmedSince: now.toISOString(),
        addressVersion: held.addressVersion + 1,
      }),
    },
    deeds: ['join-request.corrected', ...(withdraws ? (['join-request.withdrawn'] as const) : [])],
    mail: isMoved ? 'confirmation' : undefined,
    withdraws,
  };
}

/** Takes the published entry of an organization back, and the consent to it with that, published or not yet. */
export async function withdraw(held: Submission, network: Rules, now: Date): Promise<Outcome> {
  const agreed = agreesToPublication(held.input);
  if (!agreed && !isPublished(held)) return { same: true };
  const input = agreed ? withoutPublication(held.input) : held.input;
  return {
    changes: {
      ...(agreed && { input, consent: await recordConsent(input, network, now) }),
      updated: timeOfChange(held, now),
    },
    deeds: ['join-request.withdrawn'],
    withdraws: isPublished(held),
  };
}

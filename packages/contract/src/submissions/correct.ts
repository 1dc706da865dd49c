import { makeProblem } from '../problem.ts';
import { agreesToPublication, withoutPublication } from '../publication.ts';
import type { Network } from '../schemas/network.ts';
import { correctInput, isSameConsent, maxMoves, recordConsent } from './changes.ts';
import { submissionKind } from './kinds.ts';
import { isPublished, type Outcome, type Submission, timeOfChange } from './submission.ts';

/** Corrects what was sent. Another address has to be confirmed anew, and is written to. */
export async function correct(held: Submission, body: unknown, network: Network, now: Date): Promise<Outcome> {
  const kind = submissionKind(held.kind);
  const { input, problem } = correctInput(kind, held.input, body, network);
  if (problem) return { problem };
  const isMoved = input.email !== held.input.email;
  if (isMoved && held.addressVersion > maxMoves) {
    const detail = 'The e-mail address was changed too often: write to the network.';
    return { problem: makeProblem('too_many_requests', detail) };
  }
  const keepsConsent = isSameConsent(input.consent, held.input.consent);
  // What was public before anybody was asked for that stays so until it is taken back: no consent to it has ended here.
  const withdraws = isPublished(held) && agreesToPublication(kind, held.input) && !agreesToPublication(kind, input);
  return {
    changes: {
      input,
      ...(!keepsConsent && { consent: await recordConsent(kind, input, network, now) }),
      updated: timeOfChange(held, now),
      ...(isMoved && {
        status: ['confirmed', 'asked'].includes(held.status) ? 'received' : held.status,
        confirmed: undefined,
        unconfirmedSince: now.toISOString(),
        addressVersion: held.addressVersion + 1,
      }),
    },
    deeds: ['corrected', ...(withdraws ? (['withdrawn'] as const) : [])],
    mail: isMoved ? 'confirmation' : undefined,
    withdraws,
  };
}

/** Takes the published entry of an organization back, and the consent to it with that, published or not yet. */
export async function withdraw(held: Submission, network: Network, now: Date): Promise<Outcome> {
  const kind = submissionKind(held.kind);
  const agreed = agreesToPublication(kind, held.input);
  if (!agreed && !isPublished(held)) return { same: true };
  const input = agreed ? withoutPublication(held.input) : held.input;
  return {
    changes: {
      ...(agreed && { input, consent: await recordConsent(kind, input, network, now) }),
      updated: timeOfChange(held, now),
    },
    deeds: ['withdrawn'],
    withdraws: isPublished(held),
  };
}

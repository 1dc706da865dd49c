import { makeProblem, type Problem } from '../problem.ts';
import { linkRefused } from './problems.ts';
import { type Outcome, type Submission, timeOfChange } from './submission.ts';

/**
 * Confirms the address.
 * @param provesAddress Whether the link was sent to the address that the submission has now.
 */
export function confirm(held: Submission, provesAddress: boolean, now: Date): Outcome {
  if (!provesAddress) return { problem: linkRefused() };
  if (held.confirmed !== undefined) return { same: true };
  const time = timeOfChange(held, now);
  return {
    changes: {
      confirmed: time,
      confirmedOnce: true,
      updated: time,
      ...(held.status === 'received' && { status: isAsked(held) ? 'asked' : 'confirmed' }),
    },
    deeds: ['confirmed'],
  };
}

/** Who wants the mail that asks to confirm once more: its person by a link, whoever sent it by the receipt, or the team. */
export type Reminding = 'link' | 'receipt' | 'team';

/** Has the mail that asks to confirm sent once more. */
export function remind({ confirmed, confirmedOnce }: Submission, by: Reminding): Outcome {
  // Who has confirmed it may have moved it since; who sent it need not be the same person.
  if (confirmed !== undefined || (confirmedOnce && by === 'receipt')) return { problem: alreadyConfirmed() };
  return { changes: {}, deeds: by === 'team' ? ['reminded'] : [], mail: 'confirmation' };
}

const alreadyConfirmed = (): Problem =>
  makeProblem('already_confirmed', 'Its e-mail address has been confirmed already.');

/** Whether the last question waits for its first answer. */
function isAsked({ inquiries }: Submission): boolean {
  const last = inquiries.at(-1);
  return last !== undefined && last.answer === undefined;
}

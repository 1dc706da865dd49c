import { makeProblem } from '../problem.ts';
import { isUndecided, type Outcome, type Submission, timeOfChange } from './submission.ts';

/** Answers the last question; another answer takes the place of the first until the team asks again or decides. */
export function answer(held: Submission, text: string, now: Date): Outcome {
  const inquiry = held.inquiries.at(-1);
  if (!inquiry || !isUndecided(held))
    return { problem: makeProblem('record_not_found', 'The network’s team waits for no answer.') };
  if (inquiry.answer?.text === text) return { same: true };
  const time = timeOfChange(held, now);
  return {
    changes: {
      inquiries: [...held.inquiries.slice(0, -1), { ...inquiry, answer: { text, time } }],
      updated: time,
      ...(held.status === 'asked' && { status: 'confirmed' }),
    },
    deeds: ['answered'],
  };
}

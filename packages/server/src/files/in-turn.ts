import { refuse } from '../refusal.ts';

/** How many may wait: each has its bytes in memory. */
const most = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other: to draw a picture takes all of a processor, and a hundred megabytes. Throws the problem where too many wait. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= most) throw refuse('unavailable', 'Other files are being worked on.', { retryAfter: 5 });
  waiting++;
  const done = last.then(work).finally(() => waiting--);
  last = done.catch(() => {});
  return done;
}

import type { TestContext } from 'node:test';

/** What can be told what to do when it ends. */
export type Ending = Pick<TestContext, 'after'>;

const waiting = new WeakMap<Ending, (() => unknown)[]>();

/**
 * Does something when a test ends, the last asked for first: what lives in a directory has ended when the directory goes. The test
 * runner's own `after` does the first first, and nothing more once one has failed.
 */
export function onEnd(t: Ending, act: () => unknown): void {
  const acts = waiting.get(t);
  if (acts) {
    acts.push(act);
    return;
  }
  const all = [act];
  waiting.set(t, all);
  t.after(async () => {
    for (const each of all.reverse()) await each();
  });
}

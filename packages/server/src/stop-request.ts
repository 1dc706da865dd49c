import { setTimeout as delay } from 'node:timers/promises';

/** What asks a process to stop. */
export interface StopRequest {
  /** Resolves when it is asked to. */
  asked: Promise<void>;
  /** Aborted when it is asked again. */
  hurry: AbortSignal;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Within so many milliseconds a signal is the same one again: a terminal sends it to everybody, and so does who signals a group; npm passes on what it gets. */
const sameWithin = 1500;

/** How often the parent is looked at, in milliseconds. */
const interval = 250;

/** From now on, signals do not end this process, and neither does the end of the npm that has started it: they are requests to stop. */
export function awaitStopRequest(): StopRequest {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const hurry = new AbortController();
  let since: number | undefined;
  const ask = () => {
    resolve();
    since ??= performance.now();
    if (performance.now() - since > sameWithin) hurry.abort();
  };
  for (const signal of signals) process.on(signal, ask);
  if (process.env['npm_lifecycle_event'] !== undefined) void parentGone().then(ask);
  return { asked, hurry: hurry.signal };
}

/** Of what npm starts, a shell or another program in between may be ended without a word to us; then we have a new parent. */
async function parentGone(): Promise<void> {
  const parent = process.ppid;
  while (process.ppid === parent) await delay(interval, undefined, { ref: false });
}

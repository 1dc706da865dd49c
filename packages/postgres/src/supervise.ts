import { setTimeout as delay } from 'node:timers/promises';
import { dataDirectoryError } from './data-directory.ts';
import { logPathOf, type ServeOptions, serveCluster } from './serve.ts';
import { StartError } from './start-error.ts';

/** A PostgreSQL that is started again when it ends by itself. */
export interface Supervised {
  /** The id of its main process, another one after each start. */
  readonly pid: number;
  /** The same after each start. */
  readonly port: number;
  /** Resolves with the reason when it is not started again. */
  readonly failed: Promise<Error>;
  /** Stops it and waits until it is gone. */
  stop: () => Promise<void>;
}

/** How many ends by itself within so many milliseconds are too many to go on. */
const most = 7;
const period = 60_000;

/** The first wait before PostgreSQL is started again, in milliseconds; twice as long each time within the period. The first time there is none. */
const firstWait = 50;

/**
 * Serves a cluster, and serves it again when PostgreSQL ends by itself: the kernel kills its main process when memory is short. Ends that come one
 * after another, or one after which it cannot start, are the operator's to look at.
 */
export async function superviseCluster(options: ServeOptions): Promise<Supervised> {
  const { dataDirectory, log } = options;
  let serving = await serveCluster(options);
  const stopping = new AbortController();
  const { port } = serving;
  const { promise: failed, resolve: fail } = Promise.withResolvers<Error>();
  const kept = keep().catch((error: unknown) => fail(dataDirectoryError(dataDirectory, error) as Error));
  // However this process ends by itself, nothing is left behind.
  const leave = () => serving.leave();
  process.once('exit', leave);

  async function keep(): Promise<void> {
    let ends: number[] = [];
    for (;;) {
      const how = await serving.ended;
      if (stopping.signal.aborted) return;
      log(`PostgreSQL ended by itself (${how}); its log is ${logPathOf(dataDirectory)}`);
      const now = performance.now();
      ends = [...ends.filter((end) => now - end < period), now];
      if (ends.length > most) throw tooMany(dataDirectory);
      if (ends.length > 1) await wait(firstWait * 2 ** (ends.length - 2));
      if (stopping.signal.aborted) return;
      serving = await serveCluster({ ...options, settings: { ...options.settings, port: String(port) } });
      log(`PostgreSQL was started again (process ${serving.pid})`);
      if (stopping.signal.aborted) return serving.stop();
    }
  }

  async function wait(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  }

  return {
    get pid() {
      return serving.pid;
    },
    port,
    failed,
    async stop() {
      stopping.abort();
      await serving.stop();
      // One that is being started at this moment is stopped there.
      await kept;
      process.off('exit', leave);
    },
  };
}

function tooMany(dataDirectory: string): StartError {
  return new StartError(
    `PostgreSQL ended by itself ${most + 1} times within a minute, and is not started again (see ${logPathOf(dataDirectory)}).`,
  );
}

import { once } from 'node:events';
import { type RunningServer, startServer } from '../support/server.ts';

/** A server process, from its start to its end. */
export interface Member {
  /** No two have the same; mails are from `{name}@example.org`, so that each says which process sent it. */
  readonly name: string;
  readonly url: string;
  readonly running: RunningServer;
  /** How it ended; missing while it lives. */
  end?: 'killed' | 'stopped';
}

/** Server processes on one store, each killed one followed by another in its place. */
export class Fleet {
  readonly #dataDirectory: string;
  readonly #env: Record<string, string>;
  readonly #onFailure: (error: unknown) => void;
  readonly #size: number;
  readonly #starting = new Set<Promise<void>>();
  #closing = false;
  #count = 0;
  /** Every process there has been, in the order in which they became ready. */
  readonly members: Member[] = [];

  /** @param onFailure Told when a process cannot be started in the place of one that was killed. */
  constructor(size: number, dataDirectory: string, env: Record<string, string>, onFailure: (error: unknown) => void) {
    this.#size = size;
    this.#dataDirectory = dataDirectory;
    this.#env = env;
    this.#onFailure = onFailure;
  }

  /** Those that live. */
  get living(): Member[] {
    return this.members.filter(({ end }) => end === undefined);
  }

  /** Starts all of them. */
  async start(): Promise<void> {
    this.#closing = false;
    await Promise.all(Array.from({ length: this.#size }, (_, place) => this.#startAt(place)));
  }

  /** `kill -9`, and another in its place as soon as it is gone. */
  kill(member: Member): void {
    member.end = 'killed';
    const { process } = member.running;
    const gone = once(process, 'exit');
    process.kill('SIGKILL');
    const place = Number(/^s(\d+)-/.exec(member.name)?.[1]);
    const next = gone
      .then(async () => (this.#closing ? undefined : this.#startAt(place)))
      .catch(this.#onFailure)
      .finally(() => this.#starting.delete(next));
    this.#starting.add(next);
  }

  /** Waits until those that were killed have been followed by others. */
  async whole(): Promise<void> {
    await Promise.all(this.#starting);
  }

  /** Ends all of them as Ctrl-C does: what is under way is finished. */
  async stop(): Promise<void> {
    this.#closing = true;
    await this.whole();
    await Promise.all(
      this.living.map(async (member) => {
        member.end = 'stopped';
        await member.running.stop();
      }),
    );
  }

  async #startAt(place: number): Promise<void> {
    const name = `s${place}-${this.#count++}`;
    const running = await startServer(this.#dataDirectory, { ...this.#env, TEJIDO_MAIL_FROM: `${name}@example.org` });
    this.members.push({ name, url: running.url, running });
  }
}

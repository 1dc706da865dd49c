import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestPostgres, type TestPostgres } from '../../packages/server/test/support/postgres.ts';

/** A server as a person would run it: its own process, its own data, on a free port of the loopback interface. */
export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote, standard output and standard error together. */
  output(): string;
  /** Ends it as Ctrl-C does, and waits. */
  stop(): Promise<void>;
}

const cli = fileURLToPath(new URL('dist/cli.js', import.meta.resolve('@tejido/server/package.json')));

/** Starts a server and waits for its ready line; rejects with what it wrote when it ends before. */
export function startServer(dataDirectory: string, env: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [cli, 'serve'], {
    env: { ...process.env, PORT: '0', TEJIDO_DATA: dataDirectory, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^Tejido ready at (\S+)$/m.exec(output)?.[1];
      if (!url) return;
      resolve({
        url,
        process: child,
        output: () => output,
        async stop() {
          child.kill('SIGINT');
          await ended;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${output}`)));
  });
}

/** Starts one on a database of its own that has the demonstration networks already, which takes a fifth of the time of making it. */
export async function startDemoServer(dataDirectory: string, env: Record<string, string> = {}): Promise<RunningServer> {
  const postgres = await startTestPostgres();
  try {
    const { url } = await postgres.createDatabase(await demoTemplate(postgres));
    const server = await startServer(dataDirectory, { DATABASE_URL: url, ...env });
    const stop = async () => {
      await server.stop();
      await postgres.stop();
    };
    return { ...server, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** The name of a database as a server leaves it that has found it empty. */
export function demoTemplate(postgres: TestPostgres): Promise<string> {
  return postgres.template('tejido_demo', async ({ url }) => {
    const server = await startServer('', { DATABASE_URL: url });
    await server.stop();
  });
}

/** A directory for one test's data. As root it has to be where PostgreSQL's own user can go, which the system's temporary directory is. */
export async function temporaryDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'tejido-test-'));
  // A program that was killed may still be writing there.
  return { path: directory, remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }) };
}

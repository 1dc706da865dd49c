import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whom a program runs as, and what it sees of the environment; both ours when left out. */
export interface RunOptions {
  as?: { uid: number; gid: number } | undefined;
  env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end and returns what it printed; rejects when it cannot run or exits with another code than 0. */
export async function run(file: string, args: readonly string[], { as, env }: RunOptions = {}): Promise<string> {
  const identity = as === undefined ? {} : { uid: as.uid, gid: as.gid };
  // The account may not be allowed into our working directory.
  const { stdout } = await execute(file, args, { cwd: '/', env: env ?? process.env, ...identity });
  return stdout.trim();
}

/** The line of a program's error output that says what went wrong, without the program's name in front. */
export function reasonLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  // What a killed server has left running says in the same log that it ends, and may say so late.
  const own = lines.filter((line) => !/FATAL: +terminating connection/.test(line));
  const telling = own.find((line) => /\b(?:FATAL|PANIC|error):/.test(line)) ?? own[0] ?? lines[0] ?? 'no reason given';
  return telling.replace(/^.*?\b(?:FATAL|PANIC|error):\s*/, '').trim();
}

/** {@link reasonLine} of a program that {@link run} could not run to a good end. */
export function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return reasonLine(stderr?.trim() ? stderr : message);
}

/** The system's code of a failed call (`ENOENT`), or `undefined` for any other error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

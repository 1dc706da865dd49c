import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Ending, onEnd } from '../../../postgres/test/support/on-end.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** How a run of the command ended, and what it printed. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A run of the command. */
export interface Run {
  child: ChildProcess;
  /** Waits for the ready line and returns the address in it; rejects when the command ends before. */
  ready: Promise<string>;
  ended: Promise<Ended>;
}

/** Runs `tejido` with these words and settings; whatever is left of it when the test ends is killed. */
export function tejido(t: Ending, words: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [cli, ...words], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr })),
  );
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const url = /^Tejido ready at (http:\/\/localhost:\d+)\n$/.exec(stdout)?.[1];
      if (url) resolve(url);
    });
    void ended.then((end) => reject(new Error(`It ended before it was ready: ${JSON.stringify(end)}`)));
  });
  ready.catch(() => {});
  onEnd(t, async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  });
  return { child, ready, ended };
}

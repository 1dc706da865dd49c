import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { onEnd } from './on-end.ts';

export const isRoot: boolean = process.getuid?.() === 0;

/** Whether a process is gone, or dead and only not collected by its parent, as happens in containers. */
export function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform === 'linux' && /\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** A program in a process of its own, which says what it does line by line. */
export class Program {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  /** What it has said so far. */
  readonly lines: string[] = [];
  readonly #output = new EventEmitter();
  readonly #exited: Promise<unknown>;
  #closed = false;

  constructor(t: TestContext, file: URL, ...args: string[]) {
    this.process = spawn(process.execPath, [fileURLToPath(file), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#exited = once(this.process, 'close');
    createInterface(this.process.stdout)
      .on('line', (line) => {
        this.lines.push(line);
        this.#output.emit('more');
      })
      .on('close', () => {
        this.#closed = true;
        this.#output.emit('more');
      });
    onEnd(t, () => this.kill());
  }

  /** The first line that starts with a word, without that word; rejects when it ends without saying it. */
  async said(word: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((each) => each.startsWith(`${word} `));
      if (line !== undefined) return line.slice(word.length + 1);
      if (this.#closed) throw new Error(`It ended without saying ${word}: ${this.lines.join('\n')}`);
      await once(this.#output, 'more');
    }
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.#exited;
  }
}

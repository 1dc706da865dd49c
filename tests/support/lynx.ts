import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { type FileHandle, mkdtemp, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The lynx that `tools/browsers.mjs` found, or the one on the path; empty or `undefined` where there is none. */
export function findLynx(): string | undefined {
  const own = process.env['TEJIDO_LYNX'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return own ?? folders.map((folder) => path.join(folder, 'lynx')).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A key that has a name. */
export type Key = 'Enter' | 'Tab' | 'Down';

const names: Readonly<Record<Key, string>> = { Enter: '^J', Tab: '^I', Down: 'Down Arrow' };

/**
 * Lynx, the browser of text, driven by the keyboard alone. Its keys come from a named pipe: it takes the next one when it has done what the
 * one before asked for, so that nothing has to be waited for here but what it writes.
 */
export class Lynx {
  readonly #process: ChildProcess;
  readonly #directory: string;
  readonly #keys: FileHandle;
  #prints = 0;

  private constructor(process: ChildProcess, directory: string, keys: FileHandle) {
    this.#process = process;
    this.#directory = directory;
    this.#keys = keys;
  }

  /** Opens a page. What it reads and writes meanwhile is in the directory, in a new one. */
  static async open(program: string, address: string, parent: string): Promise<Lynx> {
    const directory = await mkdtemp(path.join(parent, 'lynx-'));
    const pipe = path.join(directory, 'keys');
    execFileSync('mkfifo', ['-m', '600', pipe]);
    const child = spawn(
      program,
      ['-nocolor', '-accept_all_cookies', '-useragent=Lynx', `-cmd_script=${pipe}`, address],
      {
        env: { ...process.env, TERM: 'vt100', COLUMNS: '100', LINES: '60', LANG: 'C.UTF-8', HOME: directory },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    // Opening waits for the other end, which never comes when the program ends before.
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`Lynx ended with ${String(code)}.`)));
    const keys = await Promise.race([open(pipe, 'w'), ended]);
    ended.catch(() => {});
    return new Lynx(child, directory, keys);
  }

  /** Presses a key, so many times. */
  async press(key: Key, times = 1): Promise<void> {
    await this.#send(Array.from({ length: times }, () => names[key]));
  }

  /** Types a text of ASCII characters. */
  async type(text: string): Promise<void> {
    await this.#send(Array.from(text, (character) => (character === ' ' ? '<space>' : character)));
  }

  /** The page as text, with what stands in its fields. The cursor must not be in a field of text, where the keys for it would go. */
  async page(): Promise<string> {
    const file = await this.#print();
    // The second is begun when the first is whole.
    await written(await this.#print());
    return readFile(file, 'utf8');
  }

  /** Ends it. */
  async close(): Promise<void> {
    if (this.#process.exitCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await ended;
    }
    await this.#keys.close();
  }

  async #print(): Promise<string> {
    const file = path.join(this.#directory, `page-${this.#prints++}.txt`);
    // Print, to a file, under this name in place of the one that is proposed.
    await this.type('p');
    await this.press('Enter');
    await this.#send(['^U']);
    await this.type(file);
    await this.press('Enter');
    return file;
  }

  async #send(keys: readonly string[]): Promise<void> {
    await this.#keys.write(keys.map((key) => `key ${key}\n`).join(''));
  }
}

/** Waits for a file with something in it, at most fifteen seconds. */
async function written(file: string): Promise<void> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await delay(20)) {
    if (await readFile(file, 'utf8').catch(() => '')) return;
  }
  throw new Error(`Lynx did not write ${file}.`);
}

/** What the Tab key stops at, in its order: links by their addresses, controls by their names, and buttons by their values or `submit`. */
export function stopsIn(html: string): string[] {
  const all = html.matchAll(/<(a|input|select|textarea|button)\b([^>]*)>/g);
  return [...all].flatMap(([, tag, attributes = '']) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    if (of('type') === 'hidden') return [];
    return [(tag === 'a' ? of('href') : tag === 'button' ? of('value') : of('name')) ?? 'submit'];
  });
}

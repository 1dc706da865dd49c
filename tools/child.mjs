// Runs programs so that stopping this process stops them too. Works on Node >= 18 with nothing installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, cwd?: string, env?: object, timeout?: number, shell?: boolean }} options `quiet` keeps the
 *   output for the caller instead of showing it; the rest as for `spawn`
 * @returns {Promise<{ code: number, output: string, stopped: boolean }>} `code` is 128 + n after signal n, as in a shell;
 *   `stopped` says that this process was asked to stop meanwhile. Rejects when the program cannot be started.
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  const child = spawn(command, args, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...options });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const passed = passSignals(child);
  return new Promise((resolve, reject) => {
    const end = () => passed.stop();
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (code, signal) => {
      end();
      resolve({ code: code ?? 128 + constants.signals[signal], output, stopped: passed.received.size > 0 });
    });
  });
}

/** Whether a program is there and ends well; its output is not shown. */
export async function succeeds(command, args) {
  try {
    const { code } = await run(command, args, { quiet: true, timeout: 30_000 });
    return code === 0;
  } catch {
    return false;
  }
}

/** Hands each stop signal on once: npm repeats what the terminal has already sent, and a second one means "at once". */
function passSignals(child) {
  const received = new Set();
  const pass = (signal) => {
    const sentByTerminal = signal === 'SIGINT' && process.stdin.isTTY;
    if (!received.has(signal) && !sentByTerminal) child.kill(signal);
    received.add(signal);
  };
  for (const signal of stopSignals) process.on(signal, pass);
  const watch = watchParent(() => pass('SIGTERM'));
  const stop = () => {
    for (const signal of stopSignals) process.off(signal, pass);
    clearInterval(watch);
  };
  return { received, stop };
}

/**
 * npm starts us through a shell. SIGTERM to npm ends that shell without reaching us: seen as a new parent. `kill -9` of npm leaves the shell, which
 * waits for us: seen, where there is `/proc`, as a new parent of its own.
 */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const before = starters();
  return setInterval(() => starters() !== before && onGone(), 250);
}

/** The ids of who has started us: our parent, and npm behind it when that is npm's shell. */
function starters() {
  const { ppid } = process;
  try {
    const command = readFileSync(`/proc/${ppid}/cmdline`, 'utf8');
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8'));
    return /^\S*sh\0-c\0/.test(command) ? `${ppid} ${parent}` : `${ppid}`;
  } catch {
    return `${ppid}`;
  }
}

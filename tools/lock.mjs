// One set-up at a time in a checkout. Works on Node >= 18 with nothing installed.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const patience = 10 * 60_000;
const timeToWritePid = 5_000;

/**
 * Takes the lock, waiting for another process that holds it; a lock left behind by a dead process is taken over.
 *
 * @param {string} folder the lock: whoever manages to create it has it
 * @param {() => void} onWait called once when there is somebody to wait for
 * @returns {Promise<() => void>} gives the lock back; the end of the process does so too
 */
export async function lock(folder, onWait) {
  const start = Date.now();
  let waiting = false;
  while (!take(folder)) {
    const holder = holderOf(folder);
    if (holder === 'gone') {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (Date.now() - start > patience) {
      throw new Error(`Process ${holder} has been setting up for ten minutes. If it is not, delete ${folder}.`);
    }
    if (!waiting) onWait();
    waiting = true;
    await wait(250);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function holderOf(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    if (pid > 0) return isAlive(pid) ? pid : 'gone';
    return 'unknown';
  } catch {
    return isYoung(folder) ? 'unknown' : 'gone';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A lock without a pid is being taken this moment, or its taker died in between. */
function isYoung(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs < timeToWritePid;
  } catch {
    return false;
  }
}

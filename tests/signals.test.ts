import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory } from './support/server.ts';

/*
 * What is left of `npm start` when it is ended: npm, its shell, the script that sets up, the server and PostgreSQL are five programs, of which a
 * signal may reach one or all.
 */

const run = fileURLToPath(new URL('../tools/run.mjs', import.meta.url));
const [project, data] = await Promise.all([temporaryDirectory(), temporaryDirectory()]);

// npm's own chain of processes around a server that is built already.
before(async () => {
  const scripts = { start: `node ${run} serve:built` };
  await writeFile(path.join(project.path, 'package.json'), JSON.stringify({ private: true, scripts }));
});
after(() => Promise.all([project.remove(), data.remove()]));

const pidFile = path.join(data.path, 'postgresql', 'postmaster.pid');

/** What the list of processes says of one; `undefined` when it is gone, or dead and only not collected yet. */
function processAt(pid: number | string): { parent: number; group: number; command: string } | undefined {
  try {
    const [, state, parent, group] = /\) (\S) (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    if (state === 'Z' || state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { parent: Number(parent), group: Number(group), command };
  } catch {
    return undefined;
  }
}

/** The processes of a group, by their ids. */
function groupOf(leader: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && processAt(name)?.group === leader)
    .map(Number);
}

interface Started {
  npm: ChildProcess & { pid: number };
  /** Everything that was started, PostgreSQL's main process last. */
  pids: number[];
  /** The process that sets up and starts the server. */
  setUp: number;
  /** What was written. */
  output: () => string;
}

/** `npm start` as the leader of a process group, as a terminal or a supervisor has it; resolves when it is ready. */
async function start(): Promise<Started> {
  const npm = spawn('npm', ['start'], {
    cwd: project.path,
    env: { ...process.env, PORT: '0', TEJIDO_DATA: data.path, TEJIDO_LOG_LEVEL: 'silent' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Tejido ready at ')) resolve();
    };
    npm.stdout.on('data', listen);
    npm.stderr.on('data', listen);
    npm.once('exit', () => reject(new Error(`It ended before it was ready:\n${output}`)));
  });
  const pid = npm.pid as number;
  const group = groupOf(pid);
  const setUp = group.find((one) => processAt(one)?.command.includes('run.mjs serve:built') && isNode(one)) as number;
  const postmaster = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  return { npm: npm as Started['npm'], pids: [...group, postmaster], setUp, output: () => output };
}

/** Not the shell that npm starts it through. */
const isNode = (pid: number): boolean => /^\S*node\S* /.test(processAt(pid)?.command ?? '');

/** One that has ended before its turn, since those before it did, needs no signal. */
function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const ways: readonly (readonly [string, (started: Started) => void])[] = [
  ['Ctrl-C', ({ npm }) => process.kill(-npm.pid, 'SIGINT')],
  ['SIGTERM for the whole group', ({ npm }) => process.kill(-npm.pid, 'SIGTERM')],
  ['a terminal that is closed', ({ npm }) => process.kill(-npm.pid, 'SIGHUP')],
  [
    'Ctrl-C, and again at once',
    ({ npm }) => {
      process.kill(-npm.pid, 'SIGINT');
      process.kill(-npm.pid, 'SIGINT');
    },
  ],
  [
    'SIGTERM for the group, one program after another',
    ({ pids }) => {
      for (const pid of pids.slice(0, -1)) terminate(pid);
    },
  ],
  ['SIGTERM for npm alone', ({ npm }) => process.kill(npm.pid, 'SIGTERM')],
  ['kill -9 of npm', ({ npm }) => process.kill(npm.pid, 'SIGKILL')],
  ['kill -9 of what npm has started', ({ setUp }) => process.kill(setUp, 'SIGKILL')],
];

describe('nothing is left of npm start', { skip: process.platform !== 'linux' && 'it looks into /proc' }, () => {
  for (const [way, end] of ways)
    it(`after ${way}`, async () => {
      const started = await start();
      assert.ok(started.pids.length >= 4, 'npm, the set-up, the server and PostgreSQL');
      end(started);
      const deadline = AbortSignal.timeout(60_000);
      for (const pid of started.pids)
        while (processAt(pid))
          await delay(20, undefined, { signal: deadline }).catch(() =>
            assert.fail(`${processAt(pid)?.command} is left`),
          );
      await assert.rejects(access(pidFile), 'PostgreSQL has stopped as it should');
    });

  it('and the data are of a database that was stopped each time, as a copy should be', async () => {
    const log = await readFile(path.join(data.path, 'postgresql.log'), 'utf8');
    assert.equal(log.match(/database system was shut down at/g)?.length, ways.length);
    assert.doesNotMatch(log, /was interrupted|not properly shut down/);
  });
});

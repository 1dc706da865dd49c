import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Program } from '../../../postgres/test/support/program.ts';
import { temporaryDirectory } from '../../../postgres/test/support/temporary.ts';
import { openDatabase } from '../../src/database/connection.ts';

const ROUNDS = 10;

for (const everything of [false, true]) {
  const what = everything ? 'the server and PostgreSQL' : 'the server';
  test(`every committed row is there after ${ROUNDS} times kill -9 of ${what} while it writes`, async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const committed: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const writer = new Program(t, new URL('programs/write.ts', import.meta.url), dataDirectory);
      await writer.said('committed');
      await delay(Math.random() * 200);
      if (everything) process.kill(await postgresPid(dataDirectory), 'SIGKILL');
      await writer.kill();
      const numbers = writer.lines
        .filter((line) => line.startsWith('committed '))
        .map((line) => Number(line.slice(10)));
      committed.push(...numbers);
    }
    const { pool, close, engine } = await openDatabase({ dataDirectory, log: () => {} });
    assert.equal(engine, 'embedded');
    const { rows } = await pool.query<{ number: number }>('select number from entry');
    await close();
    const kept = new Set(rows.map(({ number }) => number));
    assert.ok(committed.length >= ROUNDS);
    assert.deepEqual(
      committed.filter((number) => !kept.has(number)),
      [],
    );
  });
}

async function postgresPid(dataDirectory: string): Promise<number> {
  return Number((await readFile(`${dataDirectory}/postgresql/postmaster.pid`, 'utf8')).split('\n')[0]);
}

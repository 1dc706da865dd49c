// Writes rows into the database of the directory it is given, for ever, and says the number of each that is committed.
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/database/connection.ts';

const [dataDirectory = ''] = process.argv.slice(2);
const { pool } = await openDatabase({ dataDirectory, log: (message) => say(`log ${message}`) });
await pool.query('create table if not exists entry (number bigint primary key)');
const { rows } = await pool.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from entry');
for (let number = rows[0]?.next ?? 1; ; number++) {
  await pool.query('insert into entry values ($1)', [number]);
  say(`committed ${number}`);
}

// In one call, and not through a buffer that would be lost with the process.
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { Pool, PoolClient } from 'pg';
import pino from 'pino';
import { createApp } from '../packages/server/src/app.ts';
import type { Database } from '../packages/server/src/database/connection.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import type { ServerEnv } from '../packages/server/src/http/server-env.ts';
import type { ReadToMeasure } from './reads.ts';

/** What one read costs. */
export interface Measured extends ReadToMeasure {
  status: number;
  statements: number;
  /** Milliseconds in which PostgreSQL plans and runs the statements and writes their rows out. */
  database: number;
  /** Of these, milliseconds on a processor: what is left when others use the machine too. */
  processor: number;
  /** Our own process's time for a request that finds nothing kept, as a multiple of that for the bare statements through `pg`. */
  ratio: number;
}

/** A statement as it was sent, and the pool whose settings it ran with. */
export interface Sent {
  pool: Pool;
  text: string;
  values: unknown[];
}

const base = '/v1/networks/red-de-medida';

/** Measures reads one after another, each so many times; every figure is a median. */
export async function measure(
  database: Database<Tables>,
  reads: readonly ReadToMeasure[],
  rounds: number,
  onEach: (measured: Measured) => void,
): Promise<Measured[]> {
  const sent = recordStatements(database);
  const cursor = new Map<string, string>();
  const measured: Measured[] = [];
  for (const { name, path } of reads) {
    const whole = base + (await withCursor(database, path, cursor));
    // A new server each time, which has kept nothing. The first answer also fills PostgreSQL's memory.
    const ask = () => appOn(database).request(whole);
    const response = await ask();
    await response.arrayBuffer();
    sent.length = 0;
    await ask();
    const statements = [...sent];
    const plans = await repeat(rounds, () => explain(statements));
    const own = await cpuOf(rounds * 4, async () => (await ask()).arrayBuffer());
    const bare = await cpuOf(rounds * 4, async () => {
      for (const { pool, text, values } of statements) await pool.query(text, values);
    });
    const one: Measured = {
      name,
      path,
      status: response.status,
      statements: statements.length,
      database: median(plans.map(({ time }) => time)),
      processor: median(plans.map(({ processor }) => processor)),
      ratio: own / bare,
    };
    measured.push(one);
    onEach(one);
  }
  return measured;
}

/** The server on a database, without a log and with nothing kept. */
export function appOn({ db, searches }: Database<Tables>): Hono<ServerEnv> {
  const log = pino({ level: 'silent' });
  return createApp({ db, searches, log, publicUrl: 'http://tejido.example', checkResponses: false, limits: {} });
}

/** Puts the cursor of the middle of a list where an address asks for one. */
async function withCursor({ pool }: Database<Tables>, path: string, known: Map<string, string>): Promise<string> {
  if (!path.includes('{cursor}')) return path;
  const byTitle = path.includes('sort=title');
  const column = byTitle ? 'title_order' : 'updated';
  if (!known.has(column)) {
    const { rows } = await pool.query<{ value: string | Date; id: string }>(
      `select ${column} as value, id from records where kind = 'initiatives' order by ${column}, id
      offset (select count(*) / 2 from records where kind = 'initiatives') limit 1`,
    );
    const { value, id } = rows[0] as { value: string | Date; id: string };
    const text = value instanceof Date ? value.toISOString() : value;
    known.set(column, Buffer.from(JSON.stringify([text, id])).toString('base64url'));
  }
  return path.replace('{cursor}', known.get(column) as string);
}

/** Notes every statement with its values, except those that ask for plans. */
export function recordStatements({ pool, searchPool }: Pick<Database<Tables>, 'pool' | 'searchPool'>): Sent[] {
  const sent: Sent[] = [];
  for (const each of [pool, searchPool])
    each.on('acquire', (client: PoolClient & { noted?: boolean }) => {
      if (client.noted) return;
      client.noted = true;
      const query = client.query.bind(client) as (...given: unknown[]) => unknown;
      client.query = ((...given: unknown[]) => {
        const [text, values = []] = given;
        if (typeof text === 'string' && /^\s*(?:select|with)/.test(text))
          sent.push({ pool: each, text, values: values as unknown[] });
        return query(...given);
      }) as typeof client.query;
    });
  return sent;
}

interface Plan {
  'Planning Time': number;
  'Execution Time': number;
}

async function explain(statements: readonly Sent[]): Promise<{ time: number; processor: number }> {
  let time = 0;
  let processor = 0;
  for (const { pool, text, values } of statements) {
    const client = await pool.connect();
    try {
      const { rows: processes } = await client.query<{ id: number }>('select pg_backend_pid() as id');
      const id = processes[0]?.id ?? 0;
      const before = processorTimeOf(id);
      const { rows } = await client.query<{ 'QUERY PLAN': [Plan] }>(
        `explain (analyze, serialize text, timing off, format json) ${text}`,
        values,
      );
      processor += processorTimeOf(id) - before;
      const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
      time += (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0);
    } finally {
      client.release();
    }
  }
  return { time, processor };
}

/** How long a process has been on a processor, in milliseconds, as Linux says it; NaN elsewhere. */
function processorTimeOf(id: number): number {
  try {
    return Number(readFileSync(`/proc/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

/** Our process's time for one run, in microseconds. */
async function cpuOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / rounds;
}

async function repeat<T>(rounds: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < rounds; round++) results.push(await work());
  return results;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}

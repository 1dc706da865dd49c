import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Hono } from 'hono';
import pino from 'pino';
import { createApp } from '../../src/app.ts';
import { type Database, openDatabase } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations/index.ts';
import type { Tables } from '../../src/database/tables.ts';
import type { BlobStore } from '../../src/files/blob-store.ts';
import { createDiskStore } from '../../src/files/disk-store.ts';
import type { Dependencies, ServerEnv } from '../../src/http/server-env.ts';
import { storeNetworks } from '../../src/records/store-network.ts';
import { testNetwork } from './network.ts';
import type { TestDatabase, TestPostgres } from './postgres.ts';

/** A database that already has our tables and the test network, to make copies of. */
export async function makeTemplate(postgres: TestPostgres): Promise<string> {
  const empty = await postgres.template('tejido_tables', async (database) => {
    const { db, close } = await connect(database);
    await migrate(db, migrations);
    await close();
  });
  const database = await postgres.createDatabase(empty);
  const template = await connect(database);
  await storeNetworks(template.db, [testNetwork], new Date('2026-06-01T00:00:00Z'));
  await template.close();
  return database.name;
}

/** The server on a database of the test's own that holds the test network. */
export interface TestServer extends Pick<Database<Tables>, 'db' | 'searches' | 'pool' | 'searchPool'> {
  app: Hono<ServerEnv>;
  blobs: BlobStore;
  /** What the server logged. */
  lines: Record<string, unknown>[];
}

/** The application on a copy of a template, closed when the test ends. */
export async function makeServer(
  t: Pick<TestContext, 'after'>,
  postgres: TestPostgres,
  template: string,
  more: Partial<Dependencies> = {},
): Promise<TestServer> {
  const database = await connect(await postgres.createDatabase(template));
  t.after(() => database.close());
  const { db, searches, pool, searchPool } = database;
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const directory = join(tmpdir(), `tejido-files-${randomUUID()}`);
  t.after(() => rm(directory, { recursive: true, force: true }));
  const blobs = more.blobs ?? createDiskStore(directory);
  // All requests of a test come from one client.
  const app = createApp({
    db,
    searches,
    blobs,
    log,
    publicUrl: 'http://tejido.test',
    checkResponses: true,
    limits: {},
    ...more,
  });
  return { app, blobs, db, searches, pool, searchPool, lines };
}

function connect({ url }: TestDatabase): Promise<Database<Tables>> {
  return openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
}

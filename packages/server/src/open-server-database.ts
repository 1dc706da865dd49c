import { join, resolve } from 'node:path';
import { resolveDataDirectory } from '@tejido/postgres';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/connection.ts';
import { migrate } from './database/migrate.ts';
import { migrations } from './database/migrations/index.ts';
import type { Tables } from './database/tables.ts';
import { seedWhenEmpty } from './seed.ts';

/** The database of a server, up to date, and where its other data is. */
export interface ServerDatabase {
  database: Database<Tables>;
  /** Where data is kept on this machine: all of it, or, where the database is elsewhere, the mails that nobody sends. */
  dataDirectory: string;
}

/**
 * Opens the database that the settings name, brings it up to date, and gives it the demonstration networks when it is empty, unless the settings say otherwise. With
 * `join`, the one that a running server has open is used too.
 */
export async function openServerDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory' | 'demo'>,
  projectDirectory: string,
  log: Logger,
  { join: mayJoin = false }: { join?: boolean } = {},
): Promise<ServerDatabase> {
  const dataDirectory = dataDirectoryOf(config, projectDirectory);
  const database = await openDatabase<Tables>({
    databaseUrl: config.databaseUrl,
    dataDirectory,
    join: mayJoin,
    log: (message, error) => (error === undefined ? log.info(message) : log.warn({ err: error }, message)),
  });
  try {
    await prepare(database, config.demo, log);
    return { database, dataDirectory };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function dataDirectoryOf(
  { databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  projectDirectory: string,
): string {
  if (databaseUrl) return resolve(dataDirectory ?? join(projectDirectory, '.tejido'));
  return resolveDataDirectory({ explicit: dataDirectory, projectDirectory });
}

async function prepare({ db, engine }: Database<Tables>, isDemo: boolean, log: Logger): Promise<void> {
  const done = await migrate(db, migrations);
  if (done.length > 0) log.info({ migrations: done }, 'The database was brought up to date');
  if (isDemo && (await seedWhenEmpty(db))) log.info('The database was empty and got the demonstration networks');
  log.info({ engine }, 'The database is ready');
}

import { StartError } from '@tejido/postgres';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration';

/** Longer than any migration should take; also how long another server's is waited for. */
const PATIENCE = '10min';

/**
 * Brings the tables up to date, all pending migrations in one transaction, and returns the names of those that ran.
 * Of several servers that start at once one does it and the others wait. Throws a {@link StartError} when a migration
 * fails, which leaves the database as it was, or when a newer Tejido has already changed it.
 *
 * @param migrations by name, in the order of their names
 */
export async function migrate<DB>(db: Kysely<DB>, migrations: Record<string, Migration>): Promise<string[]> {
  const { error, results = [] } = await migrateToLatest(db, migrations);
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  const reason = (error as Error).message;
  const failed = results.find(({ status }) => status === 'Error');
  if (failed !== undefined) {
    throw new StartError(
      `The database cannot be brought up to date, and stays as it was: migration ${failed.migrationName} failed ` +
        `(${reason}).`,
      { cause: error },
    );
  }
  const unknown = await findUnknown(db, migrations);
  if (unknown !== undefined) {
    throw new StartError(`The database was changed by a newer Tejido (migration ${unknown}): start that version.`);
  }
  throw new StartError(`The database cannot be brought up to date: ${reason}.`, { cause: error });
}

async function migrateToLatest<DB>(db: Kysely<DB>, migrations: Record<string, Migration>): Promise<MigrationResultSet> {
  try {
    return await db.connection().execute(async (connection) => {
      await sql`select set_config('statement_timeout', ${PATIENCE}, false)`.execute(connection);
      const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => migrations } });
      const outcome = await migrator.migrateToLatest();
      await sql`reset statement_timeout`.execute(connection);
      return outcome;
    });
  } catch (error) {
    return { error };
  }
}

/** The first migration in the database that the code does not know; `undefined` too when the database is out of reach. */
async function findUnknown<DB>(db: Kysely<DB>, migrations: Record<string, Migration>): Promise<string | undefined> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.find(({ name }) => !(name in migrations))?.name;
  } catch {
    return undefined;
  }
}

// Migrates the database at the URL it is given, and says which migrations ran.
import { openDatabase } from '../../../src/database/connection.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { migrations } from './migrations.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const { db, close } = await openDatabase({ databaseUrl, dataDirectory: '/nowhere', log: () => {} });
console.log(`migrated ${(await migrate(db, migrations)).join()}`);
await close();

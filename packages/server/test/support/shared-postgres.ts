// For `node --test --test-global-setup`: one PostgreSQL for all files of a run, where each would start its own.
import { sharePostgres, type TestPostgres } from './postgres.ts';

let postgres: TestPostgres;

export async function globalSetup(): Promise<void> {
  postgres = await sharePostgres();
}

export async function globalTeardown(): Promise<void> {
  await postgres.stop();
}

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A table, made slowly enough that servers which start together meet. */
export const city: Migration = {
  async up(db) {
    await sql`create table city (name text)`.execute(db);
    await sql`select pg_sleep(0.5)`.execute(db);
  },
};

const event: Migration = {
  async up(db) {
    await sql`create table event (title text)`.execute(db);
  },
};

export const migrations: Record<string, Migration> = { '0001_city': city, '0002_event': event };

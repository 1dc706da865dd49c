import type { Migration } from 'kysely/migration';
import * as networksAndRecords from './0001-networks-and-records.ts';
import * as mail from './0002-mail.ts';
import * as abuse from './0003-abuse.ts';
import * as desk from './0004-desk.ts';
import * as review from './0005-review.ts';
import * as rightsAndRetention from './0007-rights-and-retention.ts';
import * as daysOfEvents from './0011-days-of-events.ts';
import * as indexVersion from './0013-index-version.ts';

/** Every change of the database's shape, in the order of their names. */
export const migrations: Record<string, Migration> = {
  '0001-networks-and-records': networksAndRecords,
  '0002-mail': mail,
  '0003-abuse': abuse,
  '0004-desk': desk,
  '0005-review': review,
  '0007-rights-and-retention': rightsAndRetention,
  '0011-days-of-events': daysOfEvents,
  '0013-index-version': indexVersion,
};

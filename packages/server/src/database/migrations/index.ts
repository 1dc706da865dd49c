import type { Migration } from 'kysely/migration';
import * as networksAndRecords from './0001-networks-and-records.ts';
import * as mail from './0002-mail.ts';
import * as abuse from './0003-abuse.ts';
import * as desk from './0004-desk.ts';
import * as review from './0005-review.ts';
import * as quickLists from './0006-quick-lists.ts';
import * as rightsAndRetention from './0007-rights-and-retention.ts';
import * as consent from './0008-consent.ts';
import * as notes from './0009-notes.ts';
import * as daysOfEvents from './0010-days-of-events.ts';
import * as indexVersion from './0011-index-version.ts';
import * as confirmedOnce from './0012-confirmed-once.ts';
import * as timeToChoose from './0013-time-to-choose.ts';
import * as records from './0014-records.ts';
import * as submissions from './0015-submissions.ts';
import * as drafts from './0016-drafts.ts';
import * as files from './0017-files.ts';

/** Every change of the database's shape, in the order of their names. */
export const migrations: Record<string, Migration> = {
  '0001-networks-and-records': networksAndRecords,
  '0002-mail': mail,
  '0003-abuse': abuse,
  '0004-desk': desk,
  '0005-review': review,
  '0006-quick-lists': quickLists,
  '0007-rights-and-retention': rightsAndRetention,
  '0008-consent': consent,
  '0009-notes': notes,
  '0010-days-of-events': daysOfEvents,
  '0011-index-version': indexVersion,
  '0012-confirmed-once': confirmedOnce,
  '0013-time-to-choose': timeToChoose,
  '0014-records': records,
  '0015-submissions': submissions,
  '0016-drafts': drafts,
  '0017-files': files,
};

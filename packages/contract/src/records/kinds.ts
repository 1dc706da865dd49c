import type { RecordDefinition, RecordOf } from './define.ts';
import { events } from './events.ts';
import { initiatives } from './initiatives.ts';
import type { RecordKind } from './names.ts';
import { organizations } from './organizations.ts';

/** What each kind of record is. */
export const recordKinds = {
  organizations,
  initiatives,
  events,
} as const satisfies Readonly<Record<RecordKind, RecordDefinition>>;

/** The names of all kinds of records. */
export const recordKindNames = Object.keys(recordKinds) as RecordKind[];

/** Kinds of records and what they are. */
export type RecordKinds = Readonly<Record<string, RecordDefinition>>;

/** Records of every kind. */
export type RecordsByKind = { [K in RecordKind]: RecordOfKind<K>[] };

/** A record of a kind. */
export type RecordOfKind<K extends RecordKind> = RecordOf<(typeof recordKinds)[K]>;

import {
  type Instant,
  idPrefixes,
  makeId,
  type Network,
  type RecordKind,
  type RecordOfKind,
  type RecordsByKind,
  toInstant,
  withNoticeLanguages,
} from '@tejido/contract';
import { recordKindNames, recordKinds } from '@tejido/contract/schemas';

// `Omit` would keep nothing but the index signature that an open schema's type has.
type Without<T, Names extends PropertyKey> = {
  [Name in keyof T as string extends Name ? never : Exclude<Name, Names>]: T[Name];
};

/** A record before it is stored: without what its network and its store give it. */
export type Draft<T> = Without<T, 'id' | 'network' | 'updated' | 'revision'> & { updated?: Instant };

type Drafts<Kind extends RecordKind> = { [K in Kind]: Draft<RecordOfKind<K>>[] };

/** A network to show things with, and everything it publishes, as written by hand: nothing of a kind that is not there. */
export type DemoNetwork = { network: Without<Network, 'id' | 'updated' | 'revision'> } & Drafts<
  'organizations' | 'initiatives' | 'events'
> &
  Partial<Drafts<RecordKind>>;

/** A network and everything it publishes, as it would be stored. */
export type DemoRecords = { network: Network } & RecordsByKind;

const hour = 60 * 60_000;

/**
 * The records a demonstration network is stored as: with new ids, and each changed at a time of its own before `now`, so that the
 * first of each list is the one changed last.
 */
export function toRecords(demo: DemoNetwork, now: Date): DemoRecords {
  const { slug, timeZone } = demo.network;
  const newest = Math.floor(now.getTime() / 60_000) * 60_000 - hour;
  const records = recordKindNames.map((kind, place) => {
    const drafts: readonly Draft<RecordOfKind<RecordKind>>[] = (demo as Partial<DemoNetwork>)[kind] ?? [];
    const complete = drafts.map((draft, index) => {
      // Each kind has its own minutes of the hour, so that no two records of a network changed at once.
      const updated = draft.updated ?? toInstant(newest - index * 5 * hour - (place + 1) * 4 * 60_000, timeZone);
      const id = makeId(recordKinds[kind].prefix, Date.parse(updated));
      return { id, network: slug, ...draft, updated, revision: 1 };
    });
    return [kind, complete];
  });
  return {
    network: {
      id: makeId(idPrefixes.network, newest),
      ...withNoticeLanguages(demo.network),
      updated: toInstant(newest, timeZone),
      revision: 1,
    },
    ...(Object.fromEntries(records) as RecordsByKind),
  };
}

import {
  type Initiative,
  type Instant,
  idPrefixes,
  makeId,
  type Network,
  type NetworkEvent,
  type Organization,
  toInstant,
  withNoticeLanguages,
} from '@tejido/contract';

// `Omit` would keep nothing but the index signature that an open schema's type has.
type Without<T, Names extends PropertyKey> = {
  [Name in keyof T as string extends Name ? never : Exclude<Name, Names>]: T[Name];
};

/** A record before it is stored: without what its network and its store give it. */
export type Draft<T> = Without<T, 'id' | 'network' | 'updated' | 'revision'> & { updated?: Instant };

/** A network to show things with, and everything it publishes, as written by hand. */
export interface DemoNetwork {
  network: Without<Network, 'id' | 'updated' | 'revision'>;
  organizations: Draft<Organization>[];
  initiatives: Draft<Initiative>[];
  events: Draft<NetworkEvent>[];
}

/** A network and everything it publishes, as it would be stored. */
export interface DemoRecords {
  network: Network;
  organizations: Organization[];
  initiatives: Initiative[];
  events: NetworkEvent[];
}

const hour = 60 * 60_000;

/**
 * The records a demonstration network is stored as: with new ids, and each changed at a time of its own before `now`, so that the
 * first of each list is the one changed last.
 */
export function toRecords(demo: DemoNetwork, now: Date): DemoRecords {
  const { slug, timeZone } = demo.network;
  const newest = Math.floor(now.getTime() / 60_000) * 60_000 - hour;
  // Each kind has its own minutes of the hour, so that no two records of a network changed at once.
  const complete = <T>(drafts: readonly Draft<T>[], prefix: keyof typeof idPrefixes, minutes: number): T[] =>
    drafts.map((draft, index) => {
      const updated = draft.updated ?? toInstant(newest - index * 5 * hour - minutes * 60_000, timeZone);
      const id = makeId(idPrefixes[prefix], Date.parse(updated));
      return { id, network: slug, ...draft, updated, revision: 1 } as T;
    });
  return {
    network: {
      id: makeId(idPrefixes.network, newest),
      ...withNoticeLanguages(demo.network),
      updated: toInstant(newest, timeZone),
      revision: 1,
    },
    organizations: complete<Organization>(demo.organizations, 'organization', 40),
    initiatives: complete<Initiative>(demo.initiatives, 'initiative', 5),
    events: complete<NetworkEvent>(demo.events, 'event', 20),
  };
}

import { type ApiToken, type AuditAction, makeId, type Role } from '@tejido/contract';
import { makeIdempotencyKey as makeRandomWord } from '../../submit.ts';

/** Somebody who works at the desks of a testing network. */
export interface TestTeamMember {
  email: string;
  name?: string | undefined;
  role: Role;
  /** The slugs of the networks; every one when not given. */
  networks?: readonly string[] | undefined;
}

/** A person with an account. */
export interface Account {
  id: string;
  /** In lower case. */
  email: string;
  name?: string | undefined;
  lastSignIn?: string | undefined;
}

/** An account's place in the team of a network. */
export interface Membership {
  network: string;
  account: Account;
  role: Role;
  since: string;
  /** What the network calls the person. */
  name?: string | undefined;
}

/** A browser in which somebody is signed in. */
export interface OpenSession {
  id: string;
  account: Account;
  created: string;
  lastUsed: string;
}

/** An API token and what opens it. */
export interface HeldToken extends ApiToken {
  network: string;
  secret: string;
  /** Whether it was ended; its name is still shown with what it did. */
  revoked?: boolean;
}

/** A link to sign in with that was sent. */
export interface SentSignInLink {
  to: string;
  token: string;
  /** When it ends, in milliseconds since 1970. */
  expires: number;
}

/** Something that was done. */
export interface Deed {
  id: string;
  network: string;
  time: string;
  action: AuditAction;
  actor?: string | undefined;
  subject?: string | undefined;
}

/** What a network in memory keeps for its desks. */
export interface DeskState {
  accounts: Account[];
  team: Membership[];
  sessions: OpenSession[];
  tokens: HeldToken[];
  signInLinks: SentSignInLink[];
  /** Oldest first. */
  deeds: Deed[];
}

/** A team of one for each role. */
export const defaultTeam: readonly TestTeamMember[] = [
  { email: 'marina@red.example', name: 'Marina Solís', role: 'owner' },
  { email: 'tomas@red.example', name: 'Tomás Aguirre', role: 'coordinator' },
  { email: 'elena@red.example', name: 'Elena Ríos', role: 'editor' },
  { email: 'ines@red.example', name: 'Inés Cota', role: 'viewer' },
];

/** The desks of networks with these slugs, when a team begins to work there. */
export function makeDeskState(members: readonly TestTeamMember[], slugs: readonly string[], now: Date): DeskState {
  const since = now.toISOString();
  const accounts = members.map(({ email, name }): Account => ({ id: makeId('acc'), email: email.toLowerCase(), name }));
  const team = members.flatMap(({ role, name, networks = slugs }, index) =>
    networks.map((network): Membership => ({ network, account: accounts[index] as Account, role, since, name })),
  );
  return { accounts, team, sessions: [], tokens: [], signInLinks: [], deeds: [] };
}

/** Notes something that was done. */
export function record({ deeds }: DeskState, deed: Omit<Deed, 'id' | 'time'>, at?: Date): void {
  // No two at once, so that what follows from another is never shown before it.
  const time = at?.getTime() ?? Math.max(Date.now(), Date.parse(deeds.at(-1)?.time ?? '1970-01-01') + 1);
  deeds.push({ ...deed, id: makeId('aud', time), time: new Date(time).toISOString() });
}

/** A secret that nobody guesses. */
export const makeSecret = (id: string): string => `${id}.${makeRandomWord()}${makeRandomWord()}`;

import type { TestContext } from 'node:test';
import type { Role } from '@tejido/contract';
import { sql } from 'kysely';
import { makeApiToken } from '../../src/accounts/api-tokens.ts';
import { startSession } from '../../src/accounts/sessions.ts';
import { ensureAccount, giveRole } from '../../src/accounts/team.ts';
import type { Dependencies } from '../../src/http/server-env.ts';
import { insertNetwork } from '../../src/networks/networks.ts';
import { openDesk, type TestDesk } from './desk.ts';
import { testNetwork } from './network.ts';
import type { TestPostgres } from './postgres.ts';

/** Where the tests' server says it is reached. */
export const ownOrigin = 'http://tejido.test';

/** Another network of the same server. */
export const otherNetwork = {
  ...testNetwork.network,
  id: 'net_01m7zzzzzzzzzzzzzzzzzzzzzz',
  slug: 'otra-red',
  name: { es: 'Otra red' },
};

/** How somebody comes to the desk: the headers of their requests. */
export type Credentials = Readonly<Record<string, string>>;

/** A desk and everybody who may or may not work at it. */
export interface Cast extends TestDesk {
  /** The ids of the accounts of the network's own team. */
  accounts: Record<Role, string>;
  /** By sessions, as browsers come, from the server's own pages. */
  sessions: Record<Role | 'ownerElsewhere' | 'expired' | 'unused' | 'revoked' | 'removed', Credentials>;
  /** By tokens, as programs come. */
  programs: Record<'coordinator' | 'editor' | 'viewer' | 'elsewhere' | 'expired' | 'revoked', Credentials>;
  /** The id of a token of the network's. */
  tokenId: string;
}

/** Opens a desk with an owner, a coordinator and a viewer, and everybody who is to be kept out. */
export async function openCast(
  t: Pick<TestContext, 'after'>,
  postgres: TestPostgres,
  template: string,
  more: Partial<Dependencies> = {},
): Promise<Cast> {
  const office = await openDesk(t, postgres, template, more);
  const { db } = office;
  const { network } = testNetwork;
  await insertNetwork(db, otherNetwork);
  const member = async (name: string, role: Role, networkId = network.id) => {
    const id = await ensureAccount(db, `${name}@red.example`, name);
    await giveRole(db, networkId, id, role);
    return id;
  };
  const session = async (accountId: string) => cookie(await startSession(db, accountId));
  const accounts = {
    owner: await member('olga', 'owner'),
    coordinator: await member('carlos', 'coordinator'),
    editor: await member('elisa', 'editor'),
    viewer: await member('vera', 'viewer'),
  };
  const ownerElsewhere = await member('otto', 'owner', otherNetwork.id);
  const sessions = {
    owner: await session(accounts.owner),
    coordinator: await session(accounts.coordinator),
    editor: await session(accounts.editor),
    viewer: await session(accounts.viewer),
    ownerElsewhere: await session(ownerElsewhere),
    expired: await session(accounts.owner),
    unused: await session(accounts.owner),
    revoked: await session(accounts.owner),
    removed: await session(await ensureAccount(db, 'rita@red.example')),
  };
  await sql`update sessions set created = now() - interval '31 days' where id = ${idOf(sessions.expired)}`.execute(db);
  await sql`update sessions set last_used = now() - interval '8 days' where id = ${idOf(sessions.unused)}`.execute(db);
  await sql`delete from sessions where id = ${idOf(sessions.revoked)}`.execute(db);

  const made = async (networkId: string, role: 'coordinator' | 'editor' | 'viewer', id = accounts.owner) =>
    makeApiToken(db, networkId, { name: role, role }, { id, name: 'owner', kind: 'account', roles: 'owner' });
  const [coordinator, viewer] = [await made(network.id, 'coordinator'), await made(network.id, 'viewer')];
  const [expired, revoked] = [await made(network.id, 'coordinator'), await made(network.id, 'coordinator')];
  await sql`update api_tokens set expires = now() - interval '1 second' where id = ${expired.id}`.execute(db);
  await sql`update api_tokens set revoked = now() where id = ${revoked.id}`.execute(db);
  const editor = await made(network.id, 'editor');
  const programs = {
    coordinator: bearer(coordinator.secret),
    editor: bearer(editor.secret),
    viewer: bearer(viewer.secret),
    elsewhere: bearer((await made(otherNetwork.id, 'coordinator', ownerElsewhere)).secret),
    expired: bearer(expired.secret),
    revoked: bearer(revoked.secret),
  };
  return { ...office, accounts, sessions, programs, tokenId: viewer.id };
}

/** As a browser comes that has this session, from a page of the server's own. */
export const cookie = (secret: string): Credentials => ({ Cookie: `tejido=${secret}`, Origin: ownOrigin });

/** As a program comes that has this token. */
export const bearer = (secret: string): Credentials => ({ Authorization: `Bearer ${secret}` });

const idOf = ({ Cookie = '' }: Credentials): string => Cookie.slice('tejido='.length).split('.')[0] ?? '';

/** Everything in the database but what is counted and noted of requests that changed nothing, and the keys that a network makes when it first needs one. */
export async function dump({ db }: Pick<TestDesk, 'db'>): Promise<string> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'
      and tablename not like 'kysely%' and tablename not in ('rate_limits', 'network_keys') order by 1`.execute(db);
  const contents = [];
  for (const { name } of tables.rows) {
    const rows = await sql<{ row: string }>`
      select (to_jsonb(one) - 'last_used')::text as row from ${sql.table(name)} as one order by 1`.execute(db);
    contents.push(name, ...rows.rows.map(({ row }) => row));
  }
  return contents.join('\n');
}

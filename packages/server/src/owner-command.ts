import { parseArgs } from 'node:util';
import { type Network, tidyField } from '@tejido/contract';
import { StartError } from '@tejido/postgres';
import type { Logger } from 'pino';
import { makeOwner } from './accounts/owners.ts';
import { makeLink } from './accounts/sign-in.ts';
import { signInAddress } from './accounts/sign-in-mail.ts';
import { type Config, isEmail } from './config.ts';
import type { Db } from './database/tables.ts';
import { findNetwork, listNetworks } from './networks/networks.ts';
import { openServerDatabase } from './open-server-database.ts';

/** What the words after `tejido owner` ask for. */
export interface OwnerRequest {
  email: string;
  /** The slug of the one network; all of them when missing. */
  network: string | undefined;
}

/** Reads the words after `tejido owner`; a sentence where they are not understood. */
export function readOwnerWords(words: readonly string[]): OwnerRequest | string {
  const usage = 'Say whom: tejido owner you@example.org, with --network and a slug for one network alone.';
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { network: { type: 'string' } },
      allowPositionals: true,
    });
    const [given, ...rest] = positionals;
    if (given === undefined || rest.length > 0) return usage;
    const email = tidyField('email', given);
    return isEmail(email) ? { email, network: values.network } : `"${email}" is no e-mail address.`;
  } catch {
    return usage;
  }
}

/**
 * Makes somebody an owner, whether the server runs or not, and returns what to print: for which networks, and a link to sign in with.
 * Throws a {@link StartError} where the database cannot be used or has no such network.
 */
export async function ownerCommand(
  config: Config,
  projectDirectory: string,
  log: Logger,
  { email, network }: OwnerRequest,
): Promise<string> {
  const { database } = await openServerDatabase(config, projectDirectory, log, { join: true });
  try {
    const networks = await networksFor(database.db, network);
    const accountId = await makeOwner(database.db, email, networks);
    const token = await makeLink(database.db, accountId);
    const names = networks.map(({ slug }) => slug).join(', ') || 'no network yet, and may make one';
    const server = config.publicUrl ?? `http://localhost:${config.port}`;
    return `${email} is an owner of ${names}. To sign in within a quarter of an hour, open\n${signInAddress(server, token)}`;
  } finally {
    await database.close();
  }
}

async function networksFor(db: Db, slug: string | undefined): Promise<Network[]> {
  if (slug === undefined) return listNetworks(db, 10_000);
  const network = await findNetwork(db, slug);
  if (!network) throw new StartError(`There is no network "${slug}" on this server.`);
  return [network];
}

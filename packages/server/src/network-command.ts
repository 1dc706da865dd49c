import { parseArgs } from 'node:util';
import { languageTag, type NetworkInput, tidyField } from '@tejido/contract';
import { check, networkInput } from '@tejido/contract/schemas';
import { StartError } from '@tejido/postgres';
import type { Logger } from 'pino';
import { makeOwner } from './accounts/owners.ts';
import { makeLink } from './accounts/sign-in.ts';
import { signInAddress } from './accounts/sign-in-mail.ts';
import { type Config, isEmail } from './config.ts';
import { openServerDatabase } from './open-server-database.ts';
import { Refusal } from './refusal.ts';
import { createNetwork } from './settings/settings.ts';
import { type StartingVocabulary, startingParts, startingVocabularies } from './settings/starting-words.ts';

/** What the words after `tejido network create` ask for. */
export interface NetworkRequest {
  input: NetworkInput;
  owner: string | undefined;
}

const usage =
  'Say what it is called: tejido network create red-del-agua --name "Red del Agua", with --languages es,en, --zone America/Mexico_City, ' +
  `--words ${startingVocabularies.join(', ')} and --owner you@example.org.`;

/** Reads the words after `tejido network`; a sentence where they are not understood. */
export function readNetworkWords(words: readonly string[]): NetworkRequest | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        name: { type: 'string' },
        languages: { type: 'string', default: 'en' },
        zone: { type: 'string', default: 'UTC' },
        words: { type: 'string', default: 'six' },
        owner: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [act, slug, ...rest] = positionals;
    if (act !== 'create' || slug === undefined || !values.name || rest.length > 0) return usage;
    if (!startingVocabularies.includes(values.words as StartingVocabulary)) return usage;
    const languages = values.languages.split(',').map((tag) => languageTag(tag.trim()) ?? tag);
    const owner = values.owner === undefined ? undefined : tidyField('email', values.owner);
    if (owner !== undefined && !isEmail(owner)) return `"${owner}" is no e-mail address.`;
    const input = {
      slug,
      name: { [languages[0] ?? 'en']: values.name },
      languages,
      timeZone: values.zone,
      ...startingParts(values.words as StartingVocabulary, languages),
    };
    const checked = check(networkInput, input, 'body');
    return checked.ok ? { input, owner } : (checked.errors[0]?.detail ?? usage);
  } catch {
    return usage;
  }
}

/**
 * Makes a network, whether the server runs or not, and returns what to print: where its desk is, and a link to sign in with. Throws a
 * {@link StartError} where the database cannot be used, or there is such a network.
 */
export async function networkCommand(
  config: Config,
  projectDirectory: string,
  log: Logger,
  { input, owner = config.ownerEmail }: NetworkRequest,
): Promise<string> {
  const { database } = await openServerDatabase({ ...config, demo: false }, projectDirectory, log, { join: true });
  const server = config.publicUrl ?? `http://localhost:${config.port}`;
  try {
    const key = crypto.randomUUID();
    const actor = { id: 'operator', kind: 'token' as const };
    const { network } = await createNetwork(database.db, input, { key, actor });
    const made = `The network ${network.slug} is there: ${server}/${network.slug}`;
    if (owner === undefined) return `${made}\nLet somebody in: tejido owner you@example.org --network ${network.slug}`;
    const token = await makeLink(database.db, await makeOwner(database.db, owner, [network]));
    return `${made}\n${owner} owns it. To sign in within a quarter of an hour, open\n${signInAddress(server, token)}`;
  } catch (error) {
    throw error instanceof Refusal ? new StartError(error.message) : error;
  } finally {
    await database.close();
  }
}

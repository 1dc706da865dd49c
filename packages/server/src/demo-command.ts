import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { listNetworks } from './networks/networks.ts';
import { openServerDatabase } from './open-server-database.ts';
import { eraseNetwork } from './settings/settings.ts';

/** What the words after `tejido demo` ask for. */
export interface DemoRequest {
  /** Whether to erase; else only what that would be is said. */
  isSure: boolean;
}

/** Reads the words after `tejido demo`; a sentence where they are not understood. */
export function readDemoWords(words: readonly string[]): DemoRequest | string {
  const usage = 'Say what to do with the demonstration networks: tejido demo remove, with --yes to do it.';
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { yes: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return positionals.join(' ') === 'remove' ? { isSure: values.yes } : usage;
  } catch {
    return usage;
  }
}

/** Erases the demonstration networks with everything in them, or says what that would be. */
export async function demoCommand(
  config: Config,
  projectDirectory: string,
  log: Logger,
  { isSure }: DemoRequest,
): Promise<string> {
  const { database } = await openServerDatabase({ ...config, demo: false }, projectDirectory, log, { join: true });
  const { db } = database;
  try {
    const networks = (await listNetworks(db, 10_000)).filter(({ demonstration }) => demonstration);
    if (networks.length === 0) return 'There are no demonstration networks here.';
    const lines: string[] = [];
    for (const { id, slug } of networks) {
      const count = async (table: 'records' | 'submissions' | 'team_members') => {
        const { many } = await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<string>().as('many'))
          .where('network_id', '=', id)
          .executeTakeFirstOrThrow();
        return many;
      };
      const [records, sent, team] = [await count('records'), await count('submissions'), await count('team_members')];
      lines.push(`${slug}: ${records} records, ${sent} join requests and the like, ${team} in its team`);
    }
    if (!isSure)
      return `This erases, and nothing brings it back:\n${lines.join('\n')}\nTo do it: tejido demo remove --yes`;
    await db.transaction().execute(async (transaction) => {
      for (const { id } of networks) await eraseNetwork(transaction, id);
    });
    return `Erased:\n${lines.join('\n')}\nSet TEJIDO_DEMO=off, or the next start of an empty server brings them again.`;
  } finally {
    await database.close();
  }
}

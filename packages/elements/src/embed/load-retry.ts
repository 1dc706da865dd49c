import { loadVerified, type SideScript } from './load-verified.ts';

/** The script that tries requests again. */
declare const __RETRY__: SideScript;

/** What the SDK's module of the same name does, for a page that embeds: the script is checked before it runs. */
export async function loadRetry(): Promise<unknown> {
  return (await loadVerified<{ retry: unknown }>(__RETRY__)).retry;
}

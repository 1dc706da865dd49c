import { runLater } from './run-later.ts';

/** The script that tries requests again, by its hash. */
declare const __RETRY__: string;

/** What the SDK's module of the same name does, for a page that embeds: the script is checked before it runs. */
export async function loadRetry(): Promise<unknown> {
  return (await runLater<{ retry: unknown }>(__RETRY__)).retry;
}

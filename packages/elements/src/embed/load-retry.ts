import { surroundings } from './surroundings.ts';
import { verify } from './verified.ts';

/** The script that tries requests again: its file, and its SHA-256 in base64. */
declare const __RETRY__: { file: string; hash: string };

/** What the SDK's module of the same name does, for a page that embeds: the script is checked before it runs. */
export async function loadRetry(): Promise<unknown> {
  const address = `${surroundings.server}embed/${__RETRY__.file}`;
  await verify(address, __RETRY__.hash);
  return ((await import(/* @vite-ignore */ address)) as { retry: unknown }).retry;
}

import { surroundings } from './surroundings.ts';
import { verify } from './verified.ts';

/** The script that solves challenges: its file, and its SHA-256 in base64. */
declare const __CHALLENGE__: { file: string; hash: string };

/** What the SDK's module of the same name does, for a page that embeds: the script is checked before it runs. */
export async function loadSolver(): Promise<unknown> {
  const { file, hash } = __CHALLENGE__;
  const address = `${surroundings.server}embed/${file}`;
  await verify(address, hash);
  return ((await import(/* @vite-ignore */ address)) as { solveChallenge: unknown }).solveChallenge;
}

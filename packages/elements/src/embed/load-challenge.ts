import { loadVerified, type SideScript } from './load-verified.ts';

/** The script that solves challenges. */
declare const __CHALLENGE__: SideScript;

/** What the SDK's module of the same name does, for a page that embeds: the script is checked before it runs. */
export async function loadSolver(): Promise<unknown> {
  return (await loadVerified<{ solveChallenge: unknown }>(__CHALLENGE__)).solveChallenge;
}

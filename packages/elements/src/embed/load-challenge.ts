import { runLater } from './run-later.ts';

/** The script that solves challenges, by its hash. */
declare const __CHALLENGE__: string;

/** What the SDK's module of the same name does, for a page that embeds: the script is checked before it runs. */
export async function loadSolver(): Promise<unknown> {
  return (await runLater<{ solveChallenge: unknown }>(__CHALLENGE__)).solveChallenge;
}

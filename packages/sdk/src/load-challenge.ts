import type { solveChallenge } from './challenge.ts';

/** Loads what solves challenges. A module of its own, so that a build can put another way of loading in its place. */
export const loadSolver = async (): Promise<typeof solveChallenge> => (await import('./challenge.ts')).solveChallenge;

import type { Retry } from './retry.ts';

/** Loads what tries again. A module of its own, so that a build can put another way of loading in its place. */
export const loadRetry = async (): Promise<Retry> => (await import('./retry.ts')).retry;

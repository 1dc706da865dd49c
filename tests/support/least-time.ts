import { setTimeout as delay } from 'node:timers/promises';

/** Waits out what is left of the time that the form without scripts wants to have been open: those who are quicker are no people. */
export const leastTime = (opened: number): Promise<void> => delay(Math.max(0, opened + 3500 - Date.now()));

import type { Crowd } from './crowd.ts';
import { type Measured, median } from './measure.ts';

/** What no read may pass, in milliseconds of the database's time. */
export const limit = 250;

const figure = (number: number, digits = 1): string => number.toFixed(digits).padStart(8);

/** One line for one read. */
export function rowOf({ name, status, statements, database, processor, ratio }: Measured): string {
  return [name.padEnd(52), status, statements, figure(database), figure(processor), figure(ratio, 2)].join(' ');
}

/** The lines that sum the reads up. */
export function reportReads(measured: readonly Measured[]): string {
  const worst = (of: 'database' | 'processor') => measured.toSorted((one, other) => other[of] - one[of])[0] as Measured;
  const line = (what: string, of: 'database' | 'processor') =>
    `${what}: most ${figure(worst(of)[of])} ms (${worst(of).name}), median ${figure(median(measured.map((one) => one[of])))} ms`;
  const over = tooSlow(measured);
  return [
    'read, status, statements, ms of the database, of these on a processor, our own time as a multiple of bare pg',
    line('database', 'database'),
    line('on a processor', 'processor'),
    `${over.length} of ${measured.length} over ${limit} ms${over.map(({ name }) => `\n  ${name}`).join('')}`,
  ].join('\n');
}

/** The reads that pass the limit, by the time on a processor where it is known. */
export function tooSlow(measured: readonly Measured[]): Measured[] {
  return measured.filter(({ processor, database }) => (Number.isNaN(processor) ? database : processor) > limit);
}

/** The lines about the crowd. */
export function reportCrowd({ served, statuses }: Crowd): string {
  const lines = Object.entries(served).map(
    ([path, { quiet, crowded, ratio }]) =>
      `${path.slice(0, 60).padEnd(60)} ${figure(quiet.median)} ${figure(crowded.median)} ${figure(ratio, 2)} ${figure(quiet.most)} ${figure(crowded.most)}`,
  );
  const answers = Object.entries(statuses).map(([status, count]) => `${count} times ${status}`);
  return [
    'asked while nobody else asks, and among fifty: ms, ms, times as long; ms that 19 of 20 stay under, both',
    ...lines,
    `the fifty were answered ${answers.join(', ')}`,
  ].join('\n');
}

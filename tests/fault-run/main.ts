import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { report } from './report.ts';
import { faultRun } from './run.ts';

/*
 * `pnpm fault-run`: thousands of join requests through a bad network to servers that are killed, first to one with its own PostgreSQL, then
 * to three on one. Ends with 1 when anything was lost or doubled.
 */

const { values } = parseArgs({
  options: {
    submissions: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    servers: { type: 'string', default: '1,3' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
  },
});

const stopped = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(name, () => stopped.abort(new Error('Stopped before the end.')));

for (const servers of values.servers.split(',').map(numberOf)) {
  console.log(`\n=== ${servers} server process${servers === 1 ? '' : 'es'} (--seed ${values.seed})`);
  const result = await faultRun({
    submissions: numberOf(values.submissions),
    kills: numberOf(values.kills),
    servers,
    seed: numberOf(values.seed),
    waitsForLeases: true,
    say: (line) => console.log(line),
    signal: stopped.signal,
  });
  console.log(report(result));
  if (result.violations.length > 0) process.exitCode = 1;
}

function numberOf(text: string): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text)) return number;
  throw new Error(
    `"${text}" is no number: --submissions, --kills and --seed are one each, --servers one or several with commas.`,
  );
}

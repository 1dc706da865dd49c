import { parseArgs } from 'node:util';
import { measureCrowd } from './crowd.ts';
import { measure } from './measure.ts';
import { readsToMeasure } from './reads.ts';
import { reportCrowd, reportReads, rowOf, tooSlow } from './report.ts';
import { type Load, openStore, remove } from './store.ts';

/*
 * `pnpm benchmark:reads`: how long PostgreSQL takes for each kind of read, and whether those who ask for little are served while others ask
 * for much. Ends with 1 when a read passes the limit.
 */

const { values } = parseArgs({
  options: {
    initiatives: { type: 'string', default: '2000,200000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    'without-crowd': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});

const reads = readsToMeasure.filter(({ name }) => name.includes(values.only));
for (const initiatives of values.initiatives.split(',').map(Number)) {
  const load: Load = {
    seed: Number(values.seed),
    initiatives,
    organizations: Math.ceil(initiatives / 10),
    events: Math.ceil(initiatives / 4),
  };
  console.log(`\n=== ${initiatives} initiatives, ${load.events} events, ${load.organizations} organizations`);
  if (values.fresh) await remove(load);
  const database = await openStore(load, (line) => console.log(line));
  try {
    const measured = await measure(database, reads, Number(values.rounds), (one) => console.log(rowOf(one)));
    console.log(reportReads(measured));
    if (tooSlow(measured).length > 0) process.exitCode = 1;
    if (!values['without-crowd']) console.log(reportCrowd(await measureCrowd(load)));
  } finally {
    await database.close();
  }
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';
import { directoryOf, type Load } from './store.ts';

/** How those who ask for little are served, in milliseconds, while nobody asks for much and while fifty do. */
export interface Crowd {
  served: Record<string, { quiet: Times; crowded: Times; ratio: number }>;
  /** How many of the requests of the fifty were answered with each status. */
  statuses: Record<number, number>;
}

interface Times {
  median: number;
  /** What nineteen of twenty stay under. */
  most: number;
}

const size = 50;

/** How often each address is asked for. */
const rounds = 300;

const base = '/v1/networks/red-de-medida';
const facets = 'facets=goal,target,sector,kind,stage,territory';

/** What those ask for who ask for little; lists were asked for before, and are kept. */
const little = [
  '/v1/networks',
  base,
  `${base}/initiatives`,
  `${base}/initiatives?goal=6&${facets}`,
  `${base}/events?limit=100`,
];

/** What each of the fifty asks for: no two requests are the same. */
const much = (index: number): string => {
  const words = [`zzzzqqq${index}`, `territorio -agua${index}`, `territorio mujeres -x${index}`, `-zzz${index}`];
  const near = `near=${(index % 90) - 45},${index % 180},20015`;
  return index % 2 === 0
    ? `${base}/initiatives?${facets}&q=${encodeURIComponent(words[(index / 2) % words.length] as string)}`
    : `${base}/initiatives?${facets}&${near}&goal=${(index % 17) + 1}`;
};

/** Asks a server in a process of its own, first alone and then among a crowd of fifty that ask for the worst, each again as soon as it is answered. */
export async function measureCrowd(load: Load): Promise<Crowd> {
  const server = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [directoryOf(load)]);
  try {
    const [port] = (await once(server, 'message')) as [number];
    const url = `http://127.0.0.1:${port}`;
    await askAll(url);
    const quiet = await askAll(url);
    const statuses: Record<number, number> = {};
    const ended = new AbortController();
    let index = 0;
    const crowd = Array.from({ length: size }, async () => {
      while (!ended.signal.aborted) {
        const { status } = await ask(url + much(index++));
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    });
    const crowded = await askAll(url);
    ended.abort();
    await Promise.all(crowd);
    return {
      served: Object.fromEntries(
        little.map((path) => {
          const [before, among] = [timesOf(quiet.get(path)), timesOf(crowded.get(path))];
          return [path, { quiet: before, crowded: among, ratio: among.median / before.median }];
        }),
      ),
      statuses,
    };
  } finally {
    server.disconnect();
  }
}

async function askAll(url: string): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(little.map((path) => [path, []]));
  for (let round = 0; round < rounds; round++)
    for (const path of little) {
      const start = performance.now();
      const { status } = await ask(url + path);
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
      times.get(path)?.push(performance.now() - start);
    }
  return times;
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response;
}

function timesOf(times: readonly number[] = []): Times {
  return {
    median: median(times),
    most: times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN,
  };
}

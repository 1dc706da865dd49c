import { makeProblem } from '@tejido/contract';
import { type DemoNetwork, demoNetworks } from '@tejido/demo';
import { type NetworkParameters, now } from './on-network.ts';

/** The demonstration network that most stories stand on, changed; for `parameters.network`. */
export function redWith(change: (red: DemoNetwork) => Partial<DemoNetwork>): NetworkParameters {
  const [red] = demoNetworks(now) as [DemoNetwork];
  return { data: [{ ...red, ...change(red) }] };
}

/** The next so many requests fail as when the server has a fault, and those after them succeed. */
export const failing = (times: number): NetworkParameters => ({
  failure: { problem: makeProblem('internal_error', 'Something failed.'), times },
});

/** No answer ever comes. */
export const silent: NetworkParameters = { latency: Infinity };

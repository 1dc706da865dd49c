import { takeCensus } from '../../census/census.ts';
import type { DeskHandlers } from '../desk.ts';
import { publicUrlOf } from '../server-env.ts';

/** What answers requests for the census. */
export const censusHandlers: Pick<DeskHandlers, 'getCensus'> = {
  getCensus: ({ c, dependencies, network }) => takeCensus(dependencies.db, network, publicUrlOf(c, dependencies)),
};

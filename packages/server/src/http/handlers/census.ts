import { takeCensus } from '../../census/census.ts';
import type { Handlers } from '../operation-request.ts';
import { publicUrlOf } from '../server-env.ts';

/** What answers requests for the census. */
export const censusHandlers: Handlers<'getCensus'> = {
  getCensus: ({ c, dependencies, network }) => takeCensus(dependencies.db, network, publicUrlOf(c, dependencies)),
};

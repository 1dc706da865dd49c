import type { DeskHandlers } from '../desk.ts';

/** What answers the operations on join requests and the census. */
export type ReviewHandlers = Pick<
  DeskHandlers,
  'listJoinRequests' | 'reviewJoinRequest' | 'decideJoinRequests' | 'assignJoinRequests' | 'addNote' | 'getCensus'
>;

/** See {@link ReviewHandlers}. */
export const reviewHandlers: ReviewHandlers = {} as ReviewHandlers;

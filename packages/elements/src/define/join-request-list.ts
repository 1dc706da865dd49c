import { TejidoJoinRequestList } from '../join-request-list/join-request-list.ts';

// With its type come those of its tag and of its events.
export type { TejidoJoinRequestList };

TejidoJoinRequestList.define('tejido-join-request-list');

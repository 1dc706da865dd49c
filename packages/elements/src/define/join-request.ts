import { TejidoJoinRequest } from '../join-request/join-request.ts';

// With its type come those of its tag and of its events.
export type { TejidoJoinRequest };

TejidoJoinRequest.define('tejido-join-request');

import { TejidoJoinRequest } from '../join-request/join-request.ts';

TejidoJoinRequest.define('tejido-join-request');

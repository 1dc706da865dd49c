import { TejidoJoinRequestList } from '../join-request-list/join-request-list.ts';

TejidoJoinRequestList.define('tejido-join-request-list');

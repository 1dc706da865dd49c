import { demoJoinRequests } from '@tejido/sdk/testing';
import { type NetworkParameters, now } from './on-network.ts';

/** A desk with the demonstration's join requests, at which a coordinator is signed in; for `parameters.network`. */
export const atDesk: NetworkParameters = { now, joinRequests: demoJoinRequests, signedIn: 'tomas@red.example' };

/** The same, for somebody who may only read. */
export const asViewer: NetworkParameters = { ...atDesk, signedIn: 'ines@red.example' };

/** Another of the team, who does something meanwhile. */
export const colleague = 'marina@red.example';

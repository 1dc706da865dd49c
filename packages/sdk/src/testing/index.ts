export type { ReceivedJoinRequest } from './join-requests.ts';
export * from './test-network.ts';

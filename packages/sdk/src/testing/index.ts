export type { ReceivedJoinRequest } from './join-requests.ts';
export type { SentMail } from './mails.ts';
export * from './test-network.ts';

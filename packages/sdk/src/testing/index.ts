export { type DemoJoinRequest, demoJoinRequests } from './demo-join-requests.ts';
export type { SentSignInLink, TestTeamMember } from './desk/state.ts';
export type { HeldNote, ReceivedJoinRequest } from './join-requests.ts';
export type { SentMail } from './mails.ts';
export * from './test-network.ts';

export { type DemoJoinRequest, demoJoinRequests } from './demo-join-requests.ts';
export type { SentSignInLink, TestTeamMember } from './desk/state.ts';
export type { HeldNote, ReceivedSubmission, SentMail } from './store.ts';
export * from './test-network.ts';

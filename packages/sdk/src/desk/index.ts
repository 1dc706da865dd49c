export {
  type DeskItemOf,
  type DeskList,
  type DeskListName,
  type DeskPath,
  deskAddress,
} from './call.ts';
export type * from './desk.ts';
export type { ExportFormat } from './export.ts';
export { type Inbox, inboxOf } from './inbox.ts';
export * from './join-requests.ts';
export * from './records.ts';
export * from './session.ts';
export * from './team.ts';

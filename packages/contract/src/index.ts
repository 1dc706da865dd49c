export * from './all-routes.ts';
export * from './applicant-name.ts';
export * from './desk-routes.ts';
export * from './event-times.ts';
export * from './fold.ts';
export * from './icalendar.ts';
export * from './id.ts';
export * from './instant.ts';
export * from './isolate.ts';
export * from './join-form.ts';
export * from './join-request-fields.ts';
export * from './kept-join-request.ts';
export * from './language.ts';
export * from './language-tags.ts';
export * from './missing-texts.ts';
export type * from './operation.ts';
export type * from './operations.ts';
export * from './page-address.ts';
export * from './privacy-notices.ts';
export * from './problem.ts';
export * from './publication.ts';
export type { NetworkEvent } from './records/events.ts';
export type { Initiative } from './records/initiatives.ts';
export type { RecordOfKind, RecordsByKind } from './records/kinds.ts';
export * from './records/names.ts';
export type { Organization } from './records/organizations.ts';
export type { Facets } from './records/query.ts';
export * from './retention.ts';
export * from './retention-words.ts';
export * from './routes.ts';
export type { Challenge } from './schemas/challenge.ts';
export type { Account, AccountReference, Session } from './schemas/desk/account.ts';
export type { AuditEntry, Census, StoredMail } from './schemas/desk/records.ts';
export type {
  AssignmentsInput,
  BulkResult,
  DecisionsInput,
  Duplicate,
  JoinRequestInDesk,
  JoinRequestReview,
  Note,
} from './schemas/desk/review.ts';
export type { ApiToken, TeamMember } from './schemas/desk/team.ts';
export type { JoinForm, JoinFormField } from './schemas/join-form.ts';
export type { JoinRequestInput, JoinRequestReceipt } from './schemas/join-request.ts';
export type { ConsentRecord, JoinRequest, JoinRequestChanges, Question } from './schemas/join-request-record.ts';
export type { Network, PrivacyNotice } from './schemas/network.ts';
export type { VocabularyItem } from './schemas/vocabulary-item.ts';
export * from './search.ts';
export * from './shown-fields.ts';
export * from './spreadsheet.ts';
export * from './time.ts';
export * from './uri.ts';
export * from './visible.ts';
export * from './vocabulary.ts';

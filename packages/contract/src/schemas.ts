export * from './form-consistency.ts';
export * from './idempotency-key.ts';
export * from './language-maps.ts';
export * from './likeness.ts';
export * from './merge-patch.ts';
export * from './network-settings.ts';
export { isCacheable, isForAccounts, type Operation } from './operation.ts';
export * from './operations.ts';
export * from './paging.ts';
export * from './records/define.ts';
export * from './records/draft.ts';
export * from './records/drafts.ts';
export { eventSchema } from './records/events.ts';
export { inFull, inPlainText, searchedTexts } from './records/in-full.ts';
export { initiativeSchema } from './records/initiatives.ts';
export * from './records/kinds.ts';
export * from './records/moment.ts';
export { recordOperations } from './records/operations.ts';
export * from './records/order.ts';
export { organizationSchema } from './records/organizations.ts';
export * from './records/publication.ts';
export { filtersOf } from './records/query.ts';
export * from './records/sound-record.ts';
export * from './requests.ts';
export { challengeSchema } from './schemas/challenge.ts';
export {
  code,
  documentation,
  goalNumber,
  languageMap,
  targetCode,
  webAddress,
  withoutTurning,
} from './schemas/common.ts';
export { networkInput } from './schemas/desk/network.ts';
export { attachment, fileSchema, picture } from './schemas/files.ts';
export { networkSchema } from './schemas/network.ts';
export { defaultLimit, maxLimit } from './schemas/query.ts';
export * from './submission-rules.ts';
export { checkJoinRequest, joinRequestInputSchema } from './submissions/join-requests.ts';
export { freeSlug, slugOf } from './submissions/slug.ts';
export * from './team-rules.ts';
export * from './validate.ts';

export type {
  Account,
  ApiToken,
  Attachment,
  AuditEntry,
  BulkResult,
  Census,
  Challenge,
  DeskOperationName,
  Duplicate,
  Facets,
  Initiative,
  JoinRequest,
  JoinRequestChanges,
  JoinRequestInDesk,
  JoinRequestInput,
  JoinRequestReceipt,
  JoinRequestReview,
  LanguageMap,
  Network,
  NetworkEvent,
  Note,
  OperationName,
  Organization,
  Picture,
  Problem,
  PublicOperationName,
  Session,
  StoredFile,
  StoredMail,
  TeamMember,
} from '@tejido/contract';
export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
  type MalformedRecord,
  type OneOrMore,
  type Path,
  type Query,
  requestAddress,
  type Validator,
} from './client.ts';
export * from './desk/index.ts';
export { type Editing, editingOf, type Read, type Written } from './editing.ts';
export { type Files, filesOf, type UploadOptions } from './files.ts';
export * from './join-requests.ts';
export * from './join-requests-mail.ts';
export { toJson } from './json.ts';
export * from './operations.ts';
export type { Page, PagePromise } from './pages.ts';
export { type ClientProblemCode, isProblem, type KnownProblemCode, ProblemError } from './problem-error.ts';
export * from './records.ts';
export { type Submissions, submissionsOf } from './submissions.ts';
export { getChallenge, makeIdempotencyKey, meetChallenge, type SubmitOptions } from './submit.ts';
export * from './tejido.ts';
export { validator } from './validator.ts';

export type {
  Challenge,
  Facets,
  Initiative,
  JoinRequest,
  JoinRequestChanges,
  JoinRequestInput,
  JoinRequestReceipt,
  LanguageMap,
  Network,
  NetworkEvent,
  OperationName,
  Organization,
  Problem,
} from '@tejido/contract';
export * from './client.ts';
export * from './join-requests.ts';
export * from './operations.ts';
export { type ClientProblemCode, isProblem, type KnownProblemCode, ProblemError } from './problem-error.ts';
export * from './tejido.ts';
export { validator } from './validator.ts';

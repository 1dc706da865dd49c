import type * as z from 'zod/mini';
import type { OperationName } from './all-routes.ts';
import { deskOperations } from './desk-operations.ts';
import type { Operation } from './operation.ts';
import { publicOperations } from './public-operations.ts';
import { editOperations } from './records/edit-operations.ts';
import { recordKinds } from './records/kinds.ts';
import { recordNames } from './records/names.ts';
import type { Shape } from './shape.ts';
import { submissionKinds } from './submissions/kinds.ts';
import { submissionNames } from './submissions/names.ts';
import { submissionOperations } from './submissions/operations.ts';

/** What every operation takes and gives, under the names of the routes. */
export const operations = {
  ...publicOperations,
  ...submissionOperations(submissionKinds, submissionNames),
  ...editOperations(recordKinds, recordNames),
  ...deskOperations,
} satisfies Record<OperationName, Operation>;
/** What every operation takes and gives, as a type. */
export type Operations = typeof operations;

/** The parsed path parameters of an operation. */
export type PathOf<N extends OperationName> = z.infer<Operations[N]['path']>;
/** The parsed query of an operation. */
export type QueryOf<N extends OperationName> = z.infer<Operations[N]['query']>;
/** What a successful answer of an operation holds. */
export type ResponseOf<N extends OperationName> = Shape<Operations[N]['response']>;
/** The body an operation takes. */
export type BodyOf<N extends OperationName> = Operations[N] extends { body: infer S extends z.core.$ZodType }
  ? z.infer<S>
  : undefined;

/** A page of a list. */
export interface Page<T> {
  items: T[];
  /** The address of the next page; null on the last. */
  next: string | null;
  /** For each facet asked for, how many records have each value. */
  facets?: Record<string, Record<string, number>> | undefined;
}

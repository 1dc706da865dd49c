import { deskRoutes } from './desk-routes.ts';
import { editRoutes } from './records/editing.ts';
import { recordNames, recordRoutes } from './records/names.ts';
import { routes } from './routes.ts';
import { submissionNames, submissionRoutes } from './submissions/names.ts';

/*
 * Every route, for whoever serves or describes the whole API. A program that only calls some of it imports the table they stand in.
 */

/** The route of every operation that needs no account: also of those on kinds of records that no page embeds. */
export const publicRoutes = { ...routes, ...recordRoutes(recordNames) };

/** The route of every operation of the API. */
export const allRoutes = {
  ...publicRoutes,
  ...submissionRoutes(submissionNames),
  ...editRoutes(recordNames),
  ...deskRoutes,
};

/** The name of an operation that needs no account, as in OpenAPI's `operationId`. */
export type PublicOperationName = keyof typeof publicRoutes;

/** The name of an operation, as in OpenAPI's `operationId`. */
export type OperationName = keyof typeof allRoutes;

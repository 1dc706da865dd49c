import { deskRoutes } from './desk-routes.ts';
import { routes } from './routes.ts';

/*
 * Every route, for whoever serves or describes the whole API. A program that only calls some of it imports the table they stand in.
 */

/** The route of every operation of the API. */
export const allRoutes = { ...routes, ...deskRoutes };

/** The name of an operation, as in OpenAPI's `operationId`. */
export type OperationName = keyof typeof allRoutes;

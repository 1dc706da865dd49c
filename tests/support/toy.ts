import type { createApp } from '../../packages/server/src/app.ts';

/*
 * What the tests of kinds that are none of the product's have in common.
 */

/** A log that nobody reads. */
export const silent = { info() {}, warn() {}, error() {}, child: () => silent } as unknown as Parameters<
  typeof createApp
>[0]['log'];

/** The description of the API, as far as the tests look at it. */
export interface Description<Sent = unknown> {
  paths: Record<string, Record<string, Described<Sent>>>;
  components: { schemas: Record<string, unknown> };
}

interface Described<Sent> {
  operationId: string;
  summary: string;
  parameters: { name: string }[];
  requestBody?: { content: Record<string, { example?: Sent }> };
  responses: Record<string, { content: Record<string, { example?: unknown }> }>;
}

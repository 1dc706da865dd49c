import { type ProblemError as ErrorPlace, type OperationName, routes } from '@tejido/contract';
import type { CallOptions, Client } from './client.ts';
import { clientProblem } from './problem-error.ts';
import { send } from './transport.ts';

/** Sends a read, and gives the answer when it has the shape that is expected. */
export const sendRead = (
  client: Client,
  address: string,
  { signal }: CallOptions,
  expects: (answer: unknown) => boolean,
): Promise<unknown> => send(client, { method: 'GET', address, status: 200, expects, signal });

/** The record of an answer. Throws a `ProblemError` when the client's `validate` finds fault with it. */
export function wellFormed(client: Client, name: OperationName, record: unknown): unknown {
  const errors = faults(client, name, record);
  if (errors.length === 0) return record;
  const detail = `The record that came is not well-formed: ${errors[0]?.detail}`;
  throw clientProblem('unexpected_response', detail, { status: routes[name].status, errors: [...errors] });
}

/** What the client's `validate` finds fault with. */
export const faults = (client: Client, name: OperationName, record: unknown): readonly ErrorPlace[] =>
  client.validate?.(name, record) ?? [];

/** Whether an answer may be a record: a captive portal may well answer with JSON of its own. */
export const isRecord = (answer: unknown): boolean =>
  typeof (answer as { id?: unknown } | null | undefined)?.id === 'string';

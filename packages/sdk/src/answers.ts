import type { ProblemError as ErrorPlace, OperationName } from '@tejido/contract';
import type { CallOptions, Client } from './client.ts';
import { checkOptions } from './mistakes.ts';
import { clientProblem } from './problem-error.ts';
import { send } from './transport.ts';

/** Sends a read, and gives the answer when it has the shape that is expected. */
export async function sendRead(
  client: Client,
  address: string,
  options: CallOptions,
  expects: (answer: unknown) => boolean,
): Promise<unknown> {
  checkOptions(options);
  return send(client, { method: 'GET', address, status: 200, expects, signal: options.signal });
}

/** The record of an answer. Throws a `ProblemError` when the client's `validate` finds fault with it. */
export function wellFormed(client: Client, name: OperationName, record: unknown, status = 200): unknown {
  const errors = faults(client, name, record);
  if (errors.length === 0) return record;
  const detail = `The record that came is not well-formed: ${errors[0]?.detail}`;
  throw clientProblem('unexpected_response', detail, { status, errors: [...errors] });
}

/** What the client's `validate` finds fault with. */
export const faults = (client: Client, name: OperationName, record: unknown): readonly ErrorPlace[] =>
  client.validate?.(name, record) ?? [];

/** Whether an answer may be a page of a list. */
export const isPage = (answer: unknown): boolean =>
  Array.isArray((answer as { items?: unknown } | null | undefined)?.items);

/** Whether an answer may be a record: a captive portal may well answer with JSON of its own. */
export const isRecord = (answer: unknown): boolean =>
  typeof (answer as { id?: unknown } | null | undefined)?.id === 'string';

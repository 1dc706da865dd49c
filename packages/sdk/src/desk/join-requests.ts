import { type BodyOf, deskRoutes, type ResponseOf } from '@tejido/contract';
import type { CallOptions, Client, Query } from '../client.ts';
import { makeIdempotencyKey, type SubmitOptions } from '../submit.ts';
import { type DeskList, deskList, sendDesk } from './call.ts';
import { type ExportFormat, exportFile } from './export.ts';

/** What narrows an export: what narrows the list. All of it comes at once, newest first. */
export type ExportQuery = Omit<Query<'listJoinRequests'>, 'sort' | 'limit' | 'cursor'>;

/** Join requests that match all the filters. */
export const listJoinRequests: DeskList<'listJoinRequests'> = /* @__PURE__ */ deskList('listJoinRequests');

/** One join request with notes, likely duplicates and history. */
export async function reviewJoinRequest(
  client: Client,
  id: string,
  options: CallOptions = {},
): Promise<ResponseOf<'reviewJoinRequest'>> {
  return sendDesk(client, 'reviewJoinRequest', options, { id, expects: 'request' });
}

/**
 * Accepts, declines or asks back, one join request or up to a hundred. Those that cannot be decided on are in `refused`, each with the code of
 * its problem; the others are decided all the same. Safe to repeat.
 */
export async function decideJoinRequests(
  client: Client,
  input: BodyOf<'decideJoinRequests'>,
  options: CallOptions = {},
): Promise<ResponseOf<'decideJoinRequests'>> {
  return sendDesk(client, 'decideJoinRequests', options, { body: input, expects: 'changed' });
}

/** Says who takes care of join requests; nobody when `assignee` is null. Safe to repeat. */
export async function assignJoinRequests(
  client: Client,
  input: BodyOf<'assignJoinRequests'>,
  options: CallOptions = {},
): Promise<ResponseOf<'assignJoinRequests'>> {
  return sendDesk(client, 'assignJoinRequests', options, { body: input, expects: 'changed' });
}

/** Has the mail that asks to confirm the address sent once more, to somebody who has not done so. Not tried again when it fails. */
export async function remindApplicant(
  client: Client,
  id: string,
  options: CallOptions = {},
): Promise<ResponseOf<'remindApplicant'>> {
  return sendDesk(client, 'remindApplicant', options, { id, once: true });
}

/** Adds a remark to a join request. Tried again when it fails, under one idempotency key, so that it is added once. */
export async function addNote(
  client: Client,
  id: string,
  input: BodyOf<'addNote'>,
  { idempotencyKey = makeIdempotencyKey(), ...options }: SubmitOptions = {},
): Promise<ResponseOf<'addNote'>> {
  return sendDesk(client, 'addNote', options, { id, body: input, headers: { 'Idempotency-Key': idempotencyKey } });
}

/** Every join request that matches all the filters, as a file. Large networks may want a longer `timeout` of the client. */
export async function exportJoinRequests(
  client: Client,
  format: ExportFormat,
  query?: ExportQuery,
  options?: CallOptions,
): Promise<Blob> {
  return exportFile(client, deskRoutes.listJoinRequests, format, query, options);
}

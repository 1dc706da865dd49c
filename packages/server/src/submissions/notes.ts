import { idPrefixes, makeId, makeProblem, type Note, type NoteAudience, type Problem } from '@tejido/contract';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { record } from '../audit/audit-log.ts';
import { findNames } from '../audit/names.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';

/** A remark to be added to a join request. */
export interface NewNote {
  networkId: string;
  joinRequestId: string;
  text: string;
  audience: NoteAudience;
  /** The idempotency key that it comes with. */
  key: string;
  actor: Actor;
}

/** What became of it. */
export type NoteOutcome = { note: Note; problem?: undefined } | { problem: Problem };

/** Adds a remark once for its key; the same key with the same text gets the same one. */
export async function addNote(
  db: Kysely<Tables>,
  { networkId, joinRequestId, text, audience, key, actor }: NewNote,
): Promise<NoteOutcome> {
  const now = new Date();
  return withRetry(db, async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      insert into notes (network_id, id, join_request_id, author, text, audience, created, key)
      select network_id, ${makeId(idPrefixes.note, now.getTime())}, id, ${actor.id}, ${text}, ${audience}, ${now.toISOString()}::timestamptz, ${key}
      from join_requests where network_id = ${networkId} and id = ${joinRequestId} for key share
      on conflict (network_id, join_request_id, key) do nothing
      returning id`.execute(transaction);
    if (rows.length > 0)
      await record(transaction, { networkId, action: 'join-request.noted', actor, subject: joinRequestId });
    const kept = await transaction
      .selectFrom('notes')
      .select(['id', 'text', 'audience', 'created', 'author'])
      .where('network_id', '=', networkId)
      .where('join_request_id', '=', joinRequestId)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!kept) return { problem: makeProblem('record_not_found', 'This network has no such join request.') };
    if (kept.text !== text || kept.audience !== audience || kept.author !== actor.id)
      return { problem: makeProblem('idempotency_key_reused', 'The same key came with another note before.') };
    const author = { id: actor.id, name: actor.name };
    return { note: { id: kept.id, text, audience, author, created: kept.created.toISOString() } };
  });
}

/** The remarks on a join request with who wrote them, oldest first. */
export async function listNotes(db: Db, networkId: string, joinRequestId: string): Promise<Note[]> {
  const rows = await notesOf(db, networkId, joinRequestId);
  const names = await findNames(
    db,
    networkId,
    rows.map(({ author }) => author),
  );
  return rows.map(({ id, text, audience, author, created }) => ({
    id,
    text,
    audience,
    author: names.get(author),
    created: created.toISOString(),
  }));
}

/** Those that were written for the person whom they are about to read too: what they say, not who wrote it. */
export async function listOwnNotes(
  db: Db,
  networkId: string,
  joinRequestId: string,
): Promise<{ text: string; created: string }[]> {
  const rows = await notesOf(db, networkId, joinRequestId);
  return rows
    .filter(({ audience }) => audience === 'applicant')
    .map(({ text, created }) => ({ text, created: created.toISOString() }));
}

function notesOf(db: Db, networkId: string, joinRequestId: string) {
  return db
    .selectFrom('notes')
    .select(['id', 'text', 'audience', 'author', 'created'])
    .where('network_id', '=', networkId)
    .where('join_request_id', '=', joinRequestId)
    .orderBy('id')
    .execute();
}

import {
  deedOn,
  idPrefixes,
  makeId,
  type Note,
  type NoteAudience,
  type Problem,
  type SubmissionKind,
} from '@tejido/contract';
import { type KeptNote, noSubmission, noteProblem } from '@tejido/contract/submissions';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { record } from '../audit/audit-log.ts';
import { findNames } from '../audit/names.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';

/** A remark to be added to a submission. */
export interface NewNote {
  networkId: string;
  kind: SubmissionKind;
  submissionId: string;
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
  { networkId, kind, submissionId, text, audience, key, actor }: NewNote,
): Promise<NoteOutcome> {
  const now = new Date();
  return withRetry(db, async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      insert into notes (network_id, id, submission_id, author, text, audience, created, key)
      select network_id, ${makeId(idPrefixes.note, now.getTime())}, id, ${actor.id}, ${text}, ${audience}, ${now.toISOString()}::timestamptz, ${key}
      from submissions where network_id = ${networkId} and kind = ${kind} and id = ${submissionId} for key share
      on conflict (network_id, submission_id, key) do nothing
      returning id`.execute(transaction);
    if (rows.length > 0)
      await record(transaction, { networkId, action: deedOn(kind, 'noted'), actor, subject: submissionId });
    const kept = await transaction
      .selectFrom('notes')
      .select(['id', 'text', 'audience', 'created', 'author'])
      .where('network_id', '=', networkId)
      .where('submission_id', '=', submissionId)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!kept) return { problem: noSubmission(kind) };
    const problem = noteProblem(kept, { text, audience, author: actor.id });
    if (problem) return { problem };
    const author = { id: actor.id, name: actor.name };
    return { note: { id: kept.id, text, audience, author, created: kept.created.toISOString() } };
  });
}

/** The remarks on a submission with who wrote them, oldest first. */
export async function listNotes(db: Db, networkId: string, submissionId: string): Promise<Note[]> {
  const notes = await notesOf(db, networkId, submissionId);
  const names = await findNames(
    db,
    networkId,
    notes.map(({ author }) => author),
  );
  return notes.map((note) => ({ ...note, author: names.get(note.author) }));
}

/** The same as they are kept. */
export async function notesOf(db: Db, networkId: string, submissionId: string): Promise<KeptNote[]> {
  const rows = await db
    .selectFrom('notes')
    .select(['id', 'text', 'audience', 'author', 'created'])
    .where('network_id', '=', networkId)
    .where('submission_id', '=', submissionId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, created: row.created.toISOString() }));
}

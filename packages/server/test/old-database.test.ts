import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { defaultRetention, type JoinRequest, type RecordKind } from '@tejido/contract';
import { recordKinds } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import pino from 'pino';
import { createApp } from '../src/app.ts';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { composeByKind } from '../src/mail/compose.ts';
import { createMailer } from '../src/mail/mailer.ts';
import { createSmtpTransport } from '../src/mail/smtp.ts';
import { recordColumns } from '../src/records/columns.ts';
import { reindex } from '../src/reindex.ts';
import { searchVector } from '../src/search/document.ts';
import { submissionComposers } from '../src/submissions/composers.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';
import { startSink, until } from './support/smtp.ts';

/*
 * A database as the last version with these migrations has left it: `fixtures/database-0013.json`, every row of every table, and what only
 * people and programs knew, by whom what they were given still has to be taken. It was written by that version itself.
 */

interface Fixture {
  secrets: Record<'asked' | 'member' | 'declined' | 'waiting', { id: string; token: string }> &
    Record<'session' | 'program', string>;
  tables: Record<string, Record<string, unknown>[]>;
}

const lastOfThen = '0013';
const networkPath = '/v1/networks/red-de-prueba';

let postgres: TestPostgres;
before(async () => {
  postgres = await startTestPostgres();
});
after(() => postgres.stop());

it('a database of the version before comes up with everything, and what was given away is still taken', async (t) => {
  const file = new URL('fixtures/database-0013.json', import.meta.url);
  const { secrets, tables } = JSON.parse(await readFile(file, 'utf8')) as Fixture;
  const { url } = await postgres.createDatabase();
  const { db, close } = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
  t.after(close);
  const isOfThen = ([name]: [string, unknown]) => name.slice(0, 4) <= lastOfThen;
  await migrate(db, Object.fromEntries(Object.entries(migrations).filter(isOfThen)));
  await putBack(db, tables);
  await migrate(db, migrations);
  // Every row says by which rules it was made: those of the migration are older than ours, and each is made anew once.
  const searched = ['events', 'initiatives', 'organizations', 'join_requests'];
  assert.equal(
    await reindex(db),
    searched.reduce((sum, table) => sum + (tables[table]?.length ?? 0), 0),
  );
  assert.equal(await reindex(db), 0);
  await assertFoundAsToday(db);

  const log = pino({ level: 'silent' });
  const app = createApp({ db, log, publicUrl: 'http://tejido.test', checkResponses: true, limits: {} });
  const read = async <T>(address: string, headers: Record<string, string> = {}): Promise<T> => {
    const response = await app.request(address, { headers });
    assert.equal(response.status, 200, `${address}: ${await response.clone().text()}`);
    return (await response.json()) as T;
  };

  // What is published, by all that it is found by.
  for (const kind of ['organizations', 'initiatives', 'events'] as const) {
    const held = tables[kind] as { slug: string; document: { id: string; goals: number[] } }[];
    const { items, facets } = await read<{ items: { id: string }[]; facets: { goal: Record<string, number> } }>(
      `${networkPath}/${kind}?facets=goal&limit=100`,
    );
    assert.deepEqual(items.map(({ id }) => id).toSorted(), held.map(({ document }) => document.id).toSorted(), kind);
    const goals = new Set(held.flatMap(({ document }) => document.goals.map(String)));
    assert.deepEqual(Object.keys(facets.goal).toSorted(), [...goals].toSorted(), `${kind} by goal`);
    for (const { slug, document } of held)
      assert.deepEqual(await read(`${networkPath}/${kind}/${slug}`), document, slug);
  }

  // What people were sent by mail.
  const requestOf = async ({ id, token }: { id: string; token: string }) =>
    read<JoinRequest>(`${networkPath}/join-requests/${id}?token=${token}`);
  const [asked, member, declined, waiting] = [
    await requestOf(secrets.asked),
    await requestOf(secrets.member),
    await requestOf(secrets.declined),
    await requestOf(secrets.waiting),
  ];
  assert.deepEqual(
    [asked, member, declined, waiting].map(({ status, name, email }) => [status, name, email]),
    [
      ['asked', 'Ana Preguntada', 'ana@example.org'],
      ['accepted', 'Olmo Ejemplo', 'olmo@example.org'],
      ['declined', 'Dora Rechazada', 'dora@example.org'],
      ['received', 'Eva Sin Confirmar', 'eva@example.org'],
    ],
  );
  assert.equal(asked.inquiries?.[0]?.text, '¿Dónde trabajan?');
  assert.equal(member.membership?.organization, 'cooperativa-agua-de-niebla');
  assert.equal(declined.reason, 'Este año no.');

  // Who works at the desk, by session and by token.
  const { networks } = await read<{ networks: { role: string }[] }>('/v1/account', { Cookie: secrets.session });
  assert.deepEqual(
    networks.map(({ role }) => role),
    ['owner'],
  );
  const program = { Authorization: secrets.program };
  const inbox = await read<{ items: { id: string }[] }>(`${networkPath}/join-requests`, program);
  assert.equal(inbox.items.length, 4);
  const review = await read<{ notes: { text: string }[]; history: { action: string }[] }>(
    `${networkPath}/join-requests/${asked.id}/review`,
    program,
  );
  assert.deepEqual(
    review.notes.map(({ text }) => text),
    ['Una nota'],
  );
  assert.ok(review.history.some(({ action }) => action === 'join-request.asked'));

  // What waited to be sent.
  const sink = await startSink(t);
  const options = {
    db,
    linkUrl: () => 'http://tejido.test',
    from: { name: '', address: 'red@example.org' },
    retention: defaultRetention,
  };
  const compose = composeByKind(submissionComposers(options));
  const mailer = createMailer({ db, log, transport: createSmtpTransport(sink.url), compose });
  mailer.start();
  await until(() => sink.mails.length === tables['outbox']?.length, 'every mail that waited').finally(() =>
    mailer.stop(),
  );
  const links = sink.mails.map(({ text }) => /\/join-requests\/(jrq_\w+)\?token=([\w-]+)/.exec(text));
  for (const [, id = '', token = ''] of links.filter((link) => link !== null)) await requestOf({ id, token });
  assert.ok(links.some((link) => link?.[1] === waiting.id));
});

/** That every record is found by what it would be found by if it were stored now. */
async function assertFoundAsToday(db: Kysely<Tables>): Promise<void> {
  const found = await db
    .selectFrom('records')
    .select(['network_id', 'kind', 'slug', 'updated', 'revision', 'document', 'tags', 'title_order', 'starts', 'ends'])
    .select([
      'first_day',
      'last_day',
      'latitude',
      'longitude',
      'marks',
      sql<string[]>`tsvector_to_array(search)`.as('words'),
    ])
    .execute();
  for (const { network_id, kind: name, slug, updated, revision, document, words, ...columns } of found) {
    const kind = name as RecordKind;
    const now = recordColumns(kind, document);
    const { starts, ends, tags, ...others } = columns;
    const instants = { starts: starts?.toISOString() ?? null, ends: ends?.toISOString() ?? null };
    assert.deepEqual({ ...others, ...instants, tags: tags.toSorted() }, { ...now, tags: now.tags.toSorted() }, slug);
    const envelope = document as { updated: string; revision: number };
    assert.deepEqual([updated.getTime(), revision], [Date.parse(envelope.updated), envelope.revision], slug);
    const vector = searchVector(network_id, kind, recordKinds[kind].texts(document as never));
    const { rows } = await sql<{ words: string[] }>`select tsvector_to_array(${vector}) as words`.execute(db);
    assert.deepEqual(words, rows[0]?.words, slug);
  }
}

/** Puts rows back as they were, whatever refers to what; sessions are as old as they were then, and no older. */
async function putBack(db: Kysely<Tables>, tables: Fixture['tables']): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    for (const [table, rows] of Object.entries(tables))
      await sql`
        insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
        transaction,
      );
    await sql`update sessions set created = now(), last_used = now()`.execute(transaction);
  });
}

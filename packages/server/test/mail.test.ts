import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { defaultRetention, type JoinRequestReceipt } from '@tejido/contract';
import { languages } from '@tejido/words';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import pino from 'pino';
import { temporaryDirectory } from '../../postgres/test/support/temporary.ts';
import type { Tables } from '../src/database/tables.ts';
import { createFileTransport } from '../src/mail/files.ts';
import { forgetGone } from '../src/mail/forget-gone.ts';
import type { Transport } from '../src/mail/mail.ts';
import { createMailer, type Mailer } from '../src/mail/mailer.ts';
import { createSmtpTransport } from '../src/mail/smtp.ts';
import { maxAttempts } from '../src/outbox/outbox.ts';
import { composeConfirmation } from '../src/submissions/confirmation-mail.ts';
import { eraseSubmission } from '../src/submissions/erase.ts';
import { confirmationWords } from '../src/submissions/mail.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { tejido } from './support/cli.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';
import { parseMail, type Sink, smtpError, startSink, until } from './support/smtp.ts';

const address = '/v1/networks/red-de-prueba/join-requests';

describe('mail', () => {
  let postgres: TestPostgres;
  let template: string;
  let count = 0;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  interface Office extends TestServer {
    join: (more?: object) => Promise<JoinRequestReceipt>;
    waiting: () => Promise<number>;
  }

  /** A server with a mailer that sends by this way, and tries again at once. */
  async function open(t: TestContext, transport: Transport): Promise<Office> {
    let mailer: Mailer | undefined;
    // First, so that it is done with before the connections are closed.
    t.after(() => mailer?.stop());
    const server = await makeServer(t, postgres, template, {
      mailer: { wake: () => mailer?.wake(), forget: async (subject) => mailer?.forget(subject) },
    });
    const { db, app, lines } = server;
    const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
    const compose = composeConfirmation('join-requests', {
      db,
      linkUrl: () => 'https://red.example.org',
      from: { name: '', address: 'red@example.org' },
      retention: defaultRetention,
    });
    mailer = createMailer({ db, log, transport, compose, firstDelay: 0.05 });
    mailer.start();
    return {
      ...server,
      join: (more = {}) =>
        joinBy((body, headers) => app.request(address, { method: 'POST', body, headers }) as Promise<Response>, more),
      waiting: () => countWaiting(db),
    };
  }

  async function joinBy(send: (body: string, headers: Record<string, string>) => Promise<Response>, more: object) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `clave-de-correo-${count++}` };
    const response = await send(JSON.stringify({ ...joinRequest, ...more }), headers);
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as JoinRequestReceipt;
  }

  it('arrives once, with a link to the request, and leaves the outbox empty', async (t) => {
    const sink = await startSink(t);
    const office = await open(t, createSmtpTransport(sink.url));
    const { id } = await office.join();
    await until(async () => sink.mails.length === 1 && (await office.waiting()) === 0, 'one mail');
    const [mail] = sink.mails;
    assert.ok(mail);
    assert.deepEqual([mail.from, mail.to], ['red@example.org', ['ana@example.org']]);
    assert.match(mail.messageId, /^<mai_[0-9a-z]{26}@example\.org>$/);
    assert.equal(mail.headers.get('from'), 'Red de prueba <red@example.org>');
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    const link = new RegExp(`https://red\\.example\\.org/red-de-prueba/join-requests/${id}\\?token=([\\w-]{43})\\s`);
    const token = link.exec(mail.text)?.[1] ?? '';
    assert.ok(token, mail.text);
    assert.ok(mail.html.includes(`?token=${token}"`));
    // Of the token only its hash is kept, and the log knows neither it nor the address.
    const { rows } = await sql<{ everything: string }>`
      select coalesce(string_agg(row::text, ''), '') as everything from submission_tokens row`.execute(office.db);
    assert.ok(rows[0]?.everything.includes(id) && !rows[0].everything.includes(token));
    const log = JSON.stringify(office.lines);
    assert.ok(log.includes('A mail was sent') && !log.includes(token) && !log.includes('ana@'), log);
  });

  it('is written in the language of the request', async (t) => {
    const sink = await startSink(t);
    const office = await open(t, createSmtpTransport(sink.url));
    for (const language of languages) await office.join({ language, email: `${language}@example.org` });
    await office.join({ language: 'de', email: 'de@example.org' });
    await until(() => sink.mails.length === languages.length + 1, 'a mail in each language');
    for (const language of languages) {
      const mail = sink.mails.find(({ to }) => to[0] === `${language}@example.org`);
      assert.ok(mail, language);
      assert.ok(mail.html.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`), language);
      assert.equal(mail.headers.get('content-language'), language);
      assert.ok(mail.text.includes(confirmationWords(language).later), language);
    }
    const other = sink.mails.find(({ to }) => to[0] === 'de@example.org');
    assert.equal(other?.headers.get('content-language'), 'es', 'the network’s own language');
  });

  it('keeps what a stranger typed inert', async (t) => {
    const sink = await startSink(t);
    const office = await open(t, createSmtpTransport(sink.url));
    const names = [
      '<script>alert(1)</script>',
      'Ana "la Jefa" O’Neil & \'Cía\'',
      'Ana\r\nBcc: evil@example.org\r\n\r\nHola',
      'Gane dinero en www.example.org',
      'Ana\u202e gro.elpmaxe',
    ];
    for (const [index, name] of names.entries()) await office.join({ name, email: `n${index}@example.org` });
    await until(() => sink.mails.length === names.length, 'a mail for each name');
    for (const { html, text, headers, to, raw } of sink.mails) {
      assert.equal(to.length, 1);
      assert.ok(!/<script|<img/i.test(html) && !text.includes('<script'), html);
      assert.ok(!headers.has('bcc') && !/^bcc/im.test(raw.slice(0, raw.indexOf('\r\n\r\n'))));
      // Not even a name: who reads this may never have heard of it.
      assert.ok(!/evil@|dinero|Ana|Jefa/.test(text + html), text);
      assert.match(text, /^Hola:/);
    }
  });

  it('goes to one person whatever the address says', async (t) => {
    const sink = await startSink(t);
    const transport = createSmtpTransport(sink.url);
    const mail = {
      id: 'mai_1',
      subjectId: 'jrq_1',
      from: { name: 'Red\r\nBcc: evil@example.org', address: 'red@example.org' },
      language: 'es',
      subject: 'Hola\r\nBcc: evil@example.org',
      text: 'Hola',
      html: '<p>Hola</p>',
    };
    for (const to of ['a@example.org>\r\nRCPT TO:<evil@example.org', 'a@example.org\r\nBcc: evil@example.org'])
      await assert.rejects(transport.send({ ...mail, to: { name: '', address: to } }), to);
    await transport.send({ ...mail, to: { name: '', address: 'a@example.org' } });
    assert.deepEqual(
      sink.offered.map(({ to }) => to),
      [['a@example.org']],
    );
    assert.equal(sink.mails[0]?.headers.has('bcc'), false);
  });

  it('is tried again after 452, with the same Message-ID', async (t) => {
    const sink = await startSink(t);
    sink.decide = async () => (sink.offered.length < 3 ? smtpError(452, 'Try later, ana@example.org') : undefined);
    const office = await open(t, createSmtpTransport(sink.url));
    await office.join();
    await until(async () => sink.mails.length === 1 && (await office.waiting()) === 0, 'the third try');
    assert.equal(sink.offered.length, 3);
    assert.equal(new Set(sink.offered.map(({ messageId }) => messageId)).size, 1);
    const failures = office.lines.filter(({ msg }) => /could not be sent/.test(String(msg)));
    assert.deepEqual(
      failures.map(({ responseCode, attempt }) => [responseCode, attempt]),
      [
        [452, 1],
        [452, 2],
      ],
    );
    assert.ok(!JSON.stringify(office.lines).includes('ana@'), 'the log names nobody');
  });

  it('is given up when the server knows no such mailbox', async (t) => {
    const sink = await startSink(t);
    let tries = 0;
    sink.admit = () => {
      tries++;
      return smtpError(550, 'No such user');
    };
    const office = await open(t, createSmtpTransport(sink.url));
    await office.join();
    await until(() => office.lines.some(({ msg }) => /not tried again/.test(String(msg))), 'giving up');
    await until(async () => (await attempts(office.db)) === maxAttempts, 'no further try');
    assert.equal(tries, 1);
  });

  it('waits for a mail server that is down', async (t) => {
    const gone = await startSink(t);
    const port = Number(new URL(gone.url).port);
    await gone.close();
    const office = await open(t, createSmtpTransport(gone.url));
    await office.join();
    await until(() => office.lines.some(({ msg }) => /tried again later/.test(String(msg))), 'a failed try');
    const sink = await startSink(t, port);
    await until(async () => sink.mails.length === 1 && (await office.waiting()) === 0, 'the mail after all');
  });

  it('is a file where there is no mail server, until its request is erased', async (t) => {
    const directory = join(await temporaryDirectory(t), 'data', 'mail');
    const office = await open(t, createFileTransport(directory));
    const { id } = await office.join();
    await until(async () => (await office.waiting()) === 0, 'the mail');
    const [name = '', ...others] = await readdir(directory);
    assert.deepEqual(others, []);
    assert.match(name, new RegExp(`^${id}\\.mai_[0-9a-z]{26}\\.eml$`));
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
    assert.equal((await stat(join(directory, name))).mode & 0o777, 0o600);
    const mail = parseMail(await readFile(join(directory, name), 'utf8'));
    assert.equal(mail.headers.get('to'), 'ana@example.org');
    const token = /token=([\w-]{43})/.exec(mail.text)?.[1] ?? '';
    const erased = await office.app.request(`${address}/${id}?token=${token}`, { method: 'DELETE' });
    assert.equal(erased.status, 200);
    assert.deepEqual(await readdir(directory), []);
  });

  it('is no file for long when its request was erased while it was written, or by another server', async (t) => {
    const directory = join(await temporaryDirectory(t), 'mail');
    const transport = createFileTransport(directory);
    const office = await open(t, transport);
    const [gone, stays] = [await office.join(), await office.join()];
    await until(async () => (await office.waiting()) === 0, 'the mails');
    await eraseSubmission(office.db, testNetwork.network.id, 'join-requests', gone.id);
    await forgetGone(office.db, transport);
    const names = await readdir(directory);
    assert.deepEqual(
      names.map((name) => name.split('.')[0]),
      [stays.id],
    );
  });

  it('is no file afterwards, whenever it was written while it was forgotten, and hinders nobody', async (t) => {
    const directory = join(await temporaryDirectory(t), 'mail');
    const { send, forget } = createFileTransport(directory);
    const mail = {
      subjectId: 'jrq_1',
      from: { name: '', address: 'red@example.org' },
      to: { name: '', address: 'ana@example.org' },
      language: 'es',
      subject: 'Hola',
      text: 'Hola',
      html: '<p>Hola</p>',
    };
    for (let turn = 0; turn < 60; turn++) {
      const sent = Promise.allSettled([0, 1, 2].map((one) => send({ ...mail, id: `mai_${turn}_${one}` })));
      while ((await readdir(directory).catch(() => [])).length === 0);
      await forget(mail.subjectId);
      await sent;
      await forget(mail.subjectId);
      assert.deepEqual(await readdir(directory), []);
    }
  });

  describe('of server processes', () => {
    const serve = async (t: TestContext, url: string, sink: Sink) => {
      const run = tejido(t, ['serve'], {
        DATABASE_URL: url,
        SMTP_URL: sink.url,
        TEJIDO_LOG_LEVEL: 'warn',
        TEJIDO_SUBMISSION_LIMIT: 'off',
        TEJIDO_RECIPIENT_LIMIT: 'off',
      });
      return { run, server: await run.ready };
    };
    const joinAt = (server: string, email: string) =>
      joinBy((body, headers) => fetch(server + address, { method: 'POST', body, headers }), { email });

    it('is repeated with the same Message-ID, and nothing else, when one is killed between the sink’s taking it and the commit', async (t) => {
      const sink = await startSink(t);
      const { url } = await postgres.createDatabase(template);
      const first = await serve(t, url, sink);
      sink.decide = async () => {
        sink.decide = undefined;
        first.run.child.kill('SIGKILL');
        await first.run.ended;
        return undefined;
      };
      const { id } = await joinAt(first.server, 'ana@example.org');
      await until(() => sink.mails.length === 1, 'the mail that was taken');
      const query = await connect(t, url);
      await query(`update outbox set locked_until = now() where subject = '${id}'`);
      const second = await serve(t, url, sink);
      await joinAt(second.server, 'eva@example.org');
      await until(async () => (await query('select from outbox')) === 0, 'an empty outbox');
      const [ana, again, ...more] = sink.mails.filter(({ to }) => to[0] === 'ana@example.org');
      assert.equal(more.length, 0);
      assert.equal(ana?.messageId, again?.messageId);
      assert.equal(sink.mails.length, 3);
    });

    it('arrives once from three of them on one database', async (t) => {
      const sink = await startSink(t);
      const { url } = await postgres.createDatabase(template);
      const servers = await Promise.all([1, 2, 3].map(() => serve(t, url, sink)));
      const people = Array.from({ length: 60 }, (_, index) => `p${index}@example.org`);
      await Promise.all(people.map((email, index) => joinAt(servers[index % 3]?.server ?? '', email)));
      const query = await connect(t, url);
      await until(async () => (await query('select from outbox')) === 0, 'an empty outbox');
      assert.deepEqual(sink.mails.map(({ to }) => to[0]).toSorted(), people.toSorted());
    });
  });
});

/** Runs a statement on a database and gives the number of its rows. */
async function connect(t: TestContext, url: string): Promise<(statement: string) => Promise<number>> {
  const client = new Client(url);
  await client.connect();
  t.after(() => client.end());
  return async (statement) => (await client.query(statement)).rowCount ?? 0;
}

const countWaiting = async (db: Kysely<Tables>): Promise<number> =>
  (await db.selectFrom('outbox').select('id').execute()).length;

const attempts = async (db: Kysely<Tables>): Promise<number | undefined> =>
  (await db.selectFrom('outbox').select('attempts').executeTakeFirst())?.attempts;

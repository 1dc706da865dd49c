import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { defaultRetention } from '@tejido/contract';
import { languages, say } from '@tejido/words';
import { load } from '@tejido/words/load';
import { sql } from 'kysely';
import pino from 'pino';
import { composeByKind } from '../src/mail/compose.ts';
import { createMailer, type Mailer } from '../src/mail/mailer.ts';
import { createSmtpTransport } from '../src/mail/smtp.ts';
import { submissionComposers } from '../src/submissions/composers.ts';
import { makeTemplate } from './support/app.ts';
import { openDesk, type TestDesk, versions } from './support/desk.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';
import { type ReceivedMail, type Sink, startSink, until } from './support/smtp.ts';

describe('mails about decisions', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** A desk whose mails go to a mail server once its mailer is started. */
  async function open(t: TestContext): Promise<{ office: TestDesk; sink: Sink; mailer: Mailer }> {
    const sink = await startSink(t);
    let mailer: Mailer | undefined;
    // First, so that it is done with before the connections are closed.
    t.after(() => mailer?.stop());
    const office = await openDesk(t, postgres, template, {
      mailer: { wake: () => mailer?.wake(), forget: async (subject) => mailer?.forget(subject) },
    });
    const { db } = office;
    const options = { db, linkUrl: () => 'https://red.example.org', from: { name: '', address: 'red@example.org' } };
    mailer = createMailer({
      db,
      log: pino({ level: 'silent' }),
      transport: createSmtpTransport(sink.url),
      compose: composeByKind(submissionComposers({ ...options, retention: defaultRetention })),
      firstDelay: 0.05,
    });
    return { office, sink, mailer };
  }

  it('does not send to the address of before what confirms another', async (t) => {
    const { office, sink, mailer } = await open(t);
    const person = await office.join({}, false);
    const { db } = office;
    // The person gives another address after the mail's recipient was read and before its token is made.
    await db.transaction().execute(async (transaction) => {
      await sql`lock table submission_tokens in exclusive mode`.execute(transaction);
      mailer.start();
      await until(async () => {
        const { rows } = await sql`
          select from pg_locks where not granted and relation = 'submission_tokens'::regclass`.execute(db);
        return rows.length > 0;
      }, 'the mail waits for its token');
      await sql`
        update submissions set address_version = 2, document = (document::jsonb || '{"email": "otra@example.org"}')::json
        where id = ${person.id}`.execute(transaction);
    });
    await until(async () => (await sql`select from outbox`.execute(db)).rows.length === 0, 'the mail is done with');
    assert.deepEqual(sink.mails, []);
  });

  const linesOf = ({ text }: ReceivedMail) => text.replaceAll('\r\n', '\n');
  const isDone = async ({ db }: TestDesk) => (await db.selectFrom('outbox').select('id').execute()).length === 0;

  it('are written in the language of the request, with the words of the team and a link of their own', async (t) => {
    const { office, sink, mailer } = await open(t);
    for (const language of languages)
      for (const [decision, message] of [
        ['accept', undefined],
        ['decline', 'Nuestros motivos:\n<b>otra red</b> & más'],
        ['ask', '¿Dónde trabajan?\n\n— Marina'],
      ] as const) {
        const request = await office.join({ language, email: `${decision}-${language}@example.org` });
        await office.decide({ requests: versions(request), decision, message });
      }
    mailer.start();
    await until(async () => sink.mails.length === 3 * languages.length && isDone(office), 'all mails');
    for (const language of languages) {
      const words = { ...(await load('decision-mail', language)), ...(await load('join-requests', language)).decision };
      const mailOf = (decision: string) => sink.mails.find(({ to }) => to[0] === `${decision}-${language}@example.org`);
      const [accepted, declined, asked] = ['accept', 'decline', 'ask'].map(mailOf);
      assert.ok(accepted && declined && asked);
      for (const mail of [accepted, declined, asked]) {
        assert.equal(mail.headers.get('content-language'), language);
        assert.ok(mail.html.includes(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`));
        assert.ok(mail.text.includes(words.keepLink));
      }
      const name = language === 'en' ? 'Test network' : 'Red de prueba';
      assert.ok(
        accepted.text.includes(say(words.accepted, { network: name })) && !accepted.text.includes(words.message),
      );
      assert.ok(linesOf(declined).includes(`${words.message}\n\n> Nuestros motivos:\n> <b>otra red</b> & más\n`));
      assert.ok(declined.html.includes('&lt;b&gt;otra red&lt;/b&gt; &amp; más</blockquote>'), declined.html);
      assert.ok(
        linesOf(asked).includes('> ¿Dónde trabajan?\n>\n> — Marina\n') && asked.text.includes(words.answerHere),
      );
    }
    const links = sink.mails.map(({ text }) => /https:\/\/red\.example\.org(\/\S+)/.exec(text)?.[1] ?? '');
    assert.equal(new Set(links).size, 24);
    const page = await office.app.request(
      links.find((_, index) => sink.mails[index]?.to[0]?.startsWith('ask-en')) ?? '',
    );
    assert.equal(page.status, 200);
    assert.ok((await page.text()).includes('<textarea id="answer"'));
  });

  it('go out once, and not at all when something else was decided meanwhile', async (t) => {
    const { office, sink, mailer } = await open(t);
    const request = await office.join();
    const body = { requests: versions(request), decision: 'decline', message: 'No.' };
    await Promise.all([office.decide(body), office.decide(body, 'tomas'), office.decide(body)]);
    const { request: declined } = await office.review(request.id);
    await office.decide({ requests: versions(declined), decision: 'accept', message: 'Sí, bienvenida.' });
    mailer.start();
    await until(() => isDone(office), 'an empty outbox');
    assert.equal(sink.mails.length, 1);
    assert.ok(sink.mails[0]?.text.includes('> Sí, bienvenida.'));
  });
});

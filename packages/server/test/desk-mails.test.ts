import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { idPrefixes, makeId, type Page, type StoredMail } from '@tejido/contract';
import { temporaryDirectory } from '../../postgres/test/support/temporary.ts';
import { createFileTransport } from '../src/mail/files.ts';
import { makeTemplate } from './support/app.ts';
import { openCast } from './support/cast.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('the mails that a server without a mail server keeps as files', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  const mails = [
    ['Confirm your request', 'Hello, Ana\n\nhttp://tejido.test/x?token=a=b\n\nBye'],
    [
      'Confirme su solicitud de ingreso a la Red de Alianzas para el Desarrollo Sostenible de México – 水资源 – y más',
      'Señora: ¿qué tal?\n\nAdiós',
    ],
    ['تأكيد طلب الانضمام إلى شبكة الاختبار وشبكات أخرى كثيرة لها أسماء طويلة جدًا', 'مرحبًا،\n\nhttp://tejido.test/x'],
    ['请确认您加入网络的申请', `${'您好！'.repeat(200)}\n\n再见`],
  ] as const;

  it('are shown to an owner as they were written, newest first, those of the network alone and no link to sign in with', async (t) => {
    const directory = await temporaryDirectory(t);
    const cast = await openCast(t, postgres, template, { mailDirectory: `${directory}/mail` });
    const read = async () => {
      const response = await cast.app.request('/v1/networks/red-de-prueba/mails', { headers: cast.sessions.owner });
      assert.equal(response.status, 200, await response.clone().text());
      return ((await response.json()) as Page<StoredMail>).items;
    };
    assert.deepEqual(await read(), [], 'before the first one is written');

    const { send } = createFileTransport(`${directory}/mail`);
    const about = (await cast.join()).id;
    const write = (subjectId: string, subject: string, text: string, minute: number) =>
      send({
        id: makeId(idPrefixes.mail, Date.UTC(2026, 0, 1, 0, minute)),
        subjectId,
        from: { name: 'Red de prueba', address: 'red@tejido.test' },
        to: { name: '', address: 'ana@example.org' },
        language: 'es',
        subject,
        text: `${text}\n`,
        html: `<p>${text}</p>`,
      });
    for (const [minute, [subject, text]] of mails.entries()) await write(about, subject, text, minute);
    await write(makeId('jrq'), 'Of another network', 'Text', 10);
    await write(makeId(idPrefixes.signInLink), 'A link to sign in with', 'Text', 11);

    const items = await read();
    assert.deepEqual(
      items.map(({ subject, text, to, about: request }) => [subject, text, to, request]),
      mails.toReversed().map(([subject, text]) => [subject, text, 'ana@example.org', about]),
    );
    const page = await cast.app.request('/desk/red-de-prueba/mails', { headers: cast.sessions.owner });
    const shown = await page.text();
    assert.ok(
      shown.includes('水资源') && !shown.includes('A link to sign in with') && !shown.includes('another network'),
    );
  });

  it('are shown page by page, so that the oldest can be reached too', async (t) => {
    const directory = await temporaryDirectory(t);
    const cast = await openCast(t, postgres, template, { mailDirectory: `${directory}/mail` });
    const { send } = createFileTransport(`${directory}/mail`);
    const about = (await cast.join()).id;
    for (let minute = 0; minute < 103; minute++)
      await send({
        id: makeId(idPrefixes.mail, Date.UTC(2026, 0, 1, 0, minute)),
        subjectId: about,
        from: { name: 'Red de prueba', address: 'red@tejido.test' },
        to: { name: '', address: 'ana@example.org' },
        language: 'es',
        subject: `Número ${minute}.`,
        text: 'Hola\n',
        html: '<p>Hola</p>',
      });
    const at = async (address: string) => {
      const response = await cast.app.request(address, { headers: cast.sessions.owner });
      assert.equal(response.status, 200, address);
      return response;
    };
    const numbers: string[] = [];
    let next: string | null = '/v1/networks/red-de-prueba/mails';
    const sizes: number[] = [];
    while (next !== null) {
      const page = (await (await at(next)).json()) as Page<StoredMail>;
      numbers.push(...page.items.map(({ subject }) => subject));
      sizes.push(page.items.length);
      next = page.next;
    }
    assert.deepEqual(sizes, [100, 3]);
    assert.deepEqual(
      numbers,
      Array.from({ length: 103 }, (_, index) => `Número ${102 - index}.`),
    );
    const first = await (await at('/desk/red-de-prueba/mails')).text();
    assert.ok(first.includes('Número 3.') && !first.includes('Número 2.'));
    const [, more = ''] = /<a href="([^"]+)" rel="next">/.exec(first) ?? [];
    const last = await (await at(more.replaceAll('&amp;', '&'))).text();
    assert.ok(last.includes('Número 2.') && last.includes('Número 0.') && !last.includes('rel="next"'));
    const wrong = await cast.app.request('/v1/networks/red-de-prueba/mails?cursor=x', { headers: cast.sessions.owner });
    assert.equal(wrong.status, 400);
  });
});

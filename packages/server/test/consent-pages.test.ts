import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Network } from '@tejido/contract';
import { stampForm } from '../src/abuse/form-time.ts';
import { networkKey } from '../src/abuse/network-key.ts';
import { makeOwner } from '../src/accounts/owners.ts';
import { startSession } from '../src/accounts/sessions.ts';
import { renderMissingTexts } from '../src/pages/desk/missing-texts.ts';
import { makeTemplate } from './support/app.ts';
import { cookie } from './support/cast.ts';
import { type Joined, openDesk, readOwn, type TestDesk, versions } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const { network } = testNetwork;
const form = `/${network.slug}/embed/join-form`;
const organization = { applicant: 'organization', organizationName: 'Agua Viva' };
const agreed = { consent: { notice: '2026-01', purposes: ['membership', 'publication'] } };

describe('what people read of consent, on pages without scripts', () => {
  let postgres: TestPostgres;
  let office: TestDesk;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    const t = { after: (end: () => unknown) => ending.push(end) };
    office = await openDesk(t, postgres, await makeTemplate(postgres));
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const page = async (address: string, init?: RequestInit) => (await office.app.request(address, init)).text();
  const own = ({ id, token }: Joined, part = '') => `/${network.slug}/join-requests/${id}${part}?token=${token}`;

  it('the form says in which languages the notice is, and marks it', async () => {
    const arabic = await page(`${form}?lang=ar`);
    assert.match(arabic, /<strong>هذا الإشعار متوفر فقط باللغات: الإسبانية والإنجليزية\.<\/strong>/);
    assert.match(arabic, /<p lang="es" dir="ltr">Usamos sus datos/);
    assert.match(arabic, /name="consent\.language" value="es"/);
    assert.doesNotMatch(await page(`${form}?lang=en`), /This notice is only in/);
  });

  it('the form says that only organizations are asked to be published, and nothing is ticked', async () => {
    const spanish = await page(`${form}?lang=es`);
    assert.match(
      spanish,
      /Acepto que se publique la ficha\. <span[^>]*>Solo si en «¿Quién solicita el ingreso\?» respondió: Una organización\./,
    );
    assert.doesNotMatch(spanish, /checked/);
  });

  it('the form keeps nothing of an address but what is named, also of one in a frame', async () => {
    const around = encodeURIComponent('https://city.example/join?email=a&ref=1#token=2');
    assert.match(await page(`${form}?page=${around}`), /name="page" value="https:\/\/city\.example\/join"/);
    const named = await page(`${form}?page=${around}&page-parameters=ref`);
    assert.match(named, /name="page" value="https:\/\/city\.example\/join\?ref=1"/);
    assert.match(named, /name="pageParameters" value="ref"/);
  });

  it('the form keeps the page that it is sent from in every language, when it is shown again, and for the next request', async () => {
    const around = { page: 'https://city.example/join?ref=1', 'page-parameters': 'ref' };
    const links = (text: string) =>
      [...text.matchAll(/href="(?:[^"]*join-form)?\?([^"]*)"/g)].map(([, query]) => {
        const given = new URLSearchParams(query?.replaceAll('&amp;', '&'));
        for (const name of ['lang', 'token']) given.delete(name);
        return Object.fromEntries(given);
      });
    const shown = links(await page(`${form}?${new URLSearchParams(around)}&lang=es`));
    assert.equal(shown.length, 7);
    for (const more of shown) assert.deepEqual(more, around);
    assert.deepEqual(links(await page(`${form}?lang=es`))[0], {}, 'our own address is no page of another');
    const send = (fields: object) =>
      page(`${form}?lang=es`, {
        method: 'POST',
        body: new URLSearchParams({ page: around.page, pageParameters: 'ref', ...fields }),
      });
    for (const more of links(await send({}))) assert.deepEqual(more, around);
    const stamp = stampForm(await networkKey(office.db, network.id), new Date(Date.now() - 60_000));
    const receipt = await send({
      'form-stamp': stamp,
      applicant: 'person',
      name: 'Ana',
      email: 'ana@example.org',
      sector: 'civil-society',
      'consent.notice': '2026-01',
      'consent.purposes': 'membership',
      language: 'es',
    });
    assert.deepEqual(links(receipt), [around]);
    const [, action = ''] = /action="([^"]*)"/.exec(receipt) ?? [];
    const again = await page(action.replaceAll('&amp;', '&'), { method: 'POST', body: new URLSearchParams() });
    assert.deepEqual(links(again), [around]);
  });

  it('the form shows nothing of an address that may not be kept, also when it is shown again', async () => {
    for (const refused of [`https://city.example/${'x'.repeat(2000)}?token=1`, 'javascript:alert(1)']) {
      const again = await page(form, { method: 'POST', body: new URLSearchParams({ page: refused }) });
      assert.match(again, /name="page" value="http:\/\/tejido\.test\/red-de-prueba\/embed\/join-form"/);
    }
  });

  it('a person reads what will be public, then what is, and takes it back', async () => {
    const silent = await office.join(organization);
    assert.match(await page(own(silent)), /no se publicará nada de ella/);
    const person = await office.join({ ...organization, ...agreed });
    assert.match(await page(own(person)), /aquí se publicarán el nombre, la página web, el sector y los objetivos/);
    const { changed } = await office.decide({ requests: versions(silent, person), decision: 'accept' });
    assert.match(await page(own(silent)), /Nada de su solicitud es público/);
    const slug = changed[1]?.membership?.organization;
    const entry = `/v1/networks/${network.slug}/organizations/${slug}`;
    assert.equal((await office.app.request(entry)).status, 200);
    assert.match(await page(own(person)), /La ficha de la organización es pública desde el .*Retirar mi ficha/s);
    assert.match(await page(own(person, '/erasure')), /También se retira la ficha pública/);
    assert.match(await page(own(person, '/withdrawal')), /Sí, retirar la ficha/);
    const posted = await office.app.request(own(person, '/withdrawal'), { method: 'POST', body: 'sure=yes' });
    assert.equal(posted.status, 303);
    assert.equal((await office.app.request(entry)).status, 404);
    const after = await page(own(person));
    assert.match(after, /Usted retiró la ficha el/);
    assert.doesNotMatch(after, /Retirar mi ficha/);
    assert.deepEqual((await readOwn(office, person)).consent.purposes, ['membership']);
  });

  it('an organization that agreed to an older notice is asked where it corrects its data', async () => {
    const request = await office.join(organization);
    assert.match(await page(own(request, '/correction')), /value="publication"/);
    await office.decide({ requests: versions(request), decision: 'accept' });
    assert.doesNotMatch(await page(own(request, '/correction')), /value="publication"/);
  });

  it('the desk says before and after whether something is published', async () => {
    const account = await makeOwner(office.db, 'olga@red.example', [network]);
    const headers = cookie(await startSession(office.db, account));
    const look = ({ id }: Joined) => page(`/desk/${network.slug}/join-requests/${id}?lang=es`, { headers });
    const [silent, agreeing] = [await office.join(organization), await office.join({ ...organization, ...agreed })];
    assert.match(await look(silent), /al aceptarla será miembro y no se publicará nada/);
    assert.match(await look(agreeing), /al aceptarla se publican su nombre/);
    await office.decide({ requests: versions(agreeing), decision: 'accept' });
    assert.match(await look(agreeing), /Su ficha es pública desde el .*Ficha publicada/s);
    await office.app.request(own(agreeing, '/withdrawal'), { method: 'POST', body: 'sure=yes' });
    assert.match(await look(agreeing), /La organización retiró su ficha el .*Ficha retirada/s);
    assert.match(
      await page(`/desk/${network.slug}?lang=es`, { headers }),
      /Idiomas del formulario sin aviso de privacidad/,
    );
  });

  it('the desk names the texts that a network lacks', async () => {
    const [notice] = network.privacyNotices as [Network['privacyNotices'][number]];
    const partly = { ...network, privacyNotices: [{ ...notice, text: { es: 'Usamos sus datos.' } }] };
    const said = String(await renderMissingTexts(partly, 'en'));
    assert.match(said, /open><summary>Texts that some people cannot read/);
    assert.match(said, /Privacy notice and what is agreed to: English/);
    assert.match(said, /Arabic, Catalan, French, Portuguese, Russian, and Chinese|Arabic.*Chinese/);
  });
});

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { demoNetworks, toRecords } from '@tejido/demo';
import { temporaryDirectory } from '../../postgres/test/support/temporary.ts';
import { stampForm } from '../src/abuse/form-time.ts';
import { networkKey } from '../src/abuse/network-key.ts';
import { deskPages } from '../src/pages/desk/routes.ts';
import { storeNetworks } from '../src/records/store-network.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const address = '/red-de-prueba/embed/join-form';

/** What a browser sends of a form that was filled in as far as it has to be. */
const filledIn = {
  applicant: 'person',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  sector: 'civil-society',
  'consent.notice': '2026-01',
  'consent.purposes': 'membership',
  language: 'es',
  page: 'http://tejido.test/red-de-prueba/embed/join-form',
  organizationName: '',
  message: '',
};

describe('pages', () => {
  let postgres: TestPostgres;
  let template: string;
  let server: TestServer;
  const ending: (() => unknown)[] = [];

  let stamp: string;

  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
    server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
    const now = new Date();
    stamp = stampForm(await networkKey(server.db, testNetwork.network.id), new Date(now.getTime() - 60_000));
    await storeNetworks(
      server.db,
      demoNetworks(now).map((network) => toRecords(network, now)),
      now,
    );
  });
  beforeEach(async () => {
    await server.db.deleteFrom('submissions').execute();
    await server.db.deleteFrom('idempotency').execute();
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  async function page(path: string, status = 200): Promise<{ text: string; headers: Headers }> {
    const response = await server.app.request(path);
    const text = await response.text();
    assert.equal(response.status, status, text);
    assert.equal(response.headers.get('Content-Type'), 'text/html; charset=UTF-8');
    return { text, headers: response.headers };
  }

  async function post(fields: Record<string, string> | [string, string][], path = address) {
    const body = new URLSearchParams(fields);
    if (!body.has('form-stamp')) body.set('form-stamp', stamp);
    const response = await server.app.request(path, { method: 'POST', body });
    return { status: response.status, text: await response.text() };
  }
  const stored = async () =>
    (await server.db.selectFrom('submissions').select('document').execute()).map(({ document }) => document);

  it('keep their addresses: no network has a slug under which its desk or its form would be another page', async () => {
    const ofDesk = deskPages.flatMap(([, path]) => path.split('/')[2] ?? []).filter((part) => !part.startsWith(':'));
    assert.ok(ofDesk.includes('sign-out'));
    for (const slug of new Set([
      ...ofDesk,
      'assets',
      'demo',
      'desk',
      'embed',
      'healthz',
      'sitemap',
      'storybook',
      'v1',
    ])) {
      const network = { ...testNetwork.network, id: `net_${slug}`, slug };
      const stored = storeNetworks(
        server.db,
        [{ network, organizations: [], initiatives: [], events: [] }],
        new Date(),
      );
      await assert.rejects(stored, { name: 'StartError', message: new RegExp(`the slug "${slug}"`) });
    }
  });

  it('are the same whatever people and services add to their addresses', async () => {
    const paths = [
      '/',
      address,
      `${address}?lang=en`,
      '/demo/city',
      '/demo/un-country?lang=es',
      '/desk',
      '/assets/plain.css',
      '/healthz',
      '/openapi.json',
      '/v1/networks/red-alianzas-mx/events.ics?lang=es',
    ];
    // What is another one each time.
    const plain = (text: string) =>
      text.replace(
        /name="(?:form-stamp|key|idempotency-key)" value="[^"]*"|jrq_\w+|"(?:token|salt|challenge|nonce|signature|created|time)":"[^"]*"/g,
        '',
      );
    for (const path of paths) {
      const wanted = await server.app.request(path);
      const text = plain(await wanted.text());
      assert.ok(wanted.status < 400, path);
      for (const added of [
        '1',
        'fbclid=IwAR0x',
        'utm_source=mail&utm_medium=x&gclid=1',
        'a%5B%5D=1',
        'constructor=1',
      ]) {
        const given = await server.app.request(`${path}${path.includes('?') ? '&' : '?'}${added}`);
        assert.equal(given.status, wanted.status, `${path} with ${added}`);
        if (!path.endsWith('.json')) assert.equal(plain(await given.text()), text, `${path} with ${added}`);
      }
    }
  });

  it('name a hundred networks first, and say that there are more', async (t) => {
    const { app, db } = await makeServer(t, postgres, template);
    const { network } = testNetwork;
    const many = Array.from({ length: 101 }, (_, index) => ({
      network: { ...network, id: `net_${index}`, slug: `red-a-${String(index).padStart(3, '0')}` },
      organizations: [],
      initiatives: [],
      events: [],
    }));
    await storeNetworks(db, many.slice(0, 98), new Date());
    const few = await (await app.request('/')).text();
    assert.ok(few.includes('keeps 99 networks') && !few.includes('More networks'));
    await storeNetworks(db, many.slice(98), new Date());
    const text = await (await app.request('/')).text();
    assert.ok(text.includes('keeps more than 100 networks'), text.slice(0, 900));
    assert.match(text, /<a href="\/v1\/networks">More networks<\/a>/);
    assert.equal(text.match(/<dt><a href="\/red-[^"/]+"/g)?.length, 100);
  });

  describe('the join form without scripts', () => {
    it('shows every field with its label, in the language asked for', async () => {
      const { text, headers } = await page(`${address}?lang=en`);
      assert.match(text, /<html lang="en" dir="ltr">/);
      const controls = [...text.matchAll(/<(?:input|select|textarea) [^>]*?id="([\w-]+)"/g)].map(([, id]) => id);
      const labels = [...text.matchAll(/<label for="([\w-]+)"/g)].map(([, id]) => id);
      assert.deepEqual(controls.toSorted(), labels.toSorted());
      assert.ok(controls.length > 25);
      assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*form-action 'self'/);
      assert.match((await page(address)).text, /<h1>Solicite el ingreso a la red<\/h1>/);
    });

    it('has words for every language the network may be asked in, English where there are none', async () => {
      assert.match((await page(`${address}?lang=fi`)).text, /<h1>Solicite el ingreso a la red/);
      assert.match((await page(`${address}?lang=en-GB`)).text, /<h1>Join the network/);
      assert.match((await page(`${address}?lang=%00,<b>`)).text, /<h1>Solicite el ingreso a la red/);
    });

    it('keeps the words of a network from getting mixed up with a language that runs the other way', async () => {
      const { text } = await page(`${address}?lang=ar`);
      assert.match(text, /<html lang="ar" dir="rtl">/);
      assert.match(text, /<p lang="es" dir="ltr">Usamos sus datos/);
      assert.match(text, /<bdi><span lang="es" dir="auto">/);
      const hubs = await page('/local4action-hubs/embed/join-form?lang=ar');
      assert.match(hubs.text, /<legend><bdi>¿Trabaja en una iniciativa [^<]*<\/bdi>/);
      assert.match(hubs.text, /«\u2068¿Trabaja en una iniciativa que podría ser un HUB\?\u2069»/);
    });

    it('takes out what was pasted along and nobody sees, and shows what is left', async () => {
      const pasted = {
        email: '\u202Aana\u200B@exam\u00ADple.org\u202C',
        place: '\u00A0La Paz\uFEFF',
        offers: '\u200B',
      };
      const again = await post({ ...filledIn, ...pasted, name: '\u3164', 'idempotency-key': 'form-key-pasted' });
      assert.equal(again.status, 422);
      assert.match(again.text, /<input[^>]* value="ana@example\.org"/);
      assert.match(again.text, /<input[^>]* value="La Paz"/);
      assert.match(again.text, /id="join-name-error"/);
      const { status } = await post({ ...filledIn, ...pasted, name: 'Ana\0', 'idempotency-key': 'form-key-pasted' });
      assert.equal(status, 201);
      const { name, email, place, offers } = ((await stored()).at(-1) ?? {}) as Partial<Record<string, string>>;
      assert.deepEqual([name, email, place, offers], ['Ana', 'ana@example.org', 'La Paz', undefined]);
    });

    it('stores what is sent as the API would, and says what happens next', async () => {
      const { status, text } = await post([
        ...Object.entries({ ...filledIn, 'idempotency-key': 'form-key-1', organizationUrl: 'www.example.org' }),
        ['goals', '6'],
        ['goals', '13'],
        ['consent.purposes', 'news'],
        ['offers', ' Talleres\r\nde agua '],
      ]);
      assert.equal(status, 201, text);
      assert.match(
        text,
        /<h1>Falta un paso: abra el correo que enviamos a \u2068ana@<wbr>example\.org[^]*Enviar el correo de nuevo[^]*¿Dirección equivocada\?[^]*jrq_/,
      );
      assert.deepEqual(await stored(), [
        {
          applicant: 'person',
          name: 'Ana Ejemplo',
          email: 'ana@example.org',
          organizationUrl: 'https://www.example.org',
          sector: 'civil-society',
          goals: [6, 13],
          offers: 'Talleres\nde agua',
          language: 'es',
          page: filledIn.page,
          consent: { notice: '2026-01', purposes: ['membership', 'news'] },
        },
      ]);
    });

    it('names on the receipt whose request it is, also once the mail was sent again', async () => {
      const fields = { ...filledIn, applicant: 'organization', organizationName: 'Huerto <b>de</b> La Loma' };
      const { status, text } = await post({ ...fields, 'idempotency-key': 'form-key-organization' });
      assert.equal(status, 201, text);
      assert.match(text, /<bdi>Huerto &lt;b&gt;de&lt;\/b&gt; La Loma<\/bdi><br>Referencia: <code>jrq_/);
      const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(text) ?? [];
      const form = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)">/g)].slice(0, 2);
      const fieldsAgain = form.map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      ]);
      const again = await post(fieldsAgain as [string, string][], action.replaceAll('&amp;', '&'));
      assert.equal(again.status, 200, again.text);
      assert.match(again.text, /<bdi>Huerto &lt;b&gt;de&lt;\/b&gt; La Loma<\/bdi>/);
    });

    it('says of a link that opens nothing that it was used, is too old or is not whole, and what to do', async () => {
      const response = await server.app.request(
        '/red-de-prueba/join-requests/jrq_0/confirmation-mail?token=x&lang=en',
        {
          method: 'POST',
          headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
        },
      );
      assert.equal(response.status, 403);
      assert.match(
        await response.text(),
        /This link does not work[^]*used already, is too old or was not copied whole\. Open the link in the newest mail/,
      );
    });

    it('stores a form once however often it is sent, with a key of its own or without', async () => {
      for (const fields of [{ ...filledIn, 'idempotency-key': 'form-key-2' }, filledIn]) {
        const answers = await Promise.all([post(fields), post(fields), post(fields)]);
        assert.deepEqual(
          answers.map(({ status }) => status),
          [201, 201, 201],
        );
      }
      assert.equal((await stored()).length, 2);
    });

    it('shows what is wrong above the form and beside each field, and keeps what was typed', async () => {
      const { status, text } = await post({
        ...filledIn,
        email: 'ana at example',
        sector: '',
        'consent.purposes': '',
        message: 'Un <b>mensaje</b> & "más"',
        'idempotency-key': 'form-key-3',
      });
      assert.equal(status, 422);
      const summary = /role="alert"[^]*?<ul>([^]*?)<\/ul>/.exec(text)?.[1] ?? '';
      const links = [...summary.matchAll(/<a href="#([\w-]+)">([^<]+)<\/a>/g)].map(([, id, words]) => ({ id, words }));
      assert.deepEqual(
        links.map(({ id }) => id),
        ['join-email', 'join-sector', 'join-consent-purposes'],
      );
      for (const { id, words } of links) {
        assert.match(text, new RegExp(`id="${id}"`));
        const beside = new RegExp(`id="${id}-error"><span[^>]*>Error:</span> ${words}</p>`);
        assert.match(text, beside);
        assert.match(text, new RegExp(`aria-describedby="[^"]*${id}-error" aria-invalid="true"`));
      }
      assert.match(text, /<title>Error: /);
      assert.match(text, /value="Ana Ejemplo"/);
      assert.match(text, /Un &lt;b&gt;mensaje&lt;\/b&gt; &amp; &quot;más&quot;<\/textarea>/);
      assert.match(text, /name="idempotency-key" value="form-key-3"/);
      assert.deepEqual(await stored(), []);
    });

    it('takes a changed form that comes with a spent key for another one, after asking', async () => {
      const fields = { ...filledIn, 'idempotency-key': 'form-key-4' };
      assert.equal((await post(fields)).status, 201);
      const { status, text } = await post({ ...fields, name: 'Otra persona' });
      assert.equal(status, 422);
      const key = /name="idempotency-key" value="([^"]+)"/.exec(text)?.[1] ?? '';
      assert.notEqual(key, 'form-key-4');
      assert.equal((await post({ ...fields, name: 'Otra persona', 'idempotency-key': key })).status, 201);
      assert.equal((await stored()).length, 2);
    });

    for (const [what, fields] of Object.entries({
      'a field that is not known': { ...filledIn, color: 'red' },
      'a field named __proto__': { ...filledIn, ['__proto__']: 'x' },
      'a field given as an object': { ...filledIn, 'name.first': 'Ana' },
      'an organization without its name': { ...filledIn, applicant: 'organization' },
      'an unknown notice': { ...filledIn, 'consent.notice': '1999-01' },
      nothing: {},
    }))
      it(`refuses ${what}`, async () => {
        const { status, text } = await post(fields);
        assert.equal(status, 422, text);
        assert.match(text, /role="alert"/);
        assert.deepEqual(await stored(), []);
      });

    it('tells what fills forms in for people what goes where, and what to leave to them', async () => {
      const { text } = await page(`${address}?lang=en`);
      const fields = [...text.matchAll(/<(?:textarea|input)(?= id)[^>]* name="(\w+)"([^>]*)>/g)];
      const tokens = fields.map(([, name, rest = '']) => [
        name,
        rest.includes('data-bwignore') ? 'left alone' : /autocomplete="([\w-]+)"/.exec(rest)?.[1],
      ]);
      assert.deepEqual(Object.fromEntries(tokens), {
        website: 'left alone',
        name: 'name',
        email: 'email',
        organizationName: 'organization',
        organizationUrl: 'left alone',
        place: 'address-level2',
        offers: 'left alone',
        needs: 'left alone',
        message: 'left alone',
      });
      assert.match(text, /id="join-organizationUrl"[^>]* autocomplete="url"/);
    });

    describe('that a network has made its own', () => {
      const hubs = '/local4action-hubs/embed/join-form?lang=es';
      const sent = {
        ...filledIn,
        sector: 'local-government',
        place: 'Orilla Clara',
        goals: '11',
        'answers.has-initiative': 'no',
      };
      let signed: string;
      before(async () => {
        const { network_id: id } = await server.db
          .selectFrom('networks')
          .select('network_id')
          .where('slug', '=', 'local4action-hubs')
          .executeTakeFirstOrThrow();
        signed = stampForm(await networkKey(server.db, id), new Date(Date.now() - 60_000));
      });

      it('shows all steps on one page, in their order, and says when a field is asked', async () => {
        const { text } = await page(hubs);
        const legends = [...text.matchAll(/<fieldset class="plain-form-step"><legend>([^<]+)/g)].map(
          ([, legend]) => legend,
        );
        assert.deepEqual(legends, ['Quién es usted', 'Su iniciativa']);
        assert.match(text, /Municipio o región<\/label>/);
        assert.match(text, /name="place" required/);
        assert.match(text, /Solo si en «¿Trabaja en una iniciativa que podría ser un HUB\?» respondió: Sí\./);
        const [conditional] = text.match(/<fieldset[^>]*>\s*<legend>¿En cuánto tiempo[\s\S]*?<\/fieldset>/) ?? [''];
        assert.doesNotMatch(conditional, / required|opcional/);
        assert.match(text, /name="answers\.components" value="acceleration"/);
        assert.match(text, /<textarea [^>]*name="answers\.initiative"[^>]*maxlength="1000"/);
        assert.ok(!text.includes('name="offers"'));
      });

      it('stores the answers, and leaves out what is asked only of others', async () => {
        const fields = { ...sent, organizationName: 'Orilla Clara', 'answers.results-within': 'one-year' };
        const { status, text } = await post({ ...fields, 'form-stamp': signed }, hubs);
        assert.equal(status, 201, text);
        const [document] = await stored();
        assert.deepEqual(document?.answers, { 'has-initiative': false });
        assert.equal(document?.organizationName, undefined);
      });

      it('says what is missing once the answer is that it is asked, and keeps what was typed', async () => {
        const { status, text } = await post(
          [
            ...Object.entries({ ...sent, place: '', 'answers.has-initiative': 'yes', 'form-stamp': signed }),
            ['answers.components', 'acceleration'],
            ['answers.components', 'local-global-link'],
          ],
          hubs,
        );
        assert.equal(status, 422);
        const summary = [...text.matchAll(/<li><a href="#([\w-]+)">([^<]+)/g)].map(([, id, words]) => `${id} ${words}`);
        assert.deepEqual(summary, [
          'join-place Complete «Municipio o región»',
          'join-answers-results-within Complete «¿En cuánto tiempo dará resultados?»',
        ]);
        for (const value of ['acceleration', 'local-global-link'])
          assert.match(text, new RegExp(`name="answers.components" value="${value}" checked`));
        assert.match(text, /id="join-answers-results-within"/);
      });

      it('refuses an answer that cannot be chosen', async () => {
        const fields = { ...sent, 'answers.has-initiative': 'yes', 'answers.results-within': 'never' };
        const { status, text } = await post({ ...fields, 'form-stamp': signed }, hubs);
        assert.equal(status, 422);
        assert.match(text, /Revise «¿En cuánto tiempo dará resultados\?»/);
      });

      it('shows the notice of the site that frames it, and takes no other from there', async () => {
        const site = 'https://country-team.example';
        const { text } = await page(`${hubs}&page=${encodeURIComponent(`${site}/unirse`)}`);
        assert.match(text, /name="consent\.notice" value="2026-01-country"/);
        assert.match(text, /El equipo de país entrega sus datos/);
        assert.match((await page(hubs)).text, /name="consent\.notice" value="2026-01"/);
        const fields = { ...sent, page: `${site}/unirse`, 'form-stamp': signed };
        const refused = await post(fields, hubs);
        assert.equal(refused.status, 422);
        assert.match(refused.text, /El aviso de privacidad ha cambiado/);
        assert.match(refused.text, /name="consent\.notice" value="2026-01-country"/);
        assert.equal((await post({ ...fields, 'consent.notice': '2026-01-country' }, hubs)).status, 201);
      });
    });

    it('refuses what is no form', async () => {
      const json = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
      assert.equal((await server.app.request(address, json)).status, 415);
      assert.equal((await post({ message: 'x'.repeat(300_000) })).status, 413);
      assert.equal((await server.app.request('/%00/embed/join-form')).status, 404);
      assert.equal((await server.app.request('/none/embed/join-form')).status, 404);
    });
  });

  it('shows the city page under a strict policy, with everything served from here', async () => {
    const { text, headers } = await page('/demo/city');
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
    ])
      assert.ok(policy.split('; ').includes(directive), directive);
    assert.doesNotMatch(policy, /unsafe|https?:/);
    assert.doesNotMatch(text, / style="| on\w+="|<style|<script(?! src="\/embed\/tejido\.js" async>)/);
    assert.equal(text.match(/<script/g)?.length, 1);
    const loaded = [...text.matchAll(/<(?:script|img|link)[^>]+(?:src|href)="([^"]+)"/g)].map(([, url]) => url);
    assert.ok(loaded.length > 3 && loaded.every((url) => url?.startsWith('/')), loaded.join());
    assert.match(text, /<tejido-initiative-list [^>]*network="red-alianzas-mx"[^>]*>\s*<ul><li>/);
    assert.match(text, /<tejido-event-calendar [^>]*>\s*<ul><li><time datetime="/);
    for (const [, file] of text.matchAll(/"(\/assets\/[^"]+)"/g))
      assert.equal((await server.app.request(file as string)).status, 200, file);
  });

  it('shows the country page in two languages, with the whole form inside the widget', async () => {
    const { text } = await page('/demo/un-country');
    assert.match(text, /<html lang="en"/);
    assert.match(text, /<tejido-join-form [^>]*>\s*<form [^>]*action="\/red-alianzas-mx\/embed\/join-form\?lang=en"/);
    assert.equal(text.match(/<h1>/g)?.length, 1);
    assert.match((await page('/demo/un-country?lang=es')).text, /<html lang="es"/);
  });

  it('counts reports of violated policies in the log', async () => {
    server.lines.length = 0;
    const body = JSON.stringify({ 'csp-report': { 'blocked-uri': 'inline', 'violated-directive': 'style-src' } });
    const headers = { 'Content-Type': 'application/csp-report' };
    const response = await server.app.request('/demo/csp-report', { method: 'POST', body, headers });
    assert.equal(response.status, 204);
    assert.match(JSON.stringify(server.lines), /"blocked-uri":"inline"/);
    for (const wrong of ['null', '[]', '{"csp-report":1}', '{"csp-report":{"blocked-uri":{}}}', '{'])
      assert.ok((await server.app.request('/demo/csp-report', { method: 'POST', body: wrong, headers })).status < 500);
  });

  it('links at its root to what it has', async () => {
    const { text } = await page('/');
    const links = [...text.matchAll(/<a href="(\/[^"]*)"/g)].map(([, href]) => href as string);
    assert.ok(links.length > 8);
    for (const href of links) {
      const { status } = await server.app.request(href);
      // The Storybook is there only where it has been built.
      assert.ok(status === 200 || (href === '/storybook/' && status === 404), href);
    }
  });

  it('serves the widgets to any page, for ever where their names say what is in them', async (t) => {
    const directory = await temporaryDirectory(t);
    await mkdir(join(directory, 'words-AbCdEf12'));
    await writeFile(join(directory, 'tejido.js'), `/* ${'loader '.repeat(400)} */`);
    await writeFile(join(directory, 'words-AbCdEf12', 'es.js'), 'export {}');
    await writeFile(join(directory, '.secret'), 'no');
    await writeFile(join(directory, '..', 'tejido-outside.txt'), 'no');
    const { app } = await makeServer(t, postgres, template, { embedDirectory: directory });
    const loader = await app.request('/embed/tejido.js', { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(loader.status, 200);
    assert.equal(loader.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    assert.equal(loader.headers.get('Content-Encoding'), 'br');
    assert.equal(loader.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(loader.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(loader.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(loader.headers.get('Cache-Control') ?? '', /^public, max-age=300/);
    const etag = loader.headers.get('ETag') ?? '';
    assert.equal((await app.request('/embed/tejido.js', { headers: { 'If-None-Match': etag } })).status, 304);
    const words = await app.request('/embed/words-AbCdEf12/es.js');
    assert.equal(words.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');

    await writeFile(join(directory, 'tejido.js'), 'new');
    assert.equal(await (await app.request('/embed/tejido.js')).text(), 'new');
    for (const path of [
      '.secret',
      '..%2Ftejido-outside.txt',
      '%2e%2e/tejido-outside.txt',
      'a%00',
      '%ff',
      '',
      'words-AbCdEf12',
    ])
      assert.equal((await app.request(`/embed/${path}`)).status, 404, path);
  });

  it('serves the Storybook where it has been built, and says how where not', async (t) => {
    const directory = await temporaryDirectory(t);
    const { app } = await makeServer(t, postgres, template, { storybookDirectory: directory });
    const missing = await app.request('/storybook/');
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /pnpm storybook:build/);
    await writeFile(join(directory, 'index.html'), '<p>Stories</p>');
    assert.equal(await (await app.request('/storybook/')).text(), '<p>Stories</p>');
    assert.equal((await app.request('/storybook')).headers.get('Location'), '/storybook/');
  });
});

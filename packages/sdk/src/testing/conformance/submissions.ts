import type { JoinRequestReceipt } from '@tejido/contract';
import { createJoinRequest } from '../../join-requests.ts';
import { makeIdempotencyKey } from '../../submit.ts';
import { validator } from '../../validator.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused, status } from './assert.ts';
import { headersWith, post, send, solved, validInput } from './requests.ts';

type Changes = Readonly<Record<string, unknown>>;

/** Join requests: taken once, and refused with the place that is wrong. */
export function submissions(it: Declare): void {
  it('takes a join request and gives no personal data back', async (api) => {
    const response = await post(api, await solved(api, validInput(api)));
    await status(response, 201, 'join request');
    equal(response.headers.get('Access-Control-Allow-Origin'), '*', 'Access-Control-Allow-Origin');
    equal(response.headers.get('Idempotency-Replayed'), null, 'Idempotency-Replayed');
    ok(!/public|max-age=[1-9]/.test(response.headers.get('Cache-Control') ?? ''), 'the receipt may not be cached');
    const text = await response.text();
    const receipt = JSON.parse(text) as JoinRequestReceipt;
    equal(validator('createJoinRequest', receipt), [], 'faults of the receipt');
    equal([receipt.network, receipt.status], [api.network.slug, 'received'], 'receipt');
    ok(Math.abs(Date.parse(receipt.created) - Date.now()) < 60_000, `created ${receipt.created}`);
    ok(!/ejemplo|example/i.test(text), 'the receipt should hold nothing of the person');
  });

  it('takes everything that a join request may hold', async (api) => {
    const input = {
      ...validInput(api),
      applicant: 'organization' as const,
      organizationName: 'Cooperativa «El Ejemplo» & 水の会 💧',
      organizationUrl: 'https://example.org/ñandú?a=1',
      place: 'Córdoba',
      goals: [6, 13],
      targets: ['6.1', '13.a'],
      languages: ['es', 'pt-BR'],
      offers: 'Línea uno\nLínea dos\ttabulada',
      needs: 'x'.repeat(2000),
      message: '<script>alert(1)</script> \u202bمرحبا',
      page: 'https://city.example/participa',
    };
    equal((await createJoinRequest(api.client, input)).status, 'received', 'status');
  });

  it('takes names and addresses in every script, with the joiners that belong to them', async (api) => {
    for (const input of [
      { name: 'مهدی می\u200Cخواهد', email: 'user@نامه\u200Cای.example' },
      { name: 'ක්\u200Dෂ', email: '用户@例子.example' },
      { name: 'Cooperativa 👩‍🌾', email: 'josé.ñandú@méxico.example' },
    ])
      equal((await createJoinRequest(api.client, { ...validInput(api), ...input })).status, 'received', input.name);
  });

  it('takes a language however it is written', async (api) => {
    const input = { ...validInput(api), language: 'es_mx', languages: ['PT-br', 'zh-hant'] };
    equal((await createJoinRequest(api.client, input)).status, 'received', 'status');
  });

  it('takes a join request under the id of its network', async (api) => {
    const receipt = await createJoinRequest(api.client, validInput(api), { network: api.network.id });
    equal(receipt.network, api.network.slug, 'network');
  });

  it('refuses what is wrong in a join request, with its place', async (api) => {
    for (const [about, changes, pointer, error] of wrongFields)
      await refused(
        await post(api, { ...validInput(api), ...changes }),
        { status: 422, code: 'invalid_body', pointer, ...(error && { error }) },
        about,
      );
    for (const [about, body] of [
      ['null', null],
      ['a list', []],
      ['a text', 'join'],
      ['nothing', {}],
    ] as const)
      await refused(await post(api, body), { status: 422, code: 'invalid_body' }, about);
  });

  it('refuses a join request of more values than any has, before they are looked at', async (api) => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index.toString(36)}`, 1]));
    await refused(await post(api, fields), { status: 413, code: 'payload_too_large' }, 'unknown fields');
    const goals = Array.from({ length: 5000 }, () => 6);
    await refused(
      await post(api, { ...validInput(api), goals }),
      { status: 413, code: 'payload_too_large' },
      'items of a list',
    );
  });

  it('names every wrong place of a join request at once', async (api) => {
    const { name: _, ...input } = { ...validInput(api), email: 'nobody', nonsense: true };
    const { errors } = (await (await post(api, input)).json()) as { errors: { pointer: string }[] };
    equal(errors.map(({ pointer }) => pointer).sort(), ['/email', '/name', '/nonsense'], 'places');
  });

  it('refuses words that the network does not have', async (api) => {
    const { consent } = validInput(api);
    const cases: [Changes, string][] = [
      [{ sector: 'no-such-sector' }, '/sector'],
      [{ consent: { ...consent, notice: 'no-such-notice' } }, '/consent/notice'],
      [
        { consent: { ...consent, purposes: [...consent.purposes, 'no-such-purpose'] } },
        `/consent/purposes/${consent.purposes.length}`,
      ],
    ];
    for (const [changes, pointer] of cases)
      await refused(
        await post(api, { ...validInput(api), ...changes }),
        { status: 422, code: 'invalid_body', pointer, error: 'invalid_value' },
        pointer,
      );
  });

  it('needs the consent to what is necessary', async (api) => {
    const { consent, ...input } = validInput(api);
    await refused(
      await post(api, { ...input, consent: { ...consent, purposes: [] } }),
      { status: 422, code: 'consent_required', pointer: '/consent/purposes' },
      'no purpose',
    );
    await refused(await post(api, input), { status: 422, code: 'invalid_body', pointer: '/consent' }, 'no consent');
  });

  it('refuses bodies that are no JSON, too large, or of another type', async (api) => {
    for (const body of ['', '{', 'name=Ana', '{"a":1}}', '\u0000', "{'a':1}"])
      await refused(await send(api, body), { status: 400, code: 'invalid_json' }, `body ${JSON.stringify(body)}`);
    const latin = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]);
    await refused(await send(api, latin), { status: 400, code: 'invalid_json' }, 'ISO 8859-1');
    const large = JSON.stringify({ ...validInput(api), message: 'x'.repeat(70_000) });
    await refused(await send(api, large), { status: 413, code: 'payload_too_large' }, '70 kB');
    const valid = JSON.stringify(validInput(api));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      await refused(
        await send(api, valid, { 'Content-Type': type }),
        { status: 415, code: 'unsupported_media_type' },
        type,
      );
    const charset = { 'Content-Type': 'application/json; charset=utf-8' };
    await status(
      await send(api, JSON.stringify(await solved(api, validInput(api))), charset),
      201,
      'application/json with a charset',
    );
  });

  it('refuses parameters, and networks that do not exist', async (api) => {
    const body = JSON.stringify(validInput(api));
    const init = { method: 'POST', body, headers: headersWith(makeIdempotencyKey()) };
    const wanted = { status: 400, code: 'invalid_query', in: 'query', pointer: '/lang' };
    await refused(await api.request('join-requests?lang=es', init), wanted, 'lang');
    const elsewhere = await api.request('/v1/networks/no-such-network/join-requests', init);
    await refused(elsewhere, { status: 404, code: 'network_not_found' }, 'unknown network');
  });

  it('needs an idempotency key of a sensible form', async (api) => {
    const pointer = '/Idempotency-Key';
    const body = JSON.stringify(validInput(api));
    const bare = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
    const missing = { status: 400, code: 'idempotency_key_required', in: 'header', pointer };
    await refused(await api.request('join-requests', bare), missing, 'no key');
    for (const key of ['short', 'x'.repeat(201), 'has space in it', '"short"', 'acción-única'])
      await refused(
        await send(api, body, {}, key),
        { status: 400, code: 'invalid_header', in: 'header', pointer },
        key,
      );
    for (const key of [
      `${makeIdempotencyKey().slice(0, 7)}~`,
      makeIdempotencyKey().repeat(6),
      '!"#$%&()*+,/:;<=>?@[]^`{|}~',
    ])
      await status(await post(api, await solved(api, validInput(api)), key), 201, `key ${key}`);
  });

  it('answers the same submission again with the same receipt', async (api) => {
    const key = makeIdempotencyKey();
    const input = validInput(api);
    const first = await post(api, await solved(api, input), key);
    await status(first, 201, 'first');
    const receipt = (await first.json()) as unknown;
    const turned = Object.fromEntries(Object.entries(input).reverse());
    for (const [body, sentKey] of [
      [input, key],
      [input, `"${key}"`],
      [turned, key],
    ] as const) {
      const again = await post(api, body, sentKey);
      await status(again, 201, 'again');
      equal(again.headers.get('Idempotency-Replayed'), 'true', 'Idempotency-Replayed');
      equal(await again.json(), receipt, 'receipt');
    }
  });

  it('refuses a key that was used for another submission', async (api) => {
    const key = makeIdempotencyKey();
    await status(await post(api, await solved(api, validInput(api)), key), 201, 'first');
    const other = { ...validInput(api), name: 'Otra Persona' };
    await refused(await post(api, other, key), { status: 422, code: 'idempotency_key_reused' }, 'another name');
  });

  it('does not spend a key on a submission that it refuses', async (api) => {
    const key = makeIdempotencyKey();
    await status(await post(api, { ...validInput(api), email: 'nobody' }, key), 422, 'wrong');
    await status(await post(api, { ...validInput(api), sector: 'no-such-sector' }, key), 422, 'wrong sector');
    const response = await post(api, await solved(api, validInput(api)), key);
    await status(response, 201, 'right');
    equal(response.headers.get('Idempotency-Replayed'), null, 'Idempotency-Replayed');
  });

  it('makes one record of submissions that come at the same moment', async (api) => {
    const input = validInput(api);
    for (let round = 0; round < 3; round++) {
      const key = makeIdempotencyKey();
      const body = await solved(api, input);
      const answers = await Promise.all(Array.from({ length: 6 }, () => post(api, body, key)));
      for (const answer of answers) ok([201, 409].includes(answer.status), `status ${answer.status} of a double`);
      const taken = answers.filter(({ status }) => status === 201);
      const receipts = await Promise.all(taken.map((answer) => answer.json() as Promise<JoinRequestReceipt>));
      equal(new Set(receipts.map(({ id }) => id)).size, 1, 'different receipts');
      equal(taken.filter(({ headers }) => !headers.has('Idempotency-Replayed')).length, 1, 'first answers');
      const patient = { ...api.client, retries: 5 };
      const doubles = [1, 2, 3].map(() => createJoinRequest(patient, input, { idempotencyKey: key }));
      for (const { id } of await Promise.all(doubles)) equal(id, receipts[0]?.id, 'receipt through the client');
    }
  });

  it('keeps the keys of each network apart', async (api) => {
    const [other] = api.others;
    if (!other) return;
    const key = makeIdempotencyKey();
    const here = await createJoinRequest(api.client, validInput(api), { idempotencyKey: key });
    const there = await createJoinRequest(api.client, validInput({ network: other }), {
      idempotencyKey: key,
      network: other.slug,
    });
    equal(there.network, other.slug, 'network');
    ok(here.id !== there.id, 'two networks should not share a receipt');
  });
}

/** A field made wrong, where that is said, and how. */
const wrongFields: readonly (readonly [about: string, changes: Changes, pointer: string, error?: string])[] = [
  ['an unknown field', { nonsense: 1 }, '/nonsense', 'unknown_field'],
  ['an unknown field within', { consent: { notice: 'a', purposes: [], more: 1 } }, '/consent/more', 'unknown_field'],
  ['a field of the record', { id: 'jrq_1' }, '/id', 'unknown_field'],
  ['no name', { name: undefined }, '/name', 'required'],
  ['an empty name', { name: '' }, '/name', 'required'],
  ['a number for a name', { name: 5 }, '/name', 'invalid_type'],
  ['a list for a name', { name: ['Ana'] }, '/name', 'invalid_type'],
  ['null for a name', { name: null }, '/name', 'invalid_type'],
  ['NUL in a name', { name: 'Ana\u0000' }, '/name', 'control_character'],
  ['half a character in a name', { name: 'Ana \ud83d' }, '/name', 'control_character'],
  ['an escape character', { message: '\u001b[31m' }, '/message', 'control_character'],
  ['a very long name', { name: 'x'.repeat(201) }, '/name', 'too_long'],
  ['a very long message', { message: 'x'.repeat(4001) }, '/message', 'too_long'],
  ['no address', { email: undefined }, '/email', 'required'],
  ['what is no address', { email: 'ana@' }, '/email', 'invalid_format'],
  ['two addresses', { email: 'ana@example.org, eva@example.org' }, '/email', 'invalid_format'],
  ['a line after the address', { email: 'ana@example.org\r\nBcc: eva@example.org' }, '/email', 'invalid_format'],
  ['an address with a space that nobody sees', { email: 'ana\u200B@example.org' }, '/email', 'invalid_format'],
  ['an address in marks of direction', { email: '\u202Aana@example.org\u202C' }, '/email', 'invalid_format'],
  ['an address with a soft hyphen', { email: 'ana@exam\u00ADple.org' }, '/email', 'invalid_format'],
  ['an address after a no-break space', { email: '\u00A0ana@example.org' }, '/email', 'invalid_format'],
  ['an address after a byte order mark', { email: '\uFEFFana@example.org' }, '/email', 'invalid_format'],
  [
    'a site with a character that nobody sees',
    { organizationUrl: 'https://exam\u2060ple.org' },
    '/organizationUrl',
    'invalid_format',
  ],
  ['a page with one', { page: 'https://city.example/\u200Bjoin' }, '/page', 'invalid_format'],
  ['a name of spaces', { name: ' \u00A0 ' }, '/name', 'required'],
  ['a name that nobody sees', { name: '\u200B\u3164' }, '/name', 'required'],
  ['an organization that nobody sees', { organizationName: '\u2800' }, '/organizationName', 'required'],
  ['a place that nobody sees', { place: '\u200E' }, '/place', 'required'],
  ['an organization without a name', { applicant: 'organization' }, '/organizationName', 'required'],
  ['an applicant that does not exist', { applicant: 'robot' }, '/applicant', 'invalid_value'],
  ['a script for a page', { organizationUrl: 'javascript:alert(1)' }, '/organizationUrl', 'invalid_format'],
  [
    'a user name in an address',
    { organizationUrl: 'https://red.example@evil.example' },
    '/organizationUrl',
    'invalid_format',
  ],
  [
    'a line break in an address',
    { organizationUrl: 'https://red.example/\r\na' },
    '/organizationUrl',
    'invalid_format',
  ],
  ['nothing but what turns text', { name: '\u202e\u2066' }, '/name', 'required'],
  ['a page without a scheme', { page: 'city.example' }, '/page', 'invalid_format'],
  ['a goal that does not exist', { goals: [6, 18] }, '/goals/1', 'too_large'],
  ['a goal as text', { goals: ['6'] }, '/goals/0', 'invalid_type'],
  ['one goal for a list', { goals: 6 }, '/goals', 'invalid_type'],
  ['many goals', { goals: Array.from({ length: 18 }, () => 1) }, '/goals', 'too_many'],
  ['a target that does not exist', { targets: ['6.z'] }, '/targets/0', 'invalid_format'],
  ['a language that is none', { language: 'Spanish' }, '/language', 'invalid_format'],
  ['no language', { language: undefined }, '/language', 'required'],
  ['a text for consent', { consent: 'yes' }, '/consent', 'invalid_type'],
];

import { operationsOn } from '@tejido/contract';
import type { Receipt } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../../submit.ts';
import { validator } from '../../validator.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused, status } from './assert.ts';
import type { Kind } from './kind.ts';

/** Submissions: taken once, and refused with the place that is wrong. */
export function taking(it: Declare, kind: Kind): void {
  it('takes a join request and gives no personal data back', async (api) => {
    const response = await kind.post(api, await kind.solved(api, kind.valid(api)));
    await status(response, 201, 'join request');
    equal(response.headers.get('Access-Control-Allow-Origin'), '*', 'Access-Control-Allow-Origin');
    equal(response.headers.get('Idempotency-Replayed'), null, 'Idempotency-Replayed');
    ok(!/public|max-age=[1-9]/.test(response.headers.get('Cache-Control') ?? ''), 'the receipt may not be cached');
    const text = await response.text();
    const receipt = JSON.parse(text) as Receipt;
    equal(validator(operationsOn(kind.name).create, receipt), [], 'faults of the receipt');
    equal([receipt.network, receipt.status], [api.network.slug, 'received'], 'receipt');
    ok(Math.abs(Date.parse(receipt.created) - Date.now()) < 60_000, `created ${receipt.created}`);
    ok(!/ejemplo|example/i.test(text), 'the receipt should hold nothing of the person');
  });

  it('takes everything that one may hold', async (api) => {
    const more = {
      [kind.line]: 'Cooperativa «El Ejemplo» & 水の会 💧',
      [kind.area]: 'Línea uno\nLínea dos\ttabulada <script>alert(1)</script> \u202bمرحبا',
      page: 'https://city.example/participa',
    };
    equal((await kind.of(api).create(kind.full(api, more))).status, 'received', 'status');
    const { fields } = kind.definition;
    const longest = {
      [kind.line]: 'x'.repeat(fields[kind.line]?.max ?? 200),
      [kind.area]: 'x'.repeat(fields[kind.area]?.max ?? 200),
    };
    equal((await kind.of(api).create(kind.valid(api, longest))).status, 'received', 'as long as may be');
  });

  it('takes words and addresses in every script, with the joiners that belong to them', async (api) => {
    for (const input of [
      { [kind.line]: 'مهدی می\u200Cخواهد', email: 'user@نامه\u200Cای.example' },
      { [kind.line]: 'ක්\u200Dෂ', email: '用户@例子.example' },
      { [kind.line]: 'Cooperativa 👩‍🌾', email: 'josé.ñandú@méxico.example' },
    ])
      equal((await kind.of(api).create(kind.valid(api, input))).status, 'received', input.email ?? '');
  });

  it('takes a language however it is written', async (api) => {
    const several = Object.entries(kind.definition.fields).filter(([, { control }]) => control === 'languages');
    const spoken = Object.fromEntries(several.map(([name]) => [name, ['PT-br', 'zh-hant']]));
    const input = kind.valid(api, { language: 'es_mx', ...spoken });
    equal((await kind.of(api).create(input)).status, 'received', 'status');
  });

  it('takes a join request under the id of its network', async (api) => {
    const receipt = await kind.of(api).create(kind.valid(api), { network: api.network.id });
    equal(receipt.network, api.network.slug, 'network');
  });

  it('refuses what is wrong in a join request, with its place', async (api) => {
    const cases = [...wrongBesides, ...kind.wrongFields()];
    for (const [changes, pointer, error] of cases)
      await refused(
        await kind.post(api, kind.valid(api, changes)),
        { status: 422, code: 'invalid_body', pointer, error },
        JSON.stringify(changes).slice(0, 80),
      );
    for (const [name] of Object.entries(kind.definition.fields).filter(([, { required }]) => required))
      await refused(
        await kind.post(api, { ...kind.valid(api), [name]: undefined }),
        { status: 422, code: 'invalid_body', pointer: `/${name}`, error: 'required' },
        `no ${name}`,
      );
    for (const [about, body] of [
      ['null', null],
      ['a list', []],
      ['a text', 'join'],
      ['nothing', {}],
    ] as const)
      await refused(await kind.post(api, body), { status: 422, code: 'invalid_body' }, about);
  });

  it('refuses a join request of more values than any has, before they are looked at', async (api) => {
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index.toString(36)}`, 1]));
    await refused(await kind.post(api, fields), { status: 413, code: 'payload_too_large' }, 'unknown fields');
    const purposes = Array.from({ length: 5000 }, () => 'membership');
    await refused(
      await kind.post(api, kind.valid(api, { consent: { notice: 'a', purposes } })),
      { status: 413, code: 'payload_too_large' },
      'items of a list',
    );
  });

  it('names every wrong place of a join request at once', async (api) => {
    const { [kind.line]: _, ...input } = kind.valid(api, { email: 'nobody', nonsense: true });
    const { errors } = (await (await kind.post(api, input)).json()) as { errors: { pointer: string }[] };
    equal(errors.map(({ pointer }) => pointer).sort(), ['/email', `/${kind.line}`, '/nonsense'].sort(), 'places');
  });

  it('refuses a notice and a purpose that the network does not have', async (api) => {
    const { consent } = kind.valid(api);
    const cases: [object, string][] = [
      [{ consent: { ...consent, notice: 'no-such-notice' } }, '/consent/notice'],
      [
        { consent: { ...consent, purposes: [...consent.purposes, 'no-such-purpose'] } },
        `/consent/purposes/${consent.purposes.length}`,
      ],
    ];
    for (const [changes, pointer] of cases)
      await refused(
        await kind.post(api, { ...kind.valid(api), ...changes }),
        { status: 422, code: 'invalid_body', pointer, error: 'invalid_value' },
        pointer,
      );
  });

  it('needs the consent to what is necessary', async (api) => {
    const { consent, ...input } = kind.valid(api);
    await refused(
      await kind.post(api, { ...input, consent: { ...consent, purposes: [] } }),
      { status: 422, code: 'consent_required', pointer: '/consent/purposes' },
      'no purpose',
    );
    await refused(
      await kind.post(api, input),
      { status: 422, code: 'invalid_body', pointer: '/consent' },
      'no consent',
    );
  });

  it('refuses bodies that are no JSON, too large, or of another type', async (api) => {
    for (const body of ['', '{', 'name=Ana', '{"a":1}}', '\u0000', "{'a':1}"])
      await refused(
        await kind.sendBody(api, body),
        { status: 400, code: 'invalid_json' },
        `body ${JSON.stringify(body)}`,
      );
    const latin = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]);
    await refused(await kind.sendBody(api, latin), { status: 400, code: 'invalid_json' }, 'ISO 8859-1');
    const large = JSON.stringify(kind.valid(api, { [kind.area]: 'x'.repeat(70_000) }));
    await refused(await kind.sendBody(api, large), { status: 413, code: 'payload_too_large' }, '70 kB');
    const valid = JSON.stringify(kind.valid(api));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      await refused(
        await kind.sendBody(api, valid, { 'Content-Type': type }),
        { status: 415, code: 'unsupported_media_type' },
        type,
      );
    const charset = { 'Content-Type': 'application/json; charset=utf-8' };
    await status(
      await kind.sendBody(api, JSON.stringify(await kind.solved(api, kind.valid(api))), charset),
      201,
      'application/json with a charset',
    );
  });

  it('refuses parameters, and networks that do not exist', async (api) => {
    const body = JSON.stringify(kind.valid(api));
    const init = {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': makeIdempotencyKey() },
    };
    const wanted = { status: 400, code: 'invalid_query', in: 'query', pointer: '/lang' };
    await refused(await api.request(`${kind.name}?lang=es`, init), wanted, 'lang');
    const elsewhere = await api.request('/v1/networks/no-such-network/join-requests', init);
    await refused(elsewhere, { status: 404, code: 'network_not_found' }, 'unknown network');
  });

  it('needs an idempotency key of a sensible form', async (api) => {
    const pointer = '/Idempotency-Key';
    const body = JSON.stringify(kind.valid(api));
    const bare = { method: 'POST', body, headers: { 'Content-Type': 'application/json' } };
    const missing = { status: 400, code: 'idempotency_key_required', in: 'header', pointer };
    await refused(await api.request(kind.name, bare), missing, 'no key');
    for (const key of ['short', 'x'.repeat(201), 'has space in it', '"short"', 'acción-única'])
      await refused(
        await kind.sendBody(api, body, {}, key),
        { status: 400, code: 'invalid_header', in: 'header', pointer },
        key,
      );
    for (const key of [
      `${makeIdempotencyKey().slice(0, 7)}~`,
      makeIdempotencyKey().repeat(6),
      '!"#$%&()*+,/:;<=>?@[]^`{|}~',
    ])
      await status(await kind.post(api, await kind.solved(api, kind.valid(api)), key), 201, `key ${key}`);
  });

  it('answers the same submission again with the same receipt', async (api) => {
    const key = makeIdempotencyKey();
    const input = kind.valid(api);
    const first = await kind.post(api, await kind.solved(api, input), key);
    await status(first, 201, 'first');
    const receipt = (await first.json()) as unknown;
    const turned = Object.fromEntries(Object.entries(input).reverse());
    for (const [body, sentKey] of [
      [input, key],
      [input, `"${key}"`],
      [turned, key],
    ] as const) {
      const again = await kind.post(api, body, sentKey);
      await status(again, 201, 'again');
      equal(again.headers.get('Idempotency-Replayed'), 'true', 'Idempotency-Replayed');
      equal(await again.json(), receipt, 'receipt');
    }
  });

  it('refuses a key that was used for another submission', async (api) => {
    const key = makeIdempotencyKey();
    await status(await kind.post(api, await kind.solved(api, kind.valid(api)), key), 201, 'first');
    const other = kind.valid(api, { [kind.line]: 'Otra Persona' });
    await refused(await kind.post(api, other, key), { status: 422, code: 'idempotency_key_reused' }, 'another name');
  });

  it('does not spend a key on a submission that it refuses', async (api) => {
    const key = makeIdempotencyKey();
    await status(await kind.post(api, { ...kind.valid(api), email: 'nobody' }, key), 422, 'wrong');
    await status(await kind.post(api, kind.valid(api, { answers: { none: 'x' } }), key), 422, 'what is not asked');
    const response = await kind.post(api, await kind.solved(api, kind.valid(api)), key);
    await status(response, 201, 'right');
    equal(response.headers.get('Idempotency-Replayed'), null, 'Idempotency-Replayed');
  });

  it('makes one record of submissions that come at the same moment', async (api) => {
    const input = kind.valid(api);
    for (let round = 0; round < 3; round++) {
      const key = makeIdempotencyKey();
      const body = await kind.solved(api, input);
      const answers = await Promise.all(Array.from({ length: 6 }, () => kind.post(api, body, key)));
      for (const answer of answers) ok([201, 409].includes(answer.status), `status ${answer.status} of a double`);
      const taken = answers.filter(({ status }) => status === 201);
      const receipts = await Promise.all(taken.map((answer) => answer.json() as Promise<Receipt>));
      equal(new Set(receipts.map(({ id }) => id)).size, 1, 'different receipts');
      equal(taken.filter(({ headers }) => !headers.has('Idempotency-Replayed')).length, 1, 'first answers');
      const patient = { ...api.client, retries: 5 };
      const doubles = [1, 2, 3].map(() => kind.of({ client: patient }).create(input, { idempotencyKey: key }));
      for (const { id } of await Promise.all(doubles)) equal(id, receipts[0]?.id, 'receipt through the client');
    }
  });

  it('keeps the keys of each network apart', async (api) => {
    const [other] = api.others;
    if (!other) return;
    const key = makeIdempotencyKey();
    const here = await kind.of(api).create(kind.valid(api), { idempotencyKey: key });
    const there = await kind.of(api).create(kind.valid({ network: other }), {
      idempotencyKey: key,
      network: other.slug,
    });
    equal(there.network, other.slug, 'network');
    ok(here.id !== there.id, 'two networks should not share a receipt');
  });
}

/** What makes whatever is sent wrong besides its own fields: changes to it, the place, and the error there. */
const wrongBesides: readonly (readonly [changes: Readonly<Record<string, unknown>>, pointer: string, error: string])[] =
  [
    [{ nonsense: 1 }, '/nonsense', 'unknown_field'],
    [{ consent: { notice: 'a', purposes: [], more: 1 } }, '/consent/more', 'unknown_field'],
    [{ id: 'jrq_1' }, '/id', 'unknown_field'],
    [{ page: 'https://city.example/\u200Bjoin' }, '/page', 'invalid_format'],
    [{ page: 'city.example' }, '/page', 'invalid_format'],
    [{ language: 'Spanish' }, '/language', 'invalid_format'],
    [{ language: undefined }, '/language', 'required'],
    [{ consent: 'yes' }, '/consent', 'invalid_type'],
  ];

import { type JoinRequest, type JoinRequestInput, noticesFor, retentionOf } from '@tejido/contract';
import {
  confirmJoinRequest,
  createJoinRequest,
  eraseJoinRequest,
  getJoinRequest,
  updateJoinRequest,
} from '../../join-requests.ts';
import { sendConfirmation } from '../../join-requests-mail.ts';
import { makeIdempotencyKey } from '../../submit.ts';
import { validator } from '../../validator.ts';
import type { Api, Declare } from './api.ts';
import { equal, ok, refused, status } from './assert.ts';
import { newWord } from './desk.ts';
import { post, validInput } from './requests.ts';

const wrong = { status: 403, code: 'token_invalid' };

/** What a person may do with a join request by the link in the mail: see, confirm, correct, erase. */
export function ownJoinRequests(it: Declare): void {
  const withMail: Declare = (name, body) => it(name, async (api) => (api.hasMail ? body(api) : undefined));

  withMail('shows a person everything that is held, and nobody keeps the answer', async (api) => {
    const input = { ...validInput(api), message: 'Línea uno\n<b>dos</b>', page: 'https://city.example/participa' };
    const { id, token } = await join(api, input);
    const response = await api.request(`join-requests/${id}?token=${token}`);
    await status(response, 200, 'own request');
    ok(!/public|max-age=[1-9]/.test(response.headers.get('Cache-Control') ?? ''), 'it may not be cached');
    const record = (await response.json()) as JoinRequest;
    equal(validator('getJoinRequest', record), [], 'faults of the record');
    const { consent, created, updated, expires, ...rest } = record;
    const { consent: given, ...sent } = input;
    equal(rest, { ...sent, id, network: api.network.slug, status: 'received' }, 'record');
    equal([consent.notice, consent.purposes], [given.notice, given.purposes], 'consent');
    equal([consent.language, consent.page, consent.time], [input.language, input.page, created], 'record of consent');
    ok(/^[0-9a-f]{64}$/.test(consent.wording), 'hash of the wording');
    equal(updated, created, 'updated');
    ok(Date.parse(expires ?? '') > Date.now(), 'expires');
  });

  withMail('keeps of a page’s address its site and path, and of the query what its host has named', async (api) => {
    const page =
      'https://ana:secret@city.example/participa?email=ana%40example.org&reset_token=t0p&ref=mail#access_token=abc';
    const bare = 'https://city.example/participa';
    const cases: [more: Partial<JoinRequestInput>, kept: string][] = [
      [{}, bare],
      [{ pageParameters: ['ref', 'utm_campaign'] }, `${bare}?ref=mail`],
    ];
    for (const [more, kept] of cases) {
      const { id, token } = await join(api, { ...validInput(api), page, ...more });
      const record = await getJoinRequest(api.client, id, token);
      equal([record.page, record.consent.page, 'pageParameters' in record], [kept, kept, false], 'new');
      const renamed = await updateJoinRequest(api.client, id, token, { name: 'Ana Ruiz', page: kept });
      equal(renamed.page, kept, 'the same page');
      equal((await updateJoinRequest(api.client, id, token, { page })).page, bare, 'corrected');
    }
  });

  withMail('says in which language the notice was agreed to', async (api) => {
    const [notice] = noticesFor(api.network, undefined);
    const input = validInput(api);
    const languages = notice?.languages ?? [];
    equal(languages.length > 0, true, 'languages of the notice');
    // One that no notice here is in.
    const { id, token } = await join(api, { ...input, language: 'is' });
    const { consent, language } = await getJoinRequest(api.client, id, token);
    equal([language, languages.includes(consent.language)], ['is', true], 'as near as it is written');
    const last = languages.at(-1) as string;
    const shown = await join(api, { ...input, language: 'is', consent: { ...input.consent, language: last } });
    equal((await getJoinRequest(api.client, shown.id, shown.token)).consent.language, last, 'as the form says');
    const other = await post(api, { ...input, consent: { ...input.consent, language: 'is' } });
    const wanted = { status: 422, code: 'invalid_body', pointer: '/consent/language', error: 'invalid_value' };
    await refused(other, wanted, 'a language that it is not written in');
  });

  withMail('confirms once, and answers the same when it is asked again', async (api) => {
    const { id, token } = await join(api);
    const first = await confirmJoinRequest(api.client, id, token);
    equal(first.status, 'confirmed', 'first');
    const { undecidedDays } = retentionOf(api.network);
    equal(Date.parse(first.expires ?? '') - Date.parse(first.updated), undecidedDays * 24 * 60 * 60_000, 'expires');
    ok(first.confirmed, 'confirmed');
    equal(await confirmJoinRequest(api.client, id, token), first, 'again');
    equal(await getJoinRequest(api.client, id, token), first, 'as held');
  });

  withMail('sends its mail again, and to another address, by the receipt alone', async (api) => {
    const input = validInput(api);
    const receipt = await createJoinRequest(api.client, input);
    const { id, token: first = '' } = receipt;
    ok(first.length > 20, 'the receipt should have a token');
    const answer = await sendConfirmation(api.client, id, first);
    equal([answer.id, answer.status, answer.created], [id, 'received', receipt.created], 'once more');
    ok(!JSON.stringify(answer).includes(input.email), 'no personal data');
    const moved = `otra.${makeIdempotencyKey().slice(0, 10)}@example.org`;
    await sendConfirmation(api.client, id, first, { email: moved });
    const token = await api.tokenOf(id, moved);
    equal((await getJoinRequest(api.client, id, token)).email, moved, 'the address');
    const post = (body: unknown, given = first) =>
      api.request(`join-requests/${id}/confirmation-mail?token=${given}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    const wrongAddress = { status: 422, code: 'invalid_body', pointer: '/email' };
    await refused(await post({ email: 'ana@' }), wrongAddress, 'no address');
    await refused(await post({}, 'x'.repeat(64)), wrong, 'another token');
    await refused(await api.request(`join-requests/${id}?token=${first}`), wrong, 'it opens nothing that is held');
    await refused(
      await api.request(`join-requests/${id}/confirmation?token=${first}`, { method: 'POST' }),
      wrong,
      'it confirms nothing',
    );
    await confirmJoinRequest(api.client, id, token);
    const confirmed = { status: 409, code: 'already_confirmed' };
    await refused(await post({}), confirmed, 'confirmed');
    // Whoever wrote somebody else's address has the receipt still, but not what became of the request.
    const newer = `nueva.${makeIdempotencyKey().slice(0, 10)}@example.org`;
    await updateJoinRequest(api.client, id, token, { email: newer });
    await refused(await post({}), confirmed, 'moved by who has confirmed it');
    await refused(await post({ email: input.email }), confirmed, 'to be moved back');
    equal((await sendConfirmation(api.client, id, token)).id, id, 'by a link that was mailed');
    equal((await getJoinRequest(api.client, id, token)).email, newer, 'the address as it was moved');
  });

  withMail('corrects by the rules of a new request', async (api) => {
    const { id, token } = await join(api, { ...validInput(api), message: 'Hola', place: 'La Paz' });
    const corrected = await updateJoinRequest(api.client, id, token, { name: 'Ana Ruiz', goals: [6], message: null });
    equal(
      [corrected.name, corrected.goals, corrected.message, corrected.place],
      ['Ana Ruiz', [6], undefined, 'La Paz'],
      'fields',
    );
    equal(corrected.status, 'received', 'status');
    const cases: [body: unknown, pointer: string, error: string, code?: string][] = [
      [{ name: '' }, '/name', 'required'],
      [{ name: null }, '/name', 'required'],
      [{ challenge: 'abcd' }, '/challenge', 'unknown_field'],
      [{ email: 'ana@' }, '/email', 'invalid_format'],
      [{ goals: [18] }, '/goals/0', 'too_large'],
      [{ id }, '/id', 'unknown_field'],
      [{ applicant: 'organization' }, '/organizationName', 'required'],
      [{ sector: 'no-such-sector' }, '/sector', 'invalid_value'],
      [
        { consent: { ...validInput(api).consent, purposes: [] } },
        '/consent/purposes',
        'consent_required',
        'consent_required',
      ],
      [[], '', 'invalid_type'],
    ];
    for (const [body, pointer, error, code = 'invalid_body'] of cases)
      await refused(await send(api, 'PATCH', id, token, body), { status: 422, code, pointer, error }, pointer);
    await refused(await send(api, 'PATCH', id, token, '{'), { status: 400, code: 'invalid_json' }, 'no JSON');
    const plain = await send(api, 'PATCH', id, token, {}, 'text/plain');
    await refused(plain, { status: 415, code: 'unsupported_media_type' }, 'text/plain');
    equal(await getJoinRequest(api.client, id, token), corrected, 'as held');
  });

  withMail('writes to another address, and lets only that mail confirm it', async (api) => {
    const { id, token } = await join(api);
    await confirmJoinRequest(api.client, id, token);
    const moved = await updateJoinRequest(api.client, id, token, { email: 'ana@otra.example' });
    equal([moved.status, moved.confirmed], ['received', undefined], 'moved');
    await refused(await send(api, 'POST', `${id}/confirmation`, token), wrong, 'the old link');
    const fresh = await api.tokenOf(id, 'ana@otra.example');
    equal((await confirmJoinRequest(api.client, id, fresh)).status, 'confirmed', 'by the new link');
    await refused(await send(api, 'GET', id, token), wrong, 'the old link afterwards');
  });

  withMail('lets no link from before confirm an address that it moved away from and back to', async (api) => {
    const input = validInput(api);
    const { id, token } = await join(api, input);
    for (const email of [`eva@${newWord()}.example`, input.email])
      await updateJoinRequest(api.client, id, token, { email });
    await refused(await send(api, 'POST', `${id}/confirmation`, token), wrong, 'the first link');
    equal((await getJoinRequest(api.client, id, token)).status, 'received', 'status');
  });

  withMail('answers a repeated submission as it did, whatever has become of the request', async (api) => {
    const idempotencyKey = makeIdempotencyKey();
    const input = validInput(api);
    const repeat = () => createJoinRequest(api.client, input, { idempotencyKey });
    const receipt = await repeat();
    const token = await api.tokenOf(receipt.id, input.email);
    await updateJoinRequest(api.client, receipt.id, token, { name: 'Ana Ruiz' });
    equal(await repeat(), receipt, 'corrected');
    equal((await getJoinRequest(api.client, receipt.id, token)).name, 'Ana Ruiz', 'as it was corrected');
    await eraseJoinRequest(api.client, receipt.id, token);
    equal(await repeat(), receipt, 'erased');
  });

  withMail('lets the address of a request change three times', async (api) => {
    const { id, token } = await join(api);
    for (const move of [1, 2, 3]) await updateJoinRequest(api.client, id, token, { email: `ana${move}@example.org` });
    const once = await send(api, 'PATCH', id, token, { email: 'ana4@example.org' });
    await refused(once, { status: 429, code: 'too_many_requests' }, 'the fourth time');
    equal((await getJoinRequest(api.client, id, token)).email, 'ana3@example.org', 'address');
  });

  withMail('erases everything, and then knows nothing of it', async (api) => {
    const { id, token } = await join(api);
    const receipt = await eraseJoinRequest(api.client, id, token);
    equal([receipt.id, receipt.network, receipt.status], [id, api.network.slug, 'erased'], 'receipt');
    for (const method of ['GET', 'DELETE']) await refused(await send(api, method, id, token), wrong, method);
  });

  withMail('refuses whoever has not the token, always in the same way', async (api) => {
    const [ana, eva] = [await join(api), await join(api, { ...validInput(api), email: 'eva@example.org' })];
    const operations: [method: string, part: string, body?: unknown][] = [
      ['GET', ''],
      ['PATCH', '', { name: 'Otra' }],
      ['DELETE', ''],
      ['DELETE', '/publication'],
      ['POST', '/confirmation'],
    ];
    for (const [method, part, body] of operations) {
      for (const token of ['', 'A'.repeat(43), eva.token, `${ana.token}A`])
        await refused(await send(api, method, ana.id + part, token, body), wrong, `${method} with ${token}`);
      const unknown = await send(api, method, `jrq_${'0'.repeat(26)}${part}`, ana.token, body);
      await refused(unknown, wrong, `${method} of a request that is not there`);
      const bare = await api.request(`join-requests/${ana.id}${part}`, { method });
      await refused(bare, wrong, `${method} without a token`);
      const [other] = api.others;
      if (!other) continue;
      const address = `/v1/networks/${other.slug}/join-requests/${ana.id}${part}?token=${ana.token}`;
      await refused(await api.request(address, { method }), wrong, `${method} in another network`);
    }
    const more = await api.request(`join-requests/${ana.id}?token=${ana.token}&lang=es`);
    await refused(more, { status: 400, code: 'invalid_query', in: 'query', pointer: '/lang' }, 'a further parameter');
    equal((await getJoinRequest(api.client, ana.id, ana.token)).status, 'received', 'untouched');
  });

  it('says which methods an own request takes', async (api) => {
    const response = await api.request(`join-requests/jrq_${'0'.repeat(26)}`, { method: 'PUT' });
    await refused(response, { status: 405, code: 'method_not_allowed' }, 'PUT');
    equal(response.headers.get('Allow'), 'GET, HEAD, PATCH, DELETE, OPTIONS', 'Allow');
  });
}

async function join(api: Api, input: JoinRequestInput = validInput(api)): Promise<{ id: string; token: string }> {
  const { id } = await createJoinRequest(api.client, input);
  return { id, token: await api.tokenOf(id, input.email) };
}

function send(
  api: Api,
  method: string,
  path: string,
  token: string,
  body?: unknown,
  type = 'application/json',
): Promise<Response> {
  return api.request(`join-requests/${path}?token=${token}`, {
    method,
    ...(body !== undefined && {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': type },
    }),
  });
}

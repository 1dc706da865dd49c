import { noticesFor, operationsOn, retentionOf } from '@tejido/contract';
import { type SubmissionRecord, submissionKindNames } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../../submit.ts';
import { validator } from '../../validator.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused, status } from './assert.ts';
import { newWord, refusedWith } from './desk.ts';
import { Kind } from './kind.ts';

const wrong = { status: 403, code: 'token_invalid' };

/** What a person may do with their own by the link in the mail: see, confirm, correct, erase. */
export function own(it: Declare, kind: Kind): void {
  const withMail: Declare = (name, body) => it(name, async (api) => (api.hasMail ? body(api) : undefined));

  withMail('shows a person everything that is held, and nobody keeps the answer', async (api) => {
    const input = { ...kind.valid(api), [kind.area]: 'Línea uno\n<b>dos</b>', page: 'https://city.example/participa' };
    const { id, token } = await kind.send(api, input);
    const response = await api.request(`${kind.name}/${id}?token=${token}`);
    await status(response, 200, 'own request');
    ok(!/public|max-age=[1-9]/.test(response.headers.get('Cache-Control') ?? ''), 'it may not be cached');
    const record = (await response.json()) as SubmissionRecord;
    equal(validator(operationsOn(kind.name).get, record), [], 'faults of the record');
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
    const cases: [more: Partial<object>, kept: string][] = [
      [{}, bare],
      [{ pageParameters: ['ref', 'utm_campaign'] }, `${bare}?ref=mail`],
    ];
    for (const [more, kept] of cases) {
      const { id, token } = await kind.send(api, { page, ...more });
      const record = await kind.of(api).get(id, token);
      equal([record.page, record.consent.page, 'pageParameters' in record], [kept, kept, false], 'new');
      const renamed = await kind.of(api).update(id, token, { [kind.line]: 'Ana Ruiz', page: kept });
      equal(renamed.page, kept, 'the same page');
      equal((await kind.of(api).update(id, token, { page })).page, bare, 'corrected');
    }
  });

  withMail('says in which language the notice was agreed to', async (api) => {
    const [notice] = noticesFor(api.network, undefined);
    const input = kind.valid(api);
    const languages = notice?.languages ?? [];
    equal(languages.length > 0, true, 'languages of the notice');
    // One that no notice here is in.
    const { id, token } = await kind.send(api, { ...input, language: 'is' });
    const { consent, language } = await kind.of(api).get(id, token);
    equal([language, languages.includes(consent.language)], ['is', true], 'as near as it is written');
    const last = languages.at(-1) as string;
    const shown = await kind.send(api, { ...input, language: 'is', consent: { ...input.consent, language: last } });
    equal((await kind.of(api).get(shown.id, shown.token)).consent.language, last, 'as the form says');
    const other = await kind.post(api, { ...input, consent: { ...input.consent, language: 'is' } });
    const wanted = { status: 422, code: 'invalid_body', pointer: '/consent/language', error: 'invalid_value' };
    await refused(other, wanted, 'a language that it is not written in');
  });

  withMail('confirms once, and answers the same when it is asked again', async (api) => {
    const { id, token } = await kind.send(api);
    const first = await kind.of(api).confirm(id, token);
    equal(first.status, 'confirmed', 'first');
    const { undecidedDays } = retentionOf(api.network);
    equal(Date.parse(first.expires ?? '') - Date.parse(first.updated), undecidedDays * 24 * 60 * 60_000, 'expires');
    ok(first.confirmed, 'confirmed');
    equal(await kind.of(api).confirm(id, token), first, 'again');
    equal(await kind.of(api).get(id, token), first, 'as held');
  });

  withMail('sends its mail again, and to another address, by the receipt alone', async (api) => {
    const input = kind.valid(api);
    const receipt = await kind.of(api).create(input);
    const { id, token: first = '' } = receipt;
    ok(first.length > 20, 'the receipt should have a token');
    const answer = await kind.of(api).sendConfirmation(id, first);
    equal([answer.id, answer.status, answer.created], [id, 'received', receipt.created], 'once more');
    ok(!JSON.stringify(answer).includes(input.email), 'no personal data');
    const moved = `otra.${makeIdempotencyKey().slice(0, 10)}@example.org`;
    await kind.of(api).sendConfirmation(id, first, { email: moved });
    const token = await api.tokenOf(id, moved);
    equal((await kind.of(api).get(id, token)).email, moved, 'the address');
    const post = (body: unknown, given = first) =>
      api.request(`${kind.name}/${id}/confirmation-mail?token=${given}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    const wrongAddress = { status: 422, code: 'invalid_body', pointer: '/email' };
    await refused(await post({ email: 'ana@' }), wrongAddress, 'no address');
    await refused(await post({}, 'x'.repeat(64)), wrong, 'another token');
    await refused(await api.request(`${kind.name}/${id}?token=${first}`), wrong, 'it opens nothing that is held');
    await refused(
      await api.request(`${kind.name}/${id}/confirmation?token=${first}`, { method: 'POST' }),
      wrong,
      'it confirms nothing',
    );
    await kind.of(api).confirm(id, token);
    const confirmed = { status: 409, code: 'already_confirmed' };
    await refused(await post({}), confirmed, 'confirmed');
    // Whoever wrote somebody else's address has the receipt still, but not what became of the request.
    const newer = `nueva.${makeIdempotencyKey().slice(0, 10)}@example.org`;
    await kind.of(api).update(id, token, { email: newer });
    await refused(await post({}), confirmed, 'moved by who has confirmed it');
    await refused(await post({ email: input.email }), confirmed, 'to be moved back');
    equal((await kind.of(api).sendConfirmation(id, token)).id, id, 'by a link that was mailed');
    equal((await kind.of(api).get(id, token)).email, newer, 'the address as it was moved');
  });

  withMail('corrects by the rules of a new one', async (api) => {
    const { line, area } = kind;
    const { id, token, input } = await kind.send(api, kind.full(api));
    const corrected = await kind.of(api).update(id, token, { [line]: 'Ana Ruiz', [area]: null });
    const { consent: _, ...sent } = { ...input, [line]: 'Ana Ruiz', [area]: undefined };
    const { consent: __, created: ___, updated: ____, expires: _____, ...rest } = corrected;
    equal(rest, { ...sent, id, network: api.network.slug, status: 'received' }, 'fields');
    const bare = { ...input.consent, purposes: [] };
    const cases: [body: unknown, pointer: string, error: string, code?: string][] = [
      [{ [line]: '' }, `/${line}`, 'required'],
      [{ [line]: null }, `/${line}`, 'required'],
      [{ challenge: 'abcd' }, '/challenge', 'unknown_field'],
      [{ email: 'ana@' }, '/email', 'invalid_format'],
      [{ id }, '/id', 'unknown_field'],
      ...kind.wrongFields().map(([changes, pointer, error]): [unknown, string, string] => [changes, pointer, error]),
      [{ consent: bare }, '/consent/purposes', 'consent_required', 'consent_required'],
      [[], '', 'invalid_type'],
    ];
    for (const [body, pointer, error, code = 'invalid_body'] of cases)
      await refused(await kind.sendOwn(api, 'PATCH', id, token, body), { status: 422, code, pointer, error }, pointer);
    await refused(await kind.sendOwn(api, 'PATCH', id, token, '{'), { status: 400, code: 'invalid_json' }, 'no JSON');
    const plain = await kind.sendOwn(api, 'PATCH', id, token, {}, 'text/plain');
    await refused(plain, { status: 415, code: 'unsupported_media_type' }, 'text/plain');
    equal(await kind.of(api).get(id, token), corrected, 'as held');
  });

  withMail('writes to another address, and lets only that mail confirm it', async (api) => {
    const { id, token } = await kind.send(api);
    await kind.of(api).confirm(id, token);
    const moved = await kind.of(api).update(id, token, { email: 'ana@otra.example' });
    equal([moved.status, moved.confirmed], ['received', undefined], 'moved');
    await refused(await kind.sendOwn(api, 'POST', `${id}/confirmation`, token), wrong, 'the old link');
    const fresh = await api.tokenOf(id, 'ana@otra.example');
    equal((await kind.of(api).confirm(id, fresh)).status, 'confirmed', 'by the new link');
    await refused(await kind.sendOwn(api, 'GET', id, token), wrong, 'the old link afterwards');
  });

  withMail('lets no link from before confirm an address that it moved away from and back to', async (api) => {
    const input = kind.valid(api);
    const { id, token } = await kind.send(api, input);
    for (const email of [`eva@${newWord()}.example`, input.email]) await kind.of(api).update(id, token, { email });
    await refused(await kind.sendOwn(api, 'POST', `${id}/confirmation`, token), wrong, 'the first link');
    equal((await kind.of(api).get(id, token)).status, 'received', 'status');
  });

  withMail('answers a repeated submission as it did, whatever has become of the request', async (api) => {
    const idempotencyKey = makeIdempotencyKey();
    const input = kind.valid(api);
    const repeat = () => kind.of(api).create(input, { idempotencyKey });
    const receipt = await repeat();
    const token = await api.tokenOf(receipt.id, input.email);
    await kind.of(api).update(receipt.id, token, { [kind.line]: 'Ana Ruiz' });
    equal(await repeat(), receipt, 'corrected');
    equal((await kind.of(api).get(receipt.id, token))[kind.line], 'Ana Ruiz', 'as it was corrected');
    await kind.of(api).erase(receipt.id, token);
    equal(await repeat(), receipt, 'erased');
  });

  withMail('lets the address of a request change three times', async (api) => {
    const { id, token } = await kind.send(api);
    for (const move of [1, 2, 3]) await kind.of(api).update(id, token, { email: `ana${move}@example.org` });
    const once = await kind.sendOwn(api, 'PATCH', id, token, { email: 'ana4@example.org' });
    await refused(once, { status: 429, code: 'too_many_requests' }, 'the fourth time');
    equal((await kind.of(api).get(id, token)).email, 'ana3@example.org', 'address');
  });

  withMail('erases everything, and then knows nothing of it', async (api) => {
    const { id, token } = await kind.send(api);
    const receipt = await kind.of(api).erase(id, token);
    equal([receipt.id, receipt.network, receipt.status], [id, api.network.slug, 'erased'], 'receipt');
    for (const method of ['GET', 'DELETE']) await refused(await kind.sendOwn(api, method, id, token), wrong, method);
  });

  withMail('refuses whoever has not the token, always in the same way', async (api) => {
    const [ana, eva] = [await kind.send(api), await kind.send(api, { email: 'eva@example.org' })];
    const operations: [method: string, part: string, body?: unknown][] = [
      ...(kind.of(api).unpublish ? ([['DELETE', '/publication']] as [string, string][]) : []),
      ['GET', ''],
      ['PATCH', '', { [kind.line]: 'Otra' }],
      ['DELETE', ''],
      ['POST', '/confirmation'],
    ];
    for (const [method, part, body] of operations) {
      for (const token of ['', 'A'.repeat(43), eva.token, `${ana.token}A`])
        await refused(await kind.sendOwn(api, method, ana.id + part, token, body), wrong, `${method} with ${token}`);
      const unknown = await kind.sendOwn(api, method, `${kind.none}${part}`, ana.token, body);
      await refused(unknown, wrong, `${method} of a request that is not there`);
      const bare = await api.request(`${kind.name}/${ana.id}${part}`, { method });
      await refused(bare, wrong, `${method} without a token`);
      const [other] = api.others;
      if (!other) continue;
      const address = `/v1/networks/${other.slug}/${kind.name}/${ana.id}${part}?token=${ana.token}`;
      await refused(await api.request(address, { method }), wrong, `${method} in another network`);
    }
    const more = await api.request(`${kind.name}/${ana.id}?token=${ana.token}&lang=es`);
    await refused(more, { status: 400, code: 'invalid_query', in: 'query', pointer: '/lang' }, 'a further parameter');
    equal((await kind.of(api).get(ana.id, ana.token)).status, 'received', 'untouched');
  });

  withMail('is opened at no address of another kind', async (api) => {
    const { id, token } = await kind.send(api);
    for (const other of submissionKindNames.filter((name) => name !== kind.name).map((name) => new Kind(name))) {
      for (const [method, part] of [
        ['GET', ''],
        ['DELETE', ''],
        ['POST', '/confirmation'],
      ] as const)
        await refused(await other.sendOwn(api, method, id + part, token), wrong, `${method}${part} of ${other.name}`);
      if (!api.hasDesk) continue;
      const { desk } = await api.as('coordinator');
      const asOther = other.none.slice(0, 4) + id.slice(4);
      refusedWith(
        await other.at(desk).assign({ ids: [asOther], assignee: null }),
        { [asOther]: 'record_not_found' },
        other.name,
      );
      equal((await other.at(desk).list({ q: id })).items, [], `found among ${other.name}`);
    }
    equal((await kind.of(api).get(id, token)).status, 'received', 'as it was');
  });

  it('says which methods an own request takes', async (api) => {
    const response = await api.request(`${kind.name}/${kind.none}`, { method: 'PUT' });
    await refused(response, { status: 405, code: 'method_not_allowed' }, 'PUT');
    equal(response.headers.get('Allow'), 'GET, HEAD, PATCH, DELETE, OPTIONS', 'Allow');
  });
}

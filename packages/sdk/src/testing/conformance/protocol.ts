import { recordKindNames } from '@tejido/contract/schemas';
import { type Declare } from './api.ts';
import { equal, mediaType, ok, refused, status } from './assert.ts';

const exposed = ['request-id', 'retry-after', 'etag', 'link', 'ratelimit', 'ratelimit-policy'];
const cacheControl = ['public', 'max-age=60', 's-maxage=300', 'stale-while-revalidate=86400', 'stale-if-error=604800'];
const origin = { headers: { Origin: 'https://city.example' } };

const wordsIn = (header: string | null): string[] =>
  (header ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .sort();

/** HTTP: methods, formats, caches, and pages on other origins. */
export function protocol(it: Declare): void {
  it('says so when there is nothing at an address', async (api) => {
    for (const path of [
      '/v1',
      '/v1/',
      '/v1/nonsense',
      '/v1/networks/',
      '/v2/networks',
      '/V1/networks',
      '/v1//networks',
    ])
      await refused(await api.request(path), { status: 404, code: 'not_found' }, path);
    for (const path of ['nonsense', 'initiatives/', 'initiatives/a/b'])
      await refused(await api.request(path), { status: 404, code: 'not_found' }, path);
  });

  it('says which methods an address takes', async (api) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await api.request('challenge', { method });
      equal(allowed(response), ['GET', 'HEAD'], `Allow after ${method}`);
      await refused(response, { status: 405, code: 'method_not_allowed' }, method);
    }
    const response = await api.request('join-requests', { method: 'PUT' });
    equal(allowed(response).sort(), ['GET', 'HEAD', 'POST'], 'Allow of join requests');
    await refused(response, { status: 405, code: 'method_not_allowed' }, 'PUT of join requests');
  });

  it('gives JSON, also by its suffix, and no format it does not have', async (api) => {
    for (const path of ['/v1/networks', `/v1/networks/${api.network.slug}`, ...recordKindNames]) {
      const [bare, suffixed] = [await api.request(path), await api.request(`${path}.json`)];
      await status(suffixed, 200, `${path}.json`);
      equal(mediaType(suffixed), 'application/json', `media type of ${path}.json`);
      equal(await suffixed.json(), await bare.json(), `${path}.json`);
      await refused(await api.request(`${path}.xml`), { status: 406, code: 'not_acceptable' }, `${path}.xml`);
    }
  });

  it('refuses an address that is too long', async (api) => {
    const wanted = { status: 414, code: 'uri_too_long' };
    await refused(await api.request(`initiatives?q=${'x'.repeat(9000)}`), wanted, '9,000 characters');
  });

  it('answers HEAD as GET, without the body', async (api) => {
    for (const path of recordKindNames) {
      const [get, head] = [await api.request(path), await api.request(path, { method: 'HEAD' })];
      await status(head, 200, `HEAD ${path}`);
      equal(await head.text(), '', 'body');
      for (const name of ['ETag', 'Content-Type', 'Cache-Control'])
        equal(head.headers.get(name), get.headers.get(name), `${name} of HEAD ${path}`);
    }
  });

  it('lets caches keep reads, and tells them when nothing changed', async (api) => {
    for (const path of [...recordKindNames, `/v1/networks/${api.network.slug}`, '/v1/networks']) {
      const first = await api.request(path);
      equal(wordsIn(first.headers.get('Cache-Control')), [...cacheControl].sort(), 'Cache-Control');
      const etag = first.headers.get('ETag') ?? '';
      ok(/^(?:W\/)?"[^"]+"$/.test(etag), `ETag of ${path} should be an entity tag, found ${etag}`);
      const opaque = etag.replace('W/', '');
      for (const known of [etag, opaque, `W/${opaque}`, `"other", ${opaque}`]) {
        const again = await api.request(path, { headers: { 'If-None-Match': known } });
        await status(again, 304, `If-None-Match: ${known}`);
        equal(await again.text(), '', 'body of 304');
        equal(again.headers.get('ETag'), etag, 'ETag of 304');
        equal(wordsIn(again.headers.get('Cache-Control')), [...cacheControl].sort(), 'Cache-Control of 304');
      }
      await status(await api.request(path, { headers: { 'If-None-Match': '"other"' } }), 200, 'another tag');
    }
  });

  it('answers pages on any origin, without credentials', async (api) => {
    for (const path of ['initiatives', 'initiatives?nonsense', 'nonsense', 'initiatives.xml', 'initiatives/nothing']) {
      const { headers } = await api.request(path, origin);
      equal(headers.get('Access-Control-Allow-Origin'), '*', `Access-Control-Allow-Origin of ${path}`);
      equal(headers.get('Access-Control-Allow-Credentials'), null, 'Access-Control-Allow-Credentials');
      equal(headers.get('Set-Cookie'), null, 'Set-Cookie');
      const names = wordsIn(headers.get('Access-Control-Expose-Headers'));
      for (const name of exposed) ok(names.includes(name), `${path} should expose ${name}`);
    }
    const etag = (await api.request('initiatives')).headers.get('ETag') ?? '';
    const again = await api.request('initiatives', { headers: { ...origin.headers, 'If-None-Match': etag } });
    equal(again.headers.get('Access-Control-Allow-Origin'), '*', 'Access-Control-Allow-Origin of 304');
  });

  it('lets pages on any origin submit', async (api) => {
    const response = await api.request('join-requests', {
      method: 'OPTIONS',
      headers: {
        ...origin.headers,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });
    ok(response.ok, `preflight should succeed, found ${response.status}`);
    const { headers } = response;
    equal(headers.get('Access-Control-Allow-Origin'), '*', 'Access-Control-Allow-Origin');
    ok(wordsIn(headers.get('Access-Control-Allow-Methods')).includes('post'), 'POST should be allowed');
    const names = wordsIn(headers.get('Access-Control-Allow-Headers'));
    for (const name of ['authorization', 'content-type', 'idempotency-key'])
      ok(names.includes(name), `${name} should be allowed`);
    ok(Number(headers.get('Access-Control-Max-Age')) >= 600, 'the answer should be kept for a while');
  });

  it('gives every request an id of its own', async (api) => {
    const ids: (string | null)[] = [];
    for (const path of ['initiatives', 'initiatives', 'nonsense', 'nonsense'])
      ids.push((await api.request(path)).headers.get('Request-Id'));
    ok(ids.every(Boolean), 'every answer should have a Request-Id');
    equal(new Set(ids).size, ids.length, 'different ids');
  });
}

const allowed = (response: Response): string[] =>
  wordsIn(response.headers.get('Allow'))
    .filter((method) => method !== 'options')
    .map((method) => method.toUpperCase());

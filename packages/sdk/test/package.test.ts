import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rollup } from 'vite';

/** What a page loads at once that imports these names from the built package. */
async function bundle(names: string): Promise<string> {
  const entry = '\0entry';
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export { ${names} } from '@tejido/sdk';` : undefined),
      },
    ],
  })) as Rollup.RollupOutput;
  const chunks = new Map(output.output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk]] : [])));
  const loaded = new Set([...chunks.values()].filter(({ isEntry }) => isEntry));
  for (const chunk of loaded) for (const name of chunk.imports) loaded.add(chunks.get(name) as Rollup.OutputChunk);
  return [...loaded].map(({ code }) => code).join('');
}

describe('the built package', () => {
  it('has the exports that it says it has', async () => {
    assert.ok('Tejido' in (await import('@tejido/sdk')));
    assert.deepEqual(Object.keys(await import('@tejido/sdk/testing')), ['createTestNetwork', 'demoJoinRequests']);
    assert.deepEqual(Object.keys(await import('@tejido/sdk/testing/conformance')), ['conformance']);
  });

  it('gives those who use functions a small client, and only what they use', async () => {
    const one = await bundle('createClient, listInitiatives');
    const size = brotliCompressSync(one).length;
    assert.ok(size <= 3.5 * 1024, `${size} bytes`);
    assert.ok(!/_zod|Idempotency-Key/.test(one), 'no validator, and nothing that only submissions need');
    assert.ok(!one.includes('NetworkError'), 'ky is loaded when a request has failed');

    const all = await bundle(
      'createClient, requestAddress, isProblem, makeIdempotencyKey, createJoinRequest, getEvent, getInitiative, getNetwork, getOrganization, listEvents, listInitiatives, listNetworks, listOrganizations',
    );
    const more = brotliCompressSync(all).length - size;
    // With the one that meets challenges; what solves them is loaded when it is needed.
    assert.ok(more <= 640, `every function but the first should be a few bytes, not ${more}`);
    assert.ok(!all.includes('PBKDF2'), 'no solver');
    assert.ok(!all.includes('_zod'), 'no validator');
  });
});

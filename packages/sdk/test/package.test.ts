import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rollup } from 'vite';

/** What a page would load that imports these names from the built package. */
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
  return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

describe('the built package', () => {
  it('has the exports that it says it has', async () => {
    assert.ok('Tejido' in (await import('@tejido/sdk')));
    assert.deepEqual(Object.keys(await import('@tejido/sdk/testing')), ['createTestNetwork']);
    assert.deepEqual(Object.keys(await import('@tejido/sdk/testing/conformance')), ['conformance']);
  });

  it('gives those who use functions a small client, and only what they use', async () => {
    const one = await bundle('createClient, listInitiatives');
    // ky 2.1 alone is 7.7 kB of it.
    const size = brotliCompressSync(one).length;
    assert.ok(size <= 9.5 * 1024, `${size} bytes`);
    assert.ok(!/_zod|Idempotency-Key/.test(one), 'no validator, and nothing that only submissions need');

    const all = await bundle(
      'createClient, requestAddress, isProblem, makeIdempotencyKey, createJoinRequest, getEvent, getInitiative, getNetwork, getOrganization, listEvents, listInitiatives, listNetworks, listOrganizations',
    );
    assert.ok(brotliCompressSync(all).length - size <= 512, 'every function but the first should be a few bytes');
    assert.ok(!all.includes('_zod'), 'no validator');
  });
});

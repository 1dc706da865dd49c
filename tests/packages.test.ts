import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Rollup } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const packages = ['words', 'sdg', 'contract', 'demo', 'postgres', 'sdk', 'elements', 'server'];

interface PackageJson {
  exports: Record<string, string | { types?: string; default?: string }>;
}

const exportsOf = (name: string) =>
  Object.entries((JSON.parse(readFileSync(`${root}packages/${name}/package.json`, 'utf8')) as PackageJson).exports);

/** The scripts of an app's bundle. */
async function scriptsOf(code: string): Promise<string[]> {
  const entry = '\0entry';
  const result = (await build({
    root: `${root}tests`,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  })) as Rollup.RollupOutput;
  return result.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.code : []));
}

/** What an app's bundle holds of a module's names, everything in one text. */
const bundled = async (code: string): Promise<string> => (await scriptsOf(code)).join('\n');

describe('the packages as they would be published', () => {
  it('are whole: exports, types and files, by publint and arethetypeswrong', async () => {
    const { stdout } = await run(process.execPath, ['tools/release-dry.mjs'], { cwd: root });
    for (const name of packages) assert.match(stdout, new RegExp(`@tejido/${name}`));
  });

  for (const name of packages) {
    it(`@tejido/${name} can be imported by each of its names, without a page`, async () => {
      for (const [subpath, target] of exportsOf(name)) {
        const file = typeof target === 'string' ? target : target.default;
        // What registers an element needs a page to register it in.
        if (!file?.endsWith('.js') || subpath.includes('/define/')) continue;
        const module = (await import(`@tejido/${name}${subpath.slice(1)}`)) as object;
        assert.ok(Object.keys(module).length > 0, subpath);
      }
    });
  }

  it('leave out of an app what it does not use', async () => {
    const titles = await bundled(`export { goal } from '@tejido/sdg';`);
    assert.ok(!titles.includes('Clean water'), 'no titles with the colors');

    const badge = await bundled(`export { TejidoSdgBadge } from '@tejido/elements';`);
    for (const foreign of ['TejidoJoinForm', 'TejidoEventCalendar', 'Idempotency-Key', 'class ContextRoot', 'KyError'])
      assert.ok(!badge.includes(foreign), `${foreign} in the bundle of a badge`);
    assert.ok(!badge.includes('customElements.define('), 'a class registers nothing by itself');

    const registered = await bundled(`import '@tejido/elements/define/sdg-badge';`);
    assert.match(registered, /tejido-sdg-badge/, 'what registers is not dropped as unused');

    const scripts = await scriptsOf(`import '@tejido/elements/define/sdg-picker';`);
    const english = scripts.filter((script) => script.includes('Nothing chosen yet'));
    assert.equal(english.length, 1);
    assert.ok(
      !/customElements|尚未选择|Waiting for you/.test(english[0] ?? ''),
      'one family in one language is loaded',
    );
    assert.ok(!scripts.some((script) => script.includes('How long your request')), 'no words that no widget shows');

    const routes = await bundled(`export { addressOf } from '@tejido/contract';`);
    assert.ok(!routes.includes('_zod'), 'no validator with the addresses');
  });
});

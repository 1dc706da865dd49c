import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { recordKindNames } from '@tejido/contract/schemas';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

/*
 * What machines read on the pages of networks, held against the vocabulary of schema.org as Google publishes it for TypeScript: no type, property or value
 * that it does not know.
 */

const require = createRequire(import.meta.url);
const vocabulary = join(dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts');
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
const data = await temporaryDirectory();
let server: RunningServer;

before(async () => {
  server = await startDemoServer(data.path);
});
after(async () => {
  await server?.stop();
  await data.remove();
});

/** What a page says to machines. */
async function saidOn(address: string): Promise<string> {
  const page = await (await fetch(new URL(address, server.url))).text();
  return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
}

interface List {
  items: { slug: string }[];
}

/** Compiles statements that name things of schema.org; what is wrong with them. */
async function check(statements: readonly string[]): Promise<string> {
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    moduleResolution: 'bundler',
    module: 'esnext',
    target: 'esnext',
    types: [],
    paths: { 'schema-dts': [vocabulary] },
  };
  const directory = data.path;
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['said.ts'] }));
  await writeFile(
    join(directory, 'said.ts'),
    `import type { Graph, Thing, WithContext } from 'schema-dts';\ntype Said = Graph | WithContext<Exclude<Thing, string>>;\n${statements.join('\n')}\n`,
  );
  return promisify(execFile)(process.execPath, [compiler, '-p', directory]).then(
    () => '',
    (error: { stdout: string }) => error.stdout.slice(0, 3000),
  );
}

describe('what machines read on the pages of networks', () => {
  it('has the words of schema.org and no others', async () => {
    const addresses: string[] = [];
    const { items: networks } = (await (await fetch(`${server.url}/v1/networks`)).json()) as List;
    for (const { slug: network } of networks) {
      addresses.push(`/${network}`);
      for (const kind of recordKindNames) {
        const { items } = (await (await fetch(`${server.url}/v1/networks/${network}/${kind}?limit=8`)).json()) as List;
        if (items.length > 0) addresses.push(`/${network}/${kind}`);
        addresses.push(...items.map(({ slug }) => `/${network}/${kind}/${slug}`));
      }
    }
    assert.ok(addresses.length > 40, String(addresses.length));
    const said = await Promise.all(addresses.map(saidOn));
    assert.ok(said.every(Boolean));
    assert.equal(await check(said.map((text, index) => `export const page${index}: Said = ${text};`)), '');
  });

  it('is held against it: what it does not know is found', async () => {
    const context = "'@context': 'https://schema.org'";
    assert.match(await check([`export const page: Said = { ${context}, '@type': 'Gathering' };`]), /Gathering/);
    assert.match(
      await check([`export const page: Said = { ${context}, '@type': 'Event', name: 'Agua', beginsAt: 'now' };`]),
      /beginsAt/,
    );
  });
});

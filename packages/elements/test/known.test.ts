import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
// @ts-expect-error The build is no part of what is published, and has no types.
import { firstRequestsOf, knownModule } from '../build/known.mjs';

/*
 * The loader is on every page that embeds, and a network will have thirty widgets. Those that few pages have cost it nothing: their names and hashes
 * are in a script of their own.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64').replace('=', '');

/** A widget that few pages have, with a script of its own and one that it shares with others. */
const rare = (number: number) => ({
  name: `rare-${number}`,
  scripts: [hashOf(`own ${number}`), 1, 0, hashOf('shared')],
  families: [`rare-${number}`],
  list: '',
});

/** An entry of the embed build as pages get it, when that knows some widgets. */
async function built(entry: string, scripts: string[], needs: object[]): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: {
      __LANGUAGES__: '/^((en|es)|[a-z]{2})$/',
      __WORDS__: '"words-12345678"',
      __HELP__: '"help"',
      __USUAL__: '[]',
    },
    plugins: [knownModule(root, scripts, needs)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}/src/embed/${entry}.ts`, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return (Array.isArray(result) ? result[0] : result)?.output[0].code ?? '';
}

/** What stands on most pages, as the build finds it. */
async function usual(): Promise<object[]> {
  const names = ['initiative-list', 'event-calendar', 'join-form'];
  const firsts = (await firstRequestsOf(root, names)) as Map<string, object>;
  return names.map((name, number) => ({ name, scripts: [number, 3], families: [name], list: '', ...firsts.get(name) }));
}

const bytes = (code: string) => brotliCompressSync(code).length;

describe('what the embed build knows', () => {
  it('has the first requests of the widgets that have any, by where their list is', async () => {
    const firsts = (await firstRequestsOf(root, ['initiative-list', 'event-calendar', 'join-form'])) as Map<
      string,
      { list: string }
    >;
    assert.deepEqual(
      [...firsts].map(([name, { list }]) => [name, list]),
      [
        ['initiative-list', '/initiatives?'],
        ['event-calendar', '/events?'],
      ],
    );
  });

  it('costs the loader nothing for thirty widgets that few pages have, and a page that has one sixty bytes for each', async () => {
    const widgets = Array.from({ length: 30 }, (_, number) => rare(number));
    const [without, rest] = await Promise.all([built('rest', [], []), built('rest', [], widgets)]);
    const loaderOf = async (others: string) =>
      built('loader', [...['a', 'b', 'c', 'd'].map(hashOf), hashOf(others)], await usual());
    const [before, loader] = await Promise.all([loaderOf(without), loaderOf(rest)]);
    assert.ok(loader.includes(hashOf(rest)), 'the loader cannot check them');
    assert.equal(loader.length, before.length);
    assert.ok(!loader.includes('rare-'));
    for (const { name, scripts } of widgets)
      assert.ok(rest.includes(name) && rest.includes(scripts[0] as string), name);
    assert.ok(bytes(rest) - bytes(without) <= 30 * 60, `${bytes(rest) - bytes(without)} bytes`);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/*
 * What imports what, types included: from above to below and never round in a circle, so that each room can be understood with those below it.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages, each above those that it may import. */
const packages = ['server', 'postgres', 'elements', 'sdk', 'demo', 'sdg', 'contract', 'words'] as const;
const mayImport: Readonly<Record<(typeof packages)[number], readonly string[]>> = {
  server: ['contract', 'demo', 'postgres', 'sdg', 'elements', 'words'],
  postgres: [],
  elements: ['contract', 'sdk', 'sdg', 'words'],
  sdk: ['contract', 'demo'],
  demo: ['contract'],
  sdg: [],
  contract: ['words'],
  words: [],
};

/** The server's rooms from the top: each may import those after it. What stands beside them is above, but for what all may use. */
const rooms = [
  'pages',
  'http',
  'submissions',
  'files',
  'settings',
  'records',
  'search',
  'census',
  'accounts',
  'networks',
  'audit',
  'abuse',
  'mail',
  'outbox',
  'database',
];
const forAll = ['distinct.ts', 'refusal.ts', 'version.ts'];

/** The modules that each module of a package imports: those of the package by their path, others as they are written. */
function importsOf(name: string): ReadonlyMap<string, readonly string[]> {
  const src = join(root, 'packages', name, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return new Map(
    files
      .filter((file) => !file.includes('.test.'))
      .map((file) => {
        const text = readFileSync(join(src, file), 'utf8');
        const found = [...text.matchAll(/(?:^import |\bfrom |\bimport\()\s*'([^']+)'/gm)].map(
          ([, path]) => path as string,
        );
        const inPackage = (path: string) => relative(src, normalize(join(src, dirname(file), path)));
        return [file, found.map((path) => (path.startsWith('.') ? inPackage(path) : path))];
      }),
  );
}

/** A circle of modules, each imported by the one before; nothing where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('what imports what', () => {
  for (const name of packages) {
    it(`goes in no circle in @tejido/${name}`, () => assert.equal(circleIn(importsOf(name))?.join(' → '), undefined));

    it(`@tejido/${name} imports the packages below it alone`, () => {
      const others = [...importsOf(name).values()].flat().flatMap((path) => /^@tejido\/([\w-]+)/.exec(path)?.[1] ?? []);
      assert.deepEqual(
        [...new Set(others)].filter((other) => !mayImport[name].includes(other)),
        [],
      );
    });
  }

  it('the server’s rooms import those below them', () => {
    const upwards: string[] = [];
    const levelOf = (file: string): number =>
      forAll.includes(file) ? rooms.length : rooms.indexOf(file.split('/')[0] ?? '');
    for (const [file, imports] of importsOf('server'))
      for (const imported of imports.filter((path) => path.endsWith('.ts')))
        if (levelOf(imported) < levelOf(file)) upwards.push(`${file} → ${imported}`);
    assert.deepEqual(upwards, []);
  });

  it('no migration imports what is alive', () => {
    const alive = [...importsOf('server')]
      .filter(([file]) => /^database\/migrations\/\d/.test(file))
      .flatMap(([, imports]) => imports.filter((path) => path !== 'kysely' && !path.startsWith('node:')));
    assert.deepEqual(alive, []);
  });
});

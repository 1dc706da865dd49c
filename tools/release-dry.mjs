// Packs every publishable package into `packs/` and checks each tarball as a stranger would get it.
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { filterProblems, problemKindInfo } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from './child.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packs = join(root, 'packs');

// These packages are ES modules only; CommonJS and the resolution of Node 10 are not promised.
const promisedResolutions = ['node16-esm', 'bundler'];
const withoutTypes = [/\.css$/, /\.json$/];

await pack();
const results = await Promise.all(globSync('*.tgz', { cwd: packs }).sort().map(check));
console.table(results.map(({ problems, ...row }) => ({ ...row, problems: problems.length })));
for (const { package: name, problems } of results) for (const problem of problems) console.log(`${name}: ${problem}`);
process.exitCode = results.length > 0 && results.every(({ problems }) => problems.length === 0) ? 0 : 1;

async function pack() {
  rmSync(packs, { recursive: true, force: true });
  mkdirSync(packs);
  const { code, output } = await run(
    'pnpm',
    ['--filter', './packages/*', '--recursive', 'pack', '--pack-destination', packs],
    { cwd: root, quiet: true },
  );
  if (code !== 0) throw new Error(`pnpm pack failed:\n${output}`);
}

async function check(file) {
  const tarball = new Uint8Array(readFileSync(join(packs, file)));
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, level: 'suggestion' });
  return {
    package: pkg.name,
    version: pkg.version,
    kB: Math.round(tarball.length / 100) / 10,
    problems: [
      ...messages.map((message) => formatMessage(message, pkg, { color: false })),
      ...(await typeProblems(tarball)),
    ],
  };
}

async function typeProblems(tarball) {
  const analysis = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints: withoutTypes });
  if (!analysis.types) return ['no types'];
  const problems = promisedResolutions.flatMap((resolutionKind) => filterProblems(analysis, { resolutionKind }));
  const lines = problems.map(
    ({ kind, entrypoint }) => `${entrypoint ?? 'types'}: ${problemKindInfo[kind].shortDescription}`,
  );
  return [...new Set(lines)];
}

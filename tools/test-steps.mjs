// The steps of `npm test`: how each is run and what it came to.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const testLimit = 10 * 60_000;

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Totals
 * @typedef {(env: NodeJS.ProcessEnv) => Promise<Totals>} Step
 */

/** @type {Record<string, Step>} in the order in which they run */
export const steps = {
  build: (env) => asOneTest('pnpm', ['run', 'build'], env),
  lint: (env) => asOneTest('pnpm', ['run', 'lint'], env),
  unit: (env) => nodeTests('packages/*/test/**/*.test.ts', env),
  browser: (env) => counted('pnpm', ['exec', 'wtr'], env),
  stories: storyTests,
  e2e: (env) => nodeTests('tests/*.test.ts', env),
};

/** The steps that open a page, and so need a browser. */
export const browserSteps = ['browser', 'stories', 'e2e'];

/** The stories are not there until there is a Storybook to show them. */
export function exists(step) {
  return step !== 'stories' || existsSync(join(root, 'stories/.storybook'));
}

async function asOneTest(command, args, env) {
  const { code } = await run(command, args, { cwd: root, env });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

function nodeTests(pattern, env) {
  const files = globSync(pattern, { cwd: root }).sort();
  if (files.length === 0) return { passed: 0, failed: 0, skipped: [] };
  return counted(
    process.execPath,
    (file) => [
      '--test',
      // A file waits for browsers and databases most of its time.
      `--test-concurrency=${availableParallelism()}`,
      `--test-timeout=${testLimit}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tools/node-reporter.mjs',
      `--test-reporter-destination=${file}`,
      ...files,
    ],
    env,
  );
}

function storyTests(env) {
  const vitest = ['--filter', '@tejido/stories', 'exec', 'vitest', 'run', '--reporter=default', '--reporter=json'];
  return counted('pnpm', (file) => [...vitest, `--outputFile.json=${file}`], env, vitestTotals);
}

function vitestTotals(report) {
  const skipped = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => !['passed', 'failed'].includes(test.status))
    .map((test) => ({ name: test.fullName, reason: test.status }));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

/** Runs tests that write their totals to a file: named by TEJIDO_TOTALS, and to `args` where that is a function. */
async function counted(command, args, env, totalsOf = (report) => report) {
  const folder = mkdtempSync(join(tmpdir(), 'tejido-test-'));
  const file = join(folder, 'totals.json');
  try {
    const { code } = await run(command, typeof args === 'function' ? args(file) : args, {
      cwd: root,
      env: { ...env, TEJIDO_TOTALS: file },
    });
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const totals = written ? totalsOf(JSON.parse(written)) : { passed: 0, failed: 0, skipped: [] };
    // A crash outside any test must not pass for success.
    if (code !== 0 && totals.failed === 0) totals.failed = 1;
    return totals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

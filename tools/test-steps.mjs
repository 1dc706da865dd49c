// The steps of `npm test`: how each is run and what it came to.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { temporaryFolder } from './temporary.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const testLimit = 10 * 60_000;

/**
 * @typedef {{ name: string, reason: string }} Named
 * @typedef {{ passed: number, failures: Named[], skipped: Named[] }} Totals
 * @typedef {(env: NodeJS.ProcessEnv) => Promise<Totals>} Step
 */

/** @type {Totals} */
const nothing = { passed: 0, failures: [], skipped: [] };

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
  const failures = code === 0 ? [] : [{ name: [command, ...args].join(' '), reason: `ended with code ${code}` }];
  return { passed: 1 - failures.length, failures, skipped: [] };
}

function nodeTests(pattern, env) {
  const files = globSync(pattern, { cwd: root }).sort();
  if (files.length === 0) return nothing;
  return counted(
    process.execPath,
    (file) => [
      '--test',
      // One more than there are processors, for some wait: for a person's least time at a form, or for what was killed.
      `--test-concurrency=${availableParallelism() + 1}`,
      `--test-timeout=${testLimit}`,
      '--test-global-setup=packages/server/test/support/shared-postgres.ts',
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
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed');
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status));
  return {
    passed: report.numPassedTests,
    failures: failed.map(({ fullName, failureMessages }) => ({ name: fullName, reason: failureMessages.join('; ') })),
    skipped: skipped.map(({ fullName, status }) => ({ name: fullName, reason: status })),
  };
}

/** Runs tests that write their totals to a file: named by TEJIDO_TOTALS, and to `args` where that is a function. */
async function counted(command, args, env, totalsOf = (report) => report) {
  const temporary = temporaryFolder();
  const folder = mkdtempSync(join(temporary, 'tejido-test-'));
  const file = join(folder, 'totals.json');
  try {
    const { code } = await run(command, typeof args === 'function' ? args(file) : args, {
      cwd: root,
      env: { ...env, TMPDIR: temporary, TEJIDO_TOTALS: file },
    });
    const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const totals = written ? totalsOf(JSON.parse(written)) : nothing;
    // A crash outside any test must not pass for success.
    if (code === 0 || totals.failures.length > 0) return totals;
    return { ...totals, failures: [{ name: command, reason: `ended with code ${code}` }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Everything `npm test` does: browsers, build, lint, and the tests.
//
// While developing, `npm test -- unit browser` runs single steps (build, lint, unit, browser, stories, e2e; see
// test-steps.mjs). They use what the last build left, so build after changing a package that others import.
//
// Build and lint count as one test each. A step that runs no test has failed. The last line is `N passed, N failed`.
import { findBrowsers } from './browsers.mjs';
import { browserSteps, exists, steps } from './test-steps.mjs';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}: choose from ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (stopped = true));

const results = await runSteps(
  Object.keys(steps).filter((name) => (chosen.length === 0 || chosen.includes(name)) && exists(name)),
);
if (stopped) {
  console.log('Stopped before the end.');
  process.exitCode = 130;
} else {
  summarize(results);
  process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

async function runSteps(names) {
  const results = [];
  const { env, ...browsers } = await prepareBrowsers(names);
  if (browsers.skipped.length > 0 || browsers.failures.length > 0) results.push({ name: 'browsers', ...browsers });
  for (const name of names) {
    if (stopped) break;
    if (!env.TEJIDO_CHROMIUM && browserSteps.includes(name)) continue;
    const result = await runStep(name, env);
    results.push(result);
    // Everything after the build uses what it makes.
    if (name === 'build' && result.failures.length > 0) break;
  }
  return results;
}

async function prepareBrowsers(names) {
  const nothing = { passed: 0, failures: [], skipped: [], seconds: 0 };
  if (!names.some((name) => browserSteps.includes(name))) return { ...nothing, env: process.env };
  const start = Date.now();
  const report = (line) => console.error(`[tejido] ${line}`);
  try {
    const { chromium, lynx, skipped } = await findBrowsers({ install: true, report });
    const env = { ...process.env, TEJIDO_CHROMIUM: chromium.executablePath, TEJIDO_LYNX: lynx?.executablePath ?? '' };
    const left = skipped.map(({ browser, reason }) => ({ name: browser, reason }));
    return { ...nothing, env, skipped: left, seconds: secondsSince(start) };
  } catch (error) {
    report(error.message);
    const failures = [{ name: 'setting up', reason: error.message }];
    return { ...nothing, env: process.env, failures, seconds: secondsSince(start) };
  }
}

async function runStep(name, env) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const totals = await steps[name](env);
  const empty = totals.passed + totals.failures.length === 0;
  const failures = empty ? [{ name, reason: 'no test ran' }] : totals.failures;
  return { name, ...totals, failures, seconds: secondsSince(start) };
}

function secondsSince(start) {
  return (Date.now() - start) / 1000;
}

/** The output of a test that failed is far above, and may be cut off where only the end is kept: it is named again. */
function summarize(results) {
  console.log('');
  for (const { name, failures, skipped } of results) {
    for (const test of skipped) console.log(`skipped in ${name}: ${test.name} (${test.reason})`);
    for (const test of failures) console.log(`failed in ${name}: ${test.name}\n  ${firstLines(test.reason)}`);
  }
  for (const { name, passed, failures, skipped, seconds } of results) {
    const more = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    console.log(`${name}: ${passed} passed, ${failures.length} failed${more} (${seconds.toFixed(1)} s)`);
  }
  const total = (count) => results.reduce((sum, result) => sum + count(result), 0);
  console.log(`${total(({ passed }) => passed)} passed, ${total(({ failures }) => failures.length)} failed`);
}

function firstLines(text) {
  return text.split('\n').slice(0, 8).join('\n  ').slice(0, 800);
}

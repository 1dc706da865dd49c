// What the browser tests came to: a line per browser to read, and JSON for tools/test.mjs.
import { writeFileSync } from 'node:fs';

/** @param {string | undefined} file gets the Totals of test-steps.mjs, of all browsers together */
export function totalsReporter(file) {
  return {
    stop({ sessions }) {
      const results = [...sessions].map(resultOf);
      for (const [browser, own] of Map.groupBy(results, (result) => result.browser)) {
        const { passed, failures, skipped } = sum(own);
        console.log(`${browser}: ${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
      }
      if (file) writeFileSync(file, JSON.stringify(sum(results)));
    },
  };
}

/** A session is one test file in one browser. */
function resultOf(session) {
  const browser = session.browser.name;
  const tests = allTests(session.testResults);
  const skipped = tests.filter((test) => test.skipped);
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const failures = failed.map(({ name, error }) => ({ name: `${name} (${browser})`, reason: String(error?.message) }));
  // A file that does not load has no failed test, and must not pass for it.
  if (!session.passed && failures.length === 0) {
    const reason = session.errors.map(({ message }) => message).join('; ');
    failures.push({ name: `${session.testFile} (${browser})`, reason });
  }
  return {
    browser,
    passed: tests.length - skipped.length - failed.length,
    failures,
    skipped: skipped.map(({ name }) => ({ name, reason: `skipped in ${browser}` })),
  };
}

function allTests(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : [];
}

function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

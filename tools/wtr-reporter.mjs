// What the browser tests came to: a line per browser to read, and JSON for tools/test.mjs.
import { writeFileSync } from 'node:fs';

/** @param {string | undefined} file gets `{ passed, failed, skipped: [{ name, reason }] }` of all browsers together */
export function totalsReporter(file) {
  return {
    stop({ sessions }) {
      const results = [...sessions].map(resultOf);
      for (const [browser, own] of Map.groupBy(results, (result) => result.browser)) {
        const { passed, failed, skipped } = sum(own);
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
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
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    browser,
    passed: tests.length - skipped.length - failed,
    // A file that does not load has no failed test, and must not pass for it.
    failed: session.passed ? failed : Math.max(failed, 1),
    skipped: skipped.map(({ name }) => ({ name, reason: `skipped in ${browser}` })),
  };
}

function allTests(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : [];
}

function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

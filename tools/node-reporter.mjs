// A `node --test` reporter: what the tests came to, as JSON for tools/test.mjs (Totals of test-steps.mjs).

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* totals(events) {
  const skipped = [];
  const failures = [];
  let passed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.skip !== undefined) {
      skipped.push({ name: data.name, reason: typeof data.skip === 'string' ? data.skip : 'no reason given' });
    }
    // What something is part of fails with it, and is not one failure more.
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
      failures.push({ name: data.name, reason: reasonOf(data.details.error) });
    }
    // Each file has its summary; the last one, without a file, is of all.
    if (type === 'test:summary' && data.file === undefined) passed = data.counts.passed;
  }
  yield JSON.stringify({ passed, failures, skipped });
}

/** What the test threw; Node wraps it. */
function reasonOf(error) {
  return String(error?.cause?.message ?? error?.message);
}

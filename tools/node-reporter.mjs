// A `node --test` reporter: what the tests came to, as JSON for tools/test.mjs.

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* totals(events) {
  const skipped = [];
  let counts = { passed: 0, failed: 0, cancelled: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.skip !== undefined) {
      skipped.push({ name: data.name, reason: typeof data.skip === 'string' ? data.skip : 'no reason given' });
    }
    // Each file has its summary; the last one, without a file, is of all.
    if (type === 'test:summary' && data.file === undefined) counts = data.counts;
  }
  yield JSON.stringify({ passed: counts.passed, failed: counts.failed + counts.cancelled, skipped });
}

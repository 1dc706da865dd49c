import { afterEach, beforeEach, expect, vi } from 'vitest';

/*
 * A widget is a guest on somebody's page: it says nothing on the console, and asks no server that it was not told to ask. The stories' own
 * server is in memory, so that no request leaves the page at all.
 */
const methods = ['debug', 'log', 'info', 'warn', 'error'] as const;
const requests: string[] = [];

new PerformanceObserver((list) => requests.push(...list.getEntries().map(({ name }) => name))).observe({
  type: 'resource',
  buffered: true,
});

let spies: ReturnType<typeof vi.spyOn>[] = [];

beforeEach(() => {
  spies = methods.map((method) => vi.spyOn(console, method));
});

afterEach(() => {
  const said = spies.flatMap((spy) => spy.mock.calls.map(String));
  for (const spy of spies) spy.mockRestore();
  expect(said, 'on the console').toEqual([]);
  const elsewhere = requests
    .splice(0)
    .filter((address) => !address.startsWith(location.origin) && !address.startsWith('data:'));
  expect(elsewhere, 'asked elsewhere').toEqual([]);
});

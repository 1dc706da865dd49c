import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keptPage } from '../src/index.ts';
import type { JoinRequestInput } from '../src/schemas/join-request.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';
import { keptInput, sameness } from '../src/submissions/kept.ts';

const page = 'https://city.example/participa';

const cases: [address: string, parameters: string[], kept: string | undefined][] = [
  [page, [], page],
  [`${page}?email=ana%40example.org&reset_token=abc#access_token=xyz`, [], page],
  [
    `${page}?utm_campaign=oto%C3%B1o&email=ana%40example.org#top`,
    ['utm_campaign', 'ref'],
    `${page}?utm_campaign=oto%C3%B1o`,
  ],
  [`${page}?ref=a&ref=b&reference=c`, ['ref'], `${page}?ref=a&ref=b`],
  [`${page}?ref`, ['ref'], `${page}?ref`],
  [`${page}#?ref=1`, ['ref'], page],
  ['https://ana:secret@city.example/', [], 'https://city.example/'],
  ['HTTPS://City.example:443/A b', [], 'https://city.example/A%20b'],
  ['http://localhost:4600/x/../y?z', [], 'http://localhost:4600/y'],
  ['about:srcdoc', [], undefined],
  ['file:///home/ana/form.html', [], undefined],
  ['javascript:alert(1)', [], undefined],
  ['city.example', [], undefined],
  ['', [], undefined],
  [`${page}/${'x'.repeat(2000)}`, [], undefined],
  [`${page}?${'x'.repeat(3000)}`, [], page],
];

describe('what is kept of a page’s address', () => {
  for (const [address, parameters, kept] of cases)
    test(`${address.slice(0, 80)} with ${parameters.join(' ') || 'nothing named'}`, () => {
      assert.equal(keptPage(address, parameters), kept);
      if (kept !== undefined) assert.equal(keptPage(kept, parameters), kept, 'what is kept stays');
    });

  test('a join request is kept without the rest, and is the same from whichever page', () => {
    const input: JoinRequestInput = {
      applicant: 'person',
      name: 'Ana',
      email: 'ana@example.org',
      sector: 'public',
      language: 'es',
      page: `${page}?ref=1&key=2#3`,
      pageParameters: ['ref'],
      challenge: 'abcd',
      consent: { notice: '2026-01', purposes: ['membership', 'publication'] },
    };
    const { challenge: _, pageParameters: __, ...rest } = input;
    assert.deepEqual(keptInput(joinRequests, input), {
      ...rest,
      page: `${page}?ref=1`,
      consent: { notice: '2026-01', purposes: ['membership'] },
    });
    assert.deepEqual(
      sameness(input),
      sameness({ ...input, page: 'https://other.example/', pageParameters: [], widget: 'x/1' }),
    );
  });
});

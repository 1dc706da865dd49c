import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Random } from '../../../benchmarks/generate/random.ts';
import { countFacets } from '../src/records/count-facets.ts';
import type { FacetValue } from '../src/records/facet-values.ts';

it('facets count for each value what the filters leave but its own, whichever characters stand for the values', async () => {
  const random = new Random(7);
  const facets = ['goal', 'sector', 'kind'];
  const codes = [0x21, 0x7e, 0xa1, 0x7ff, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x1f600];
  const values: FacetValue[] = codes.map((code, index) => ({
    facet: facets[index % 3] as string,
    value: `v${index}`,
    code,
  }));
  const records = Array.from({ length: 500 }, () => values.filter(() => random.happens(0.4)));
  for (const chosen of [
    new Map(),
    new Map([['goal', ['v0', 'v3']]]),
    new Map([
      ['goal', ['v6']],
      ['sector', ['v1', 'v7']],
      ['kind', ['v2', 'none']],
    ]),
    new Map([['kind', ['none']]]),
  ] as ReadonlyMap<string, string[]>[]) {
    const expected: Record<string, Record<string, number>> = {};
    for (const facet of facets) {
      const left = records.filter((record) =>
        [...chosen].every(
          ([name, wanted]) =>
            name === facet || record.some((value) => value.facet === name && wanted.includes(value.value)),
        ),
      );
      expected[facet] = {};
      for (const { value } of left.flat().filter((value) => value.facet === facet))
        expected[facet][value] = (expected[facet][value] ?? 0) + 1;
    }
    const lines = records.map((record) => record.map(({ code }) => String.fromCodePoint(code)).join('')).join('\n');
    assert.deepEqual(await countFacets(lines, { facets, chosen, values }), expected);
  }
  const empty = await countFacets('', { facets, chosen: new Map(), values });
  assert.deepEqual(empty, { goal: {}, sector: {}, kind: {} });
});

import { setImmediate } from 'node:timers/promises';
import type { Facets } from '@tejido/contract';
import type { FacetValue } from './facet-values.ts';

/** What is counted, and of which records. */
export interface FacetCount {
  /** The names of the facets to count. */
  facets: readonly string[];
  /** The filters by values, by the name of their facet. */
  chosen: ReadonlyMap<string, readonly string[]>;
  /** The values that records have. */
  values: readonly FacetValue[];
}

/**
 * For each facet, how many records each of its values would leave: all filters apply but the facet's own.
 *
 * @param records the `facets` of every record that the other filters leave, each on a line
 */
export async function countFacets(records: string, { facets, chosen, values }: FacetCount): Promise<Facets> {
  const filters = [...chosen.keys()];
  const bitOf = (facet: string): number => (chosen.has(facet) ? 1 << filters.indexOf(facet) : 0);
  const all = (1 << filters.length) - 1;
  const size = values.reduce((most, { code }) => Math.max(most, code), 0) + 1;
  // By code: which filter the value passes, which filter its facet has, and how many records have it.
  const passes = new Uint32Array(size);
  const own = new Uint32Array(size);
  const counts = new Uint32Array(size);
  for (const { facet, value, code } of values) {
    own[code] = bitOf(facet);
    if (chosen.get(facet)?.includes(value)) passes[code] = bitOf(facet);
  }

  let start = 0;
  let passed = 0;
  let lines = 0;
  for (let index = 0; index <= records.length; index++) {
    const code = index === records.length ? lineEnd : (records.codePointAt(index) as number);
    if (code !== lineEnd) {
      passed |= passes[code] ?? 0;
      if (code > 0xffff) index++;
      continue;
    }
    const failed = all & ~passed;
    // One that fails a single filter counts for that filter's own facet, one that fails several for none.
    if ((failed & (failed - 1)) === 0) {
      for (let at = start; at < index; at++) {
        const counted = records.codePointAt(at) as number;
        if (failed === 0 || own[counted] === failed) counts[counted] = (counts[counted] ?? 0) + 1;
        if (counted > 0xffff) at++;
      }
    }
    start = index + 1;
    passed = 0;
    // Others are answered in between.
    if (++lines % portion === 0) await setImmediate();
  }

  return Object.fromEntries(facets.map((facet) => [facet, namedCounts(values, facet, counts)]));
}

const lineEnd = 10;

/** Records that are counted at a stretch: a few milliseconds' worth. */
const portion = 20_000;

/** The counts of one facet by its values, most first. */
function namedCounts(values: readonly FacetValue[], facet: string, counts: Uint32Array): Record<string, number> {
  const counted = values
    .filter((value) => value.facet === facet)
    .map(({ value, code }): [string, number] => [value, counts[code] ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return Object.fromEntries(counted);
}

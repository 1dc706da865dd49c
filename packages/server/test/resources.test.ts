import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResourceName } from '@tejido/contract';
import { resources } from '@tejido/contract/schemas';
import { resourceTables } from '../src/records/index.ts';

describe('the tables of records', () => {
  for (const [name, { filters, sorts, facets }] of Object.entries(resources)) {
    const table = resourceTables[name as ResourceName];

    it(`know every filter, order and facet of ${name}`, () => {
      assert.equal(table.name, name);
      // The search is the same for all.
      assert.deepEqual([...Object.keys(table.filters), 'q'].toSorted(), Object.keys(filters).toSorted());
      assert.deepEqual(
        Object.keys(table.orders).toSorted(),
        [...new Set(sorts.map((sort) => sort.replace('-', '')))].toSorted(),
      );
      assert.deepEqual(Object.keys(table.facets).toSorted(), facets.toSorted());
    });
  }
});

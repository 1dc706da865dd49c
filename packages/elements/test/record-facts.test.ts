import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordKinds } from '@tejido/contract/schemas';
import { facts } from '../src/record-dialog/facts.ts';

/** What a dialog shows in a place of its own: titles, texts and the picture; and of an event what its widget says of when and where. */
const placed = ['title', 'sentence', 'paragraphs', 'picture', 'moment', 'zone', 'yes-no', 'place'];
const ofWidgets = ['format', 'platform', 'status'];
/** The slug of another record, which a dialog would have to ask for. */
const others = ['initiative'];

describe('the dialog of a record', () => {
  for (const [kind, { fields }] of Object.entries(recordKinds))
    it(`shows every field of ${kind}`, () => {
      const silent = Object.entries(fields ?? {})
        .filter(([, { control }]) => !placed.includes(control))
        .map(([name]) => name)
        .filter((name) => !(name in facts) && ![...ofWidgets, ...others].includes(name));
      assert.deepEqual(silent, []);
    });
});

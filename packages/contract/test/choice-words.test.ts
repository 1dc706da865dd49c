import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceWords, eventSelectors, isChosen } from '@tejido/contract';
import { recordKinds } from '@tejido/contract/schemas';

describe('what filters of widgets offer', () => {
  it('is offered of choices that there are', () => {
    const names = new Set(Object.values(recordKinds).flatMap(({ choices }) => Object.keys(choices)));
    for (const name of Object.keys(choiceWords)) assert.ok(names.has(name), name);
  });

  it('is found by what events are chosen by, with or without what checks it', () => {
    assert.deepEqual(Object.keys(eventSelectors), Object.keys(recordKinds.events.choices));
    const event = { goals: [6], theme: '1.1', format: 'online', status: 'scheduled' };
    assert.ok(isChosen(eventSelectors, event, { goal: ['6'], theme: ['1', '2'], format: [] }));
    assert.ok(!isChosen(eventSelectors, event, { goal: [6], theme: ['11'] }));
    // Records that pages made up have anything anywhere.
    for (const made of [{}, { goals: null, theme: 5 }, { goals: {}, theme: ['1'] }])
      assert.ok(!isChosen(eventSelectors, made, { goal: [6] }));
  });
});

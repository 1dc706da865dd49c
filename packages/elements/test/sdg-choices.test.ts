import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { titles } from '@tejido/sdg/goal-titles/es';
import { labels } from '@tejido/sdg/target-labels/es';
import { findChoices, goalOf, isGoal, readChoices } from '../src/sdg-picker/choices.ts';

const nameOf = (choice: ReturnType<typeof readChoices>[number]) => (isGoal(choice) ? titles[choice] : labels[choice]);
const find = (query: string, goalsOnly = false) => findChoices(query, { goalsOnly, nameOf });

describe('goals and targets that can be chosen', () => {
  it('are read from numbers and texts, each once and in order', () => {
    assert.deepEqual(readChoices(['6.1', 13, '6', 6, '10.a', 'x', null, {}, '06', '6.10']), [6, 13, '6.1', '10.a']);
    assert.deepEqual(readChoices('13, 6.1'), [13, '6.1']);
    assert.deepEqual(readChoices(''), []);
    assert.equal(goalOf('10.a'), 10);
    assert.equal(goalOf(17), 17);
  });

  it('are found by number', () => {
    assert.deepEqual(find('6.1'), ['6.1']);
    assert.deepEqual(find('8.1'), ['8.1', '8.10']);
    assert.equal(find('1')[0], 1);
    assert.ok(find('1').every((choice) => goalOf(choice) === 1));
    assert.deepEqual(find('6', true), [6]);
    assert.deepEqual(find('18'), []);
  });

  it('are found by words without accents and in any order', () => {
    assert.deepEqual(find('GENERO igualdad', true), [5]);
    assert.ok(find('agua').includes('6.1'));
    assert.deepEqual(find('agua 6.1'), ['6.1']);
    assert.deepEqual(find('agua xyz'), []);
  });
});

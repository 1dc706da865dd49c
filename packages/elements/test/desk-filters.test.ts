import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { submissionKind } from '@tejido/contract/submissions';
import {
  type FilterValues,
  filterNames,
  listQuery,
  ownChoices,
  readFilters,
  writeFilters,
} from '../src/join-request-list/filters.ts';

const none = Object.fromEntries(filterNames.map((name) => [name, ''])) as FilterValues;

describe('the filters of the inbox', () => {
  it('are the choices of the kind, each with what its field offers', () => {
    const { choices, fields } = submissionKind('join-requests');
    const offered = Object.entries(choices).map(([name, { field }]) => {
      const { values, vocabulary, control } = fields[field ?? ''] ?? {};
      return [name, values ?? vocabulary ?? control];
    });
    assert.deepEqual(ownChoices, Object.fromEntries(offered));
  });

  it('ask for what waits, unless another status is named', () => {
    assert.deepEqual(listQuery(none), { status: ['confirmed', 'asked'] });
    assert.deepEqual(listQuery({ ...none, status: 'all' }), {});
    assert.deepEqual(listQuery({ ...none, status: 'accepted,declined' }), { status: ['accepted', 'declined'] });
  });

  it('leave out what the server would not understand', () => {
    const wrong = {
      q: '  ',
      applicant: 'robot',
      assignee: 'Tomás',
      sector: '../..',
      goal: '0,18,x',
      site: '',
      from: '2026-13-01',
      to: 'tomorrow',
      sort: 'name',
    };
    assert.deepEqual(listQuery({ ...none, ...wrong, status: 'all' }), {});
  });

  it('are read from an address as they are written to it', () => {
    const set = { ...none, q: 'agua & luz', status: 'all', goal: '6,13', from: '2026-11-01' };
    const address = writeFilters('https://server.example/desk/red?lang=es&cursor=abc&sector=public', set);
    assert.equal(new URL(address).searchParams.get('lang'), 'es');
    assert.equal(new URL(address).searchParams.get('cursor'), null);
    assert.deepEqual({ ...none, ...readFilters(new URL(address).search) }, set);
    assert.deepEqual(readFilters('?status=confirmed&status=asked'), { status: 'confirmed,asked' });
  });
});

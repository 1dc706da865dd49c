import assert from 'node:assert/strict';
import { it } from 'node:test';
import { reasonLine } from '../src/run.ts';

it('says why a server cannot start, not how what was left of the one before has ended', () => {
  const log = [
    '2026-11-27 22:11:03 UTC [71] FATAL:  terminating connection due to unexpected postmaster exit',
    '2026-11-27 22:11:04 UTC [90] LOG:  syntax error in file "postgresql.conf" line 3, near token "!"',
    '2026-11-27 22:11:04 UTC [90] FATAL:  configuration file "postgresql.conf" contains errors',
  ].join('\n');
  assert.equal(reasonLine(log), 'configuration file "postgresql.conf" contains errors');
});

it('says what there is where nothing else was said', () => {
  assert.equal(
    reasonLine('FATAL:  terminating connection due to administrator command\n'),
    'terminating connection due to administrator command',
  );
  assert.equal(reasonLine('\n'), 'no reason given');
});

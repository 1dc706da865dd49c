import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { problems } from '@tejido/contract';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^## (.+)\n(?:(?!^## ).*\n)*?```ts\n([^`]*)```/gm)];

describe('the problems of the README', () => {
  it('are all that a server answers with', () => {
    const missing = Object.keys(problems).filter((code) => !readme.includes(`\`${code}\``));
    assert.deepEqual(missing, []);
  });
});

describe('the examples of the README', () => {
  it('are found', () => assert.equal(examples.length, 5));
  for (const [, title, code = ''] of examples)
    it(`run: ${title}`, () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', './test/support/red-example-org.ts', '--input-type=module-typescript', '--eval', code],
        { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      assert.ok(stdout.length > 0, 'an example should print something');
    });
});

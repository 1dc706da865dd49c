import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = new URL('../dist/define/', import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));

describe('a module that defines an element, imported where there is no page', () => {
  it('is found', () => assert.ok(modules.length > 9));

  // A process for each: what the first import does wrong, the second of another module may not.
  for (const name of modules)
    it(`does nothing, and throws nothing: ${name}`, () => {
      const script = `await import(${JSON.stringify(new URL(name, folder).href)})`;
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        encoding: 'utf8',
      });
      assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '', stderr: '' });
    });
});

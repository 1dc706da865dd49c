import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The two lists of kinds, with the line that each would have for gardens. */
export const lists: ReadonlyMap<string, { list: string; line: string }> = new Map([
  ['names.js', { list: 'recordNames = {', line: "gardens: 'Garden'," }],
  ['kinds.js', { list: 'recordKinds = {', line: 'gardens,' }],
]);

/**
 * Lets this process know gardens, as if they stood on the lists of kinds. The lists are read as they are built, with one more line; what is imported after
 * this has it.
 */
export function registerGardens(): void {
  const toy = new URL('gardens.ts', import.meta.url).href;
  registerHooks({
    load(url, context, next) {
      const [, name = ''] = /\/contract\/dist\/records\/(\w+\.js)$/.exec(url) ?? [];
      const added = lists.get(name);
      if (!added) return next(url, context);
      const source = readFileSync(fileURLToPath(url), 'utf8');
      assert.ok(source.includes(added.list), `${name} has no list of kinds`);
      const head = name === 'kinds.js' ? `import { gardens } from '${toy}';\n` : '';
      return {
        format: 'module',
        source: head + source.replace(added.list, `${added.list} ${added.line}`),
        shortCircuit: true,
      };
    },
  });
}

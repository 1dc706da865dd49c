import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A list of kinds as it begins, and the line that a toy would have on it. */
interface Added {
  list: string;
  line: string;
}

/** The two lists of kinds, with the line that each would have for gardens. */
export const lists: ReadonlyMap<string, Added> = new Map([
  ['names.js', { list: 'recordNames = {', line: "gardens: 'Garden'," }],
  ['kinds.js', { list: 'recordKinds = {', line: 'gardens,' }],
]);

const submissionLists: ReadonlyMap<string, Added> = new Map([
  ['names.js', { list: 'submissionNames = {', line: "'seed-swaps': { one: 'seed-swap' }," }],
  ['kinds.js', { list: 'submissionKinds = {', line: "'seed-swaps': seedSwaps," }],
]);

/** Lets this process know gardens, a kind of record, as if they stood on the lists of kinds. What is imported after this has it. */
export const registerGardens = (): void => register('records', lists, 'gardens', 'gardens.ts');

/** Lets this process know seed swaps, a kind of submission, in the same way. */
export const registerSeedSwaps = (): void => register('submissions', submissionLists, 'seedSwaps', 'seed-swaps.ts');

/** The lists of a folder are read as they are built, with one more line. */
function register(folder: string, added: ReadonlyMap<string, Added>, name: string, file: string): void {
  const toy = new URL(file, import.meta.url).href;
  registerHooks({
    load(url, context, next) {
      const [, module = ''] = new RegExp(`/contract/dist/${folder}/(\\w+\\.js)$`).exec(url) ?? [];
      const { list, line } = added.get(module) ?? {};
      if (list === undefined) return next(url, context);
      const source = readFileSync(fileURLToPath(url), 'utf8');
      assert.ok(source.includes(list), `${module} has no list of kinds`);
      const head = module === 'kinds.js' ? `import { ${name} } from '${toy}';\n` : '';
      return { format: 'module', source: head + source.replace(list, `${list} ${line}`), shortCircuit: true };
    },
  });
}

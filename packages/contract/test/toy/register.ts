import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The two lists of kinds of a folder, with the line that each would have for a toy; what it needs for that stands before. */
interface Lines {
  'names.js': { list: string; line: string };
  'kinds.js': { list: string; line: string; head: string };
}

/** The files of those lists. */
export const lists = ['names.js', 'kinds.js'] as const;

const toyAt = (name: string): string => new URL(name, import.meta.url).href;

/** Lets this process know gardens, a kind of record, as if they stood on the lists of kinds. What is imported after this has it. */
export const registerGardens = (): void =>
  register('records', {
    'names.js': { list: 'recordNames = {', line: "gardens: 'Garden'," },
    'kinds.js': {
      list: 'recordKinds = {',
      line: 'gardens,',
      head: `import { gardens } from '${toyAt('gardens.ts')}';\n`,
    },
  });

/** Lets this process know seed swaps, a kind of submission, in the same way. */
export const registerSeedSwaps = (): void =>
  register('submissions', {
    'names.js': { list: 'submissionNames = {', line: "'seed-swaps': { one: 'seed-swap' }," },
    'kinds.js': {
      list: 'submissionKinds = {',
      line: "'seed-swaps': seedSwaps,",
      head: `import { seedSwaps } from '${toyAt('seed-swaps.ts')}';\n`,
    },
  });

/** The lists are read as they are built, with one more line. */
function register(folder: string, lines: Lines): void {
  registerHooks({
    load(url, context, next) {
      const [, name] = new RegExp(`/contract/dist/${folder}/(\\w+\\.js)$`).exec(url) ?? [];
      if (name !== 'names.js' && name !== 'kinds.js') return next(url, context);
      const { list, line, head = '' } = { head: undefined, ...lines[name] };
      const source = readFileSync(fileURLToPath(url), 'utf8');
      assert.ok(source.includes(list), `${name} has no list of kinds`);
      return { format: 'module', source: head + source.replace(list, `${list} ${line}`), shortCircuit: true };
    },
  });
}

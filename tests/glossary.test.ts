import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages } from '@tejido/words';

const root = fileURLToPath(new URL('..', import.meta.url));
const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8');

/** The words that are not said any more, by language. */
const old = new Map(
  [...glossary.matchAll(/^\| (\w\w) \| (`.*`) \|$/gm)].map(([, language = '', words = '']) => [
    language,
    [...words.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
  ]),
);

/** Everything that people read and translators write: widgets, pages, mails, demonstration pages, stories and examples. */
const sources = globSync(
  ['packages/words/src/*/*.ts', 'packages/server/src/pages/demo/*.ts', 'stories/*.ts', 'examples/**/*.{html,js}'],
  { cwd: root, exclude: (name) => name.includes('node_modules') },
);

describe('one act has one name', () => {
  it('in every language of the product', () => {
    assert.deepEqual([...old.keys()].toSorted(), languages.toSorted());
    const [head = '', , ...rows] = /## The words\n\n([\s\S]*?)\n\n/.exec(glossary)?.[1]?.split('\n') ?? [];
    assert.ok(rows.length > 5);
    for (const row of rows) assert.equal(row.split('|').length, head.split('|').length, row);
  });

  it('wherever somebody is asked to join, and no other', () => {
    assert.ok(sources.length > 60, String(sources.length));
    const words = new RegExp([...old.values()].flat().join('|'), 'iu');
    const found = sources.flatMap((file) =>
      readFileSync(root + file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (words.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
    assert.deepEqual(found, []);
  });
});

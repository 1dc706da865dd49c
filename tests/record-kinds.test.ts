import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { capitalized, operationsOf, type RecordKind, recordNames } from '@tejido/contract';
import { lists } from '../packages/contract/test/toy/register.ts';

/*
 * In which files a kind of record stands: what is true of every kind is said of none by its name.
 */

const packages = fileURLToPath(new URL('../packages', import.meta.url));

/** The lists of kinds, on which each has a line. */
const listsOfKinds = ['contract/records/names.ts', 'contract/records/kinds.ts'];

/** Where a kind stands besides because pages embed it, which is counted in bytes, and because people write code with its type and schema. */
const ofEmbedded = ['contract/index.ts', 'contract/routes.ts', 'contract/schemas.ts', 'sdk/operations.ts'];

/** What is no kind's own: pages that show a network, the suite of the API, and what the tables once were. */
const ofNone = ['server/pages/demo/', 'sdk/testing/conformance/', 'server/database/migrations/'];

/** What only one kind is, and where. */
const ofOne: Readonly<Record<RecordKind, readonly string[]>> = {
  // Who joins becomes one, or belongs to one; who takes part in something is chosen from them.
  organizations: [
    'contract/entry.ts',
    'contract/submissions/',
    'sdk/testing/',
    'server/submissions/',
    'server/pages/desk/editor/',
  ],
  initiatives: [],
  // They are files for calendars too; and what elements fire is called by the same word.
  events: ['contract/icalendar.ts', 'server/http/calendar.ts', 'server/pages/embed/'],
};

/** The sources of the packages that know kinds of records, without their comments. */
const sources = ['contract', 'sdk', 'server'].flatMap((name) => {
  const src = join(packages, name, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      file: `${name}/${file}`,
      text: readFileSync(join(src, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/ .*$/gm, ''),
    }));
});

/** The files in which a kind is meant by its name, or by that of its operations, besides its own: not those with the word in a sentence. */
function filesOf(kind: RecordKind): string[] {
  const { list, get } = operationsOf(kind);
  const named = new RegExp(`(?<![\\w:-]|[a-z] )${kind}(?![\\w-]| [a-z=])|\\b(?:${list}|${get})\\b`);
  const known = [`contract/records/${kind}.ts`, ...ofNone, ...ofOne[kind]];
  const isKnown = (file: string) => known.some((place) => file.startsWith(place));
  return sources.filter(({ file, text }) => named.test(text) && !isKnown(file)).map(({ file }) => file);
}

describe('a kind of record', () => {
  it('is one file and its line on two lists: so are gardens, of which no source knows', () => {
    assert.deepEqual([...lists], ['names.js', 'kinds.js']);
    assert.deepEqual(
      sources.filter(({ text }) => /garden|gdn/i.test(text)),
      [],
    );
  });

  for (const kind of Object.keys(recordNames) as RecordKind[])
    it(`stands nowhere else: ${capitalized(kind)}`, () =>
      assert.deepEqual(filesOf(kind).toSorted(), [...listsOfKinds, ...ofEmbedded].toSorted()));
});

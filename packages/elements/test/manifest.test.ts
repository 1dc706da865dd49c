import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Named {
  name: string;
  description?: string;
  kind?: string;
  type?: { text: string };
}

interface ElementDeclaration {
  tagName?: string;
  description?: string;
  attributes?: Named[];
  members?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { declarations: ElementDeclaration[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
const names = (list: Named[] | undefined) => (list ?? []).map(({ name }) => name);

describe('the custom elements manifest', () => {
  for (const element of elements) {
    it(`says what everything of <${element.tagName}> is`, () => {
      const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
      const named = [attributes, members, events, slots, cssParts, cssProperties, cssStates].flatMap(
        (list) => list ?? [],
      );
      const silent = named.filter(({ description, kind }) => !description && kind !== 'method');
      assert.deepEqual(names(silent), []);
      assert.ok(element.description);
    });

    it(`types the events of <${element.tagName}>, and knows no others`, () => {
      for (const { name, type } of element.events ?? []) {
        assert.match(name, /^(?:tejido-[a-z-]+|input|change)$/);
        assert.match(type?.text ?? '', /Event$/);
      }
    });
  }

  it('has every custom property that the styles take from the page', () => {
    const taken = new Set(read('src/base/styles.ts').match(/--tejido-[a-z-]+/g));
    const widgets = elements.filter(({ tagName }) => tagName !== 'tejido-network');
    for (const { tagName, cssProperties } of widgets) assert.deepEqual(new Set(names(cssProperties)), taken, tagName);
  });
});

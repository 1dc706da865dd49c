import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/*
 * What a page loads for a widget, in bytes as they travel (brotli), from the first byte of the loader. Raise a budget only in a
 * commit that says what the bytes buy.
 */

interface Manifest {
  widgets: Record<string, { scripts: string[]; words: string[] }>;
}

const embed = new URL('embed/', import.meta.resolve('@tejido/elements/package.json'));
const manifest = JSON.parse(readFileSync(new URL('manifest.json', embed), 'utf8')) as Manifest;
const bytes = (file: string) => brotliCompressSync(readFileSync(fileURLToPath(new URL(file, embed)))).length;
const total = (files: Iterable<string>) => [...new Set(files)].reduce((sum, file) => sum + bytes(file), 0);
const filesOf = (widget: string, lang: string) => {
  const { scripts, words } = manifest.widgets[widget] as Manifest['widgets'][string];
  return [...scripts, ...words.map((file) => file.replace('{language}', lang))];
};

const kilobyte = 1024;
const budgets = {
  loader: 1.5 * kilobyte,
  firstWidget: 24 * kilobyte,
  badge: 10 * kilobyte,
  furtherWidget: 6 * kilobyte,
  form: 10 * kilobyte,
};

describe('what a page loads', () => {
  const keeps = (name: string, size: number, budget: number) =>
    it(`${name}: ${size} of ${budget} bytes`, () => assert.ok(size <= budget, `${size - budget} bytes too many`));

  keeps('the loader', bytes('tejido.js'), budgets.loader);
  keeps('the badge alone', total(['tejido.js', ...filesOf('tejido-sdg-badge', 'es')]), budgets.badge);

  for (const lang of ['es', 'ar', 'ru']) {
    const first = ['tejido.js', ...filesOf('tejido-initiative-list', lang)];
    keeps(`the list as the first widget, ${lang}`, total(first), budgets.firstWidget);
    for (const widget of ['tejido-initiative-card', 'tejido-event-card', 'tejido-event-calendar', 'tejido-join-form']) {
      const further = filesOf(widget, lang).filter((file) => !first.includes(file));
      keeps(
        `${widget} after the list, ${lang}`,
        total(further),
        widget === 'tejido-join-form' ? budgets.form : budgets.furtherWidget,
      );
    }
  }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { languages } from '@tejido/words';

/*
 * What a page loads for a widget, in bytes as they travel (brotli), from the first byte of the loader. Raise a budget only in a
 * commit that says what the bytes buy.
 */

interface Manifest {
  desk: { script: string; words: string[] };
  later: { challenge: string; help: string };
  parts: Record<string, { scripts: string[]; words: string[] }>;
  widgets: Record<string, { scripts: string[]; words: string[] }>;
}

const embed = new URL('embed/', import.meta.resolve('@tejido/elements/package.json'));
const manifest = JSON.parse(readFileSync(new URL('manifest.json', embed), 'utf8')) as Manifest;
const bytes = (file: string) => brotliCompressSync(readFileSync(fileURLToPath(new URL(file, embed)))).length;
const total = (files: Iterable<string>) => [...new Set(files)].reduce((sum, file) => sum + bytes(file), 0);
const filesOf = (name: string, lang: string) => {
  const { scripts, words } = { ...manifest.widgets, ...manifest.parts }[name] as Manifest['widgets'][string];
  return [...scripts, ...words.map((file) => file.replace('{language}', lang))];
};

const kilobyte = 1024;
const budgets = {
  // 0.3 of it are the hashes of the usual widgets' scripts, which compress up to ten bytes better or worse with each build; 0.4 are what lets the first
  // data be asked for before any other script is here. Widgets that few pages have add nothing, however many they are.
  loader: 2.2 * kilobyte,
  // 0.1 of it are what opens a record from its title; 0.3 are floors for type, keys that stay in their field, and a request's JSON on pages that change JavaScript's own;
  // 0.1 are pictures as large as their place needs them, which spare a phone ten times that.
  firstWidget: 24.1 * kilobyte,
  badge: 12 * kilobyte,
  // 0.95 of it are what the loader does not bring to every page: the names and hashes of rare widgets, 0.2 of them those of what shows organizations and of the
  // dialog, and what upgrades the places of content systems. 0.3 of it are what opens a longer text and loads what shows its form.
  card: 7.65 * kilobyte,
  // Loaded when somebody opens a record in a dialog: whatever kind it is of, with the labels of all fields.
  dialog: 4 * kilobyte,
  // What helps whoever pasted something wrong.
  help: 1.2 * kilobyte,
  // With the event card, whose clocks, places and words it shows too.
  calendar: 13.15 * kilobyte,
  // All that a page loads for the usual form, from the first byte of the loader until a person goes into it: the fields with every label and hint, the
  // draft, what checks it, sends it, keeps it and tries again. Not counted, since no page loads it by itself: `outcome`, `rare`, what solves challenges,
  // and the picker of goals.
  form: 10 * kilobyte,
  // Loaded while a person fills in the usual form: the sentences for each error, what is shown while the request waits
  // and once it has arrived, with the mail sent again and its address corrected.
  outcome: 2.25 * kilobyte,
  // Loaded for a form that a network has made its own, and once a server has not taken a request: fields, questions, conditions and steps, what a
  // refusal means, and the words for both.
  rare: 2.35 * kilobyte,
  // Loaded when a person goes into a form: what takes out of its fields what was pasted along and nobody sees.
  tidy: 0.6 * kilobyte,
  // Loaded once somebody fills in a form of a network that asks for it.
  solver: 5 * kilobyte,
  // Loaded once somebody opens an event's longer text: what reads the form of a text, and draws it.
  longText: 2.5 * kilobyte,
  // Loaded when somebody opens the goals: a field with a search, its own words, and how it takes part in forms.
  picker: 6 * kilobyte,
  // The words of 169 targets, loaded when somebody uses the picker.
  targetLabels: 4 * kilobyte,
  // What the desk's two pages load, by people who work there all day: everything in one file, and the words. No page that embeds has any of it.
  // 0.4 of it are the rows of what is sent, by which a new field shows and filters without a line of its own, and lists' parts that serve every kind.
  // 0.1 of it are the routes of files.
  desk: 31.2 * kilobyte,
};

describe('what a page loads', () => {
  const keeps = (name: string, size: number, budget: number): void => {
    it(`${name}: ${size} of ${budget} bytes`, () => assert.ok(size <= budget, `${size - budget} bytes too many`));
  };

  keeps('the loader', bytes('tejido.js'), budgets.loader);
  keeps('what helps with mistakes', bytes(manifest.later.help), budgets.help);
  keeps('what solves challenges', bytes(manifest.later.challenge), budgets.solver);
  keeps('the badge alone', total(['tejido.js', ...filesOf('tejido-sdg-badge', 'es')]), budgets.badge);

  for (const lang of ['es', 'ar', 'ru']) {
    const { script, words } = manifest.desk;
    const files = [script, ...words.map((file) => file.replace('{language}', lang))];
    keeps(`the desk, ${lang}`, total(files), budgets.desk);
  }

  it('nothing of the desk is on pages that embed', () => {
    const others = Object.keys(manifest.widgets).flatMap((widget) => filesOf(widget, 'es'));
    assert.ok(!others.some((file) => file === manifest.desk.script || file.includes('/desk.')));
    assert.ok(!readFileSync(new URL('tejido.js', embed), 'utf8').includes(manifest.desk.script.replace('.js', '')));
  });

  for (const file of readdirSync(embed, { recursive: true }) as string[])
    if (/target-labels/.test(file)) keeps(file, bytes(file), budgets.targetLabels);

  for (const lang of languages) {
    const first = ['tejido.js', ...filesOf('tejido-initiative-list', lang)];
    keeps(`the list as the first widget, ${lang}`, total(first), budgets.firstWidget);
    const withForm = [...first, ...filesOf('tejido-join-form', lang)];
    const outcome = filesOf('outcome', lang).filter((file) => !withForm.includes(file));
    keeps(`what comes of sending the form, ${lang}`, total(outcome), budgets.outcome);
    const rare = filesOf('rare', lang).filter((file) => !withForm.includes(file));
    keeps(`what is rare in the form, ${lang}`, total(rare), budgets.rare);
    const tidy = filesOf('tidy', lang).filter((file) => !withForm.includes(file));
    keeps(`what tidies the form, ${lang}`, total(tidy), budgets.tidy);
    const dialog = filesOf('record-dialog', lang).filter((file) => !first.includes(file));
    keeps(`a record's dialog in the list, ${lang}`, total(dialog), budgets.dialog);
    const withEvents = [...first, ...filesOf('tejido-event-card', lang)];
    const longText = filesOf('long-text', lang).filter((file) => !withEvents.includes(file));
    keeps(`what shows a longer text, ${lang}`, total(longText), budgets.longText);
    const picker = filesOf('tejido-sdg-picker', lang).filter((file) => !withForm.includes(file));
    keeps(`tejido-sdg-picker in the form, ${lang}`, total(picker), budgets.picker);
    for (const [widget, budget] of [
      ['tejido-initiative-card', budgets.card],
      ['tejido-event-card', budgets.card],
      ['tejido-organization-card', budgets.card],
      ['tejido-organization-list', budgets.card],
      ['tejido-event-calendar', budgets.calendar],
      ['tejido-join-form', budgets.form],
    ] as const) {
      const further = filesOf(widget, lang).filter((file) => !first.includes(file));
      keeps(`${widget} after the list, ${lang}`, total(further), budget);
    }
  }
});

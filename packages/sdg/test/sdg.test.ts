import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import {
  type GoalNumber,
  goal,
  goalOfTarget,
  goals,
  goalTitles,
  indicator,
  indicators,
  indicatorsOfTarget,
  isGoalNumber,
  isIndicatorCode,
  isTargetCode,
  sdgLanguages,
  target,
  targetLabelLanguages,
  targetLabels,
  targets,
  targetsOfGoal,
} from '../src/index.ts';

const NOT_CODES = [
  undefined,
  null,
  '',
  '0',
  '1',
  '1.',
  '1.A',
  '1.9',
  '18.1',
  '__proto__',
  'constructor',
  NaN,
  1.1,
  {},
  [],
];

/** Relative luminance of an sRGB color, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('goals', () => {
  test('are 17, numbered in order, with their IRI', () => {
    assert.deepEqual(
      goals.map(({ number }) => number),
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    for (const { number, iri } of goals) assert.equal(iri, `http://metadata.un.org/sdg/${number}`);
  });

  test('have 17 different colors on which their text reads (WCAG 1.4.3)', () => {
    assert.equal(new Set(goals.map(({ color }) => color)).size, 17);
    for (const { number, color, textColor } of goals) {
      assert.match(color, /^#[0-9A-F]{6}$/);
      const ratio = contrast(color, textColor);
      assert.ok(ratio >= 4.5, `goal ${number}: ${ratio.toFixed(2)}:1`);
    }
  });

  test('have white text where white reads, and black elsewhere', () => {
    const white = goals.filter(({ textColor }) => textColor === '#FFFFFF');
    assert.deepEqual(
      white.map(({ number }) => number),
      [1, 4, 8, 10, 13, 16, 17],
    );
  });

  test('are found by number only', () => {
    for (const each of goals) assert.equal(goal(each.number), each);
    for (const value of [0, 18, -1, 1.5, NaN, '6', null, undefined, {}]) {
      assert.equal(goal(value), undefined);
      assert.equal(isGoalNumber(value), false);
    }
    assert.equal(isGoalNumber(17), true);
  });
});

describe('targets', () => {
  test('are 169, each once: 126 with a number and 43 with a letter', () => {
    assert.equal(new Set(targets.map(({ code }) => code)).size, 169);
    assert.equal(targets.length, 169);
    assert.equal(targets.filter(({ code }) => /^\d+\.\d+$/.test(code)).length, 126);
    assert.equal(targets.filter(({ code }) => /^\d+\.[a-d]$/.test(code)).length, 43);
  });

  test('belong to the goal their code begins with, and have their IRI', () => {
    for (const { code, goal: number, iri } of targets) {
      assert.equal(code.split('.')[0], String(number));
      assert.equal(goalOfTarget(code).number, number);
      assert.equal(iri, `http://metadata.un.org/sdg/${code}`);
    }
  });

  test('follow each other without a gap within a goal', () => {
    const count = goals.map(({ number }) => targetsOfGoal(number).length);
    assert.deepEqual(count, [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]);
    for (const { number } of goals) {
      const suffixes = targetsOfGoal(number).map(({ code }) => code.split('.')[1] ?? '');
      const outcomes = suffixes.filter((suffix) => /^\d/.test(suffix));
      const means = suffixes.slice(outcomes.length);
      assert.deepEqual(
        outcomes,
        outcomes.map((_, index) => String(index + 1)),
      );
      assert.equal(means.join(''), 'abcd'.slice(0, means.length));
    }
  });

  test('are found by code only', () => {
    for (const each of targets) assert.equal(target(each.code), each);
    for (const value of NOT_CODES) {
      assert.equal(target(value), undefined);
      assert.equal(isTargetCode(value), false);
      assert.equal(goalOfTarget(value), undefined);
    }
    assert.equal(isTargetCode('16.10'), true);
    assert.deepEqual(targetsOfGoal(18), []);
    assert.deepEqual(targetsOfGoal('6'), []);
  });
});

describe('indicators', () => {
  test('are 247, each once, of an existing target and its goal', () => {
    assert.equal(indicators.length, 247);
    assert.equal(new Set(indicators.map(({ code }) => code)).size, 247);
    for (const { code, target: targetCode, goal: number } of indicators) {
      assert.match(code, /^\d+\.(\d+|[a-d])\.\d$/);
      assert.ok(code.startsWith(`${targetCode}.`), code);
      assert.equal(target(targetCode).goal, number);
    }
  });

  test('measure every target but 11.c', () => {
    const unmeasured = targets.filter(({ code }) => indicatorsOfTarget(code).length === 0);
    assert.deepEqual(
      unmeasured.map(({ code }) => code),
      ['11.c'],
    );
    assert.deepEqual(indicatorsOfTarget('11.c.1'), []);
  });

  test('have 239 IRIs, well-formed, one for each of 227 indicators', () => {
    const iris = indicators.flatMap(({ iri }) => iri ?? []);
    assert.equal(iris.length, 239);
    assert.equal(new Set(iris).size, 227);
    for (const iri of iris) assert.match(iri, /^http:\/\/metadata\.un\.org\/sdg\/C\d\d(\d\d|0[a-d])\d\d$/);
    assert.equal(indicator('16.10.2').iri, 'http://metadata.un.org/sdg/C161002');
    assert.equal(indicator('1.a.1').iri, 'http://metadata.un.org/sdg/C010a01');
    assert.equal(indicator('1.5.1').iri, 'http://metadata.un.org/sdg/C200303');
    assert.equal(indicator('11.5.1').iri, indicator('1.5.1').iri);
    assert.equal(indicator('17.6.1').iri, 'http://metadata.un.org/sdg/C170602');
    assert.equal(indicator('13.2.2').iri, undefined);
  });

  test('are found by code only', () => {
    for (const each of indicators) assert.equal(indicator(each.code), each);
    for (const value of [...NOT_CODES, '1.1', '1.1.2', '1.a.3', 'toString']) {
      assert.equal(indicator(value), undefined);
      assert.equal(isIndicatorCode(value), false);
    }
    assert.equal(isIndicatorCode('17.19.2'), true);
  });
});

describe('words', () => {
  const isCleanText = (text: string): boolean =>
    text.length > 1 && text === text.trim().normalize('NFC') && !/['"]|\s\s|\.$|\uFFFD/.test(text);

  test('name each goal once in every language', () => {
    assert.deepEqual(Object.keys(goalTitles), [...sdgLanguages]);
    for (const language of sdgLanguages) {
      const titles = goalTitles[language];
      assert.deepEqual(
        Object.keys(titles).map(Number),
        goals.map(({ number }) => number),
      );
      for (const { number } of goals) assert.ok(isCleanText(titles[number]), `${language} ${number}`);
      assert.equal(new Set(Object.values(titles)).size, 17, language);
    }
  });

  test('are in the script of their language', () => {
    const scripts: Partial<Record<string, RegExp>> = {
      ar: /\p{sc=Arabic}/u,
      ru: /\p{sc=Cyrillic}/u,
      zh: /\p{sc=Han}/u,
    };
    for (const language of sdgLanguages) {
      const script = scripts[language] ?? /\p{sc=Latin}/u;
      for (const title of Object.values(goalTitles[language])) assert.match(title, script);
    }
  });

  test('label each target in every language, never twice alike', () => {
    assert.deepEqual(Object.keys(targetLabels), [...targetLabelLanguages]);
    for (const language of targetLabelLanguages) {
      const labels = targetLabels[language];
      assert.deepEqual(
        Object.keys(labels),
        targets.map(({ code }) => code),
      );
      for (const { code } of targets) assert.ok(isCleanText(labels[code]), `${language} ${code}`);
      assert.equal(new Set(Object.values(labels)).size, 169, language);
    }
  });

  test('of a target label are few: three at least, one line at most', () => {
    for (const language of targetLabelLanguages) {
      for (const [code, label] of Object.entries(targetLabels[language])) {
        assert.ok(label.length <= 72 && label.split(' ').length >= 3, `${language} ${code}: ${label}`);
      }
    }
  });
});

describe('the package', () => {
  test('exports every language by itself, and nothing that is not there', async () => {
    const root = new URL('../', import.meta.url);
    const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
      exports: Record<string, string>;
    };
    const expected: Record<string, string> = { '.': './dist/index.js' };
    for (const name of ['goals', 'targets', 'indicators', 'languages', 'weave'])
      expected[`./${name}`] = `./dist/${name}.js`;
    for (const folder of ['goal-titles', 'target-labels']) {
      for (const file of await readdir(new URL(`src/${folder}/`, root))) {
        const name = file.slice(0, -'.ts'.length);
        expected[name === 'index' ? `./${folder}` : `./${folder}/${name}`] = `./dist/${folder}/${name}.js`;
      }
    }
    assert.deepEqual(manifest.exports, expected);
  });

  test('gives a language by itself the words of the whole', async () => {
    for (const language of sdgLanguages) {
      const module = (await import(`../src/goal-titles/${language}.ts`)) as { titles: Record<GoalNumber, string> };
      assert.equal(module.titles, goalTitles[language]);
    }
    for (const language of targetLabelLanguages) {
      const module = (await import(`../src/target-labels/${language}.ts`)) as { labels: unknown };
      assert.equal(module.labels, targetLabels[language]);
    }
  });
});

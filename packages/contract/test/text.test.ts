import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, FormattedText, Inline } from '../src/index.ts';
import { parseText, plainText } from '../src/text.ts';

const p = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });
const lineBreak: Inline = { type: 'break' };
const h = (level: 1 | 2, text: string): Block => ({ type: 'heading', level, children: [text] });
const list = (...items: FormattedText[]): Block => ({ type: 'list', ordered: false, items });
const numbered = (...items: FormattedText[]): Block => ({ type: 'list', ordered: true, items });
const quote = (...children: Block[]): Block => ({ type: 'quote', children });

/** Each name says what is done with a text; then the text, and its tree. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...tree: Block[]])[]>> = {
  'paragraphs have an empty line between them, and a line break is one': [
    ['Agua\n\nNiebla', p('Agua'), p('Niebla')],
    ['Agua\r\nde niebla', p('Agua', lineBreak, 'de niebla')],
    ['\n \n  Agua  \n\n\n', p('Agua')],
    [''],
  ],
  'words are strong or stressed, one in the other': [
    ['**a** y *b*, __c__ y _d_', p(strong('a'), ' y ', emphasis('b'), ', ', strong('c'), ' y ', emphasis('d'))],
    ['***a*** **b *c***', p(strong(emphasis('a')), ' ', strong('b ', emphasis('c')))],
    ['*a **b***', p(emphasis('a ', strong('b')))],
    ['这是**“重要”**的', p('这是', strong('“重要”'), '的')],
    ['هذا **مهم** جدا', p('هذا ', strong('مهم'), ' جدا')],
  ],
  'signs that mark nothing are text': [
    ['2*3*4 a * b * c snake_case_name', p('2*3*4 a * b * c snake_case_name')],
    ['Costo: 5* y 6**. ****', p('Costo: 5* y 6**. ****')],
    ['*a', p('*a')],
    ['**a*', p('**a*')],
    ['[a] [b](c) ![d] ](e)', p('[a] [b](c) ![d] ](e)')],
    ['#agua', p('#agua')],
    ['-5 grados', p('-5 grados')],
    ['* * *', p('* * *')],
    ['---', p('---')],
    ['\\*a\\* \\[b\\](https://red.example)', p('*a* [b](', link('https://red.example', 'https://red.example'), ')')],
  ],
  'links lead to the web, a mailbox or a telephone, and nowhere else': [
    ['[la **red**](https://red.example/a_(b))', p(link('https://red.example/a_(b)', 'la ', strong('red')))],
    ['[a](mailto:a@red.example) [b](tel:+52555)', p(link('mailto:a@red.example', 'a'), ' ', link('tel:+52555', 'b'))],
    ['[a](www.red.example)', p(link('https://www.red.example', 'a'))],
    ['[a](javascript:alert(1))', p('[a](javascript:alert(1))')],
    ['[a](JaVaScRiPt:x) [b](data:text/html,x)', p('[a](JaVaScRiPt:x) [b](data:text/html,x)')],
    ['[a](/b) [c](//red.example) [d](https:x)', p('[a](/b) [c](//red.example) [d](https:x)')],
    ['[](https://red.example)', p(link('https://red.example', 'https://red.example'))],
    ['![agua](https://red.example/a.png)', p(link('https://red.example/a.png', 'agua'))],
    ['[a [b](https://b.example)](https://a.example)', p('[a ', link('https://b.example', 'b'), '](https://a.example)')],
  ],
  'addresses are links as they stand': [
    [
      'Ver https://red.example/a_b. Fin',
      p('Ver ', link('https://red.example/a_b', 'https://red.example/a_b'), '. Fin'),
    ],
    ['(https://red.example)', p('(', link('https://red.example', 'https://red.example'), ')')],
    ['<https://red.example/>', p(link('https://red.example/', 'https://red.example/'))],
    ['https://red.example/(a)', p(link('https://red.example/(a)', 'https://red.example/(a)'))],
  ],
  'headings have two levels, of which none is skipped': [
    ['# A\n## B\n### C\n# D', h(1, 'A'), h(2, 'B'), h(2, 'C'), h(1, 'D')],
    ['### A\ntexto\n#### B\n## C', h(1, 'A'), p('texto'), h(2, 'B'), h(1, 'C')],
  ],
  'lists begin with a bullet or a number': [
    ['Trae:\n- agua\n- pan\ny sal', p('Trae:'), list([p('agua')], [p('pan', lineBreak, 'y sal')])],
    ['• a\n• b', list([p('a')], [p('b')])],
    ['- a\n  - b\n    - c\n- d', list([p('a'), list([p('b'), list([p('c')])])], [p('d')])],
    ['- a\n\t- b', list([p('a'), list([p('b')])])],
    ['- a\n\n  más\n\n- b\n\nfin', list([p('a'), p('más')], [p('b')]), p('fin')],
    ['1. a\n2. b\n\n3) c', numbered([p('a')], [p('b')], [p('c')])],
    ['1. a\n1. b', numbered([p('a')], [p('b')])],
    ['1. a\n   - b\n2. c', numbered([p('a'), list([p('b')])], [p('c')])],
    ['- a\n1. b', list([p('a')]), numbered([p('b')])],
  ],
  'numbers that a list would lose stay': [
    ['2026. Fue un año', p('2026. Fue un año')],
    ['3. c\n4. d', p('3. c', lineBreak, '4. d')],
    ['1. a\n5. b', numbered([p('a', lineBreak, '5. b')])],
  ],
  'quotes hold what a text holds': [
    ['> a\n> b\n>\n> - c\n\nd', quote(p('a', lineBreak, 'b'), list([p('c')])), p('d')],
    ['> a\n> > b', quote(p('a'), quote(p('b')))],
  ],
  'HTML, tables and code are text': [
    ['<b onclick=x>a</b> &amp; `b` <!-- c -->', p('<b onclick=x>a</b> &amp; `b` <!-- c -->')],
    ['| a | b |\n|---|---|', p('| a | b |', lineBreak, '|---|---|')],
    ['```\na\n```', p('```', lineBreak, 'a', lineBreak, '```')],
  ],
};

describe('a text is read into a tree', () => {
  for (const [name, texts] of Object.entries(cases))
    test(name, () => {
      for (const [text, ...tree] of texts) assert.deepEqual(parseText(text), tree, text);
    });

  test('what is nested too deep is text', () => {
    assert.deepEqual(parseText('> > > > > a'), [quote(quote(quote(quote(p('> a')))))]);
    assert.ok(depthOf(parseText('> - '.repeat(5000))) < 20);
    assert.ok(depthOf(parseText(`${'*a **b '.repeat(5000)}${'** *'.repeat(5000)}`)) < 20);
  });
});

test('without its form a text has its words, its lines, and where its links lead', () => {
  const text =
    '# Agua\n\n**Para** todos:\n- uno\n- [la red](https://red.example)\n\n1. a\n2. b\n\n> El río\n\n[a@red.example](mailto:a@red.example)';
  const plain = 'Agua\n\nPara todos:\n\n• uno\n• la red (https://red.example)\n\n1. a\n2. b\n\nEl río\n\na@red.example';
  assert.equal(plainText(text), plain);
  assert.equal(plainText(parseText(text)), plain);
});

test('the time that reading takes grows with the text alone, whatever stands in it', () => {
  const pieces =
    '[|![|*|**|_|>|> |- |* |1. |`|<|](|[a](|[a]|a*|*a |**a |a_|_a*|*a**b***|\\|\n|\n> |\n- |- a\n| \n|\t|# |#|(|](()|](a(b)|[a](b)|https://a |[https://a |<https://|•|é|a\u0301|  x'.split(
      '|',
    );
  const time = (piece: string, length: number) => {
    const text = `x${piece.repeat(Math.ceil(length / piece.length))}x`;
    const begun = performance.now();
    plainText(text);
    return performance.now() - begun;
  };
  for (const piece of pieces) {
    // Sixteen times the text; the square of it would take 256 times as long. The best of some attempts: other processes are at work too.
    let ratio = Infinity;
    for (let attempt = 0; attempt < 10 && ratio > 80; attempt++)
      ratio = Math.min(ratio, time(piece, 160_000) / Math.max(time(piece, 10_000), 0.25));
    assert.ok(ratio <= 80, `${JSON.stringify(piece)}: ${ratio.toFixed(1)} times as long`);
  }
});

function depthOf(nodes: readonly (Block | Inline)[]): number {
  const inside = nodes.map((node) => {
    if (typeof node === 'string' || node.type === 'break') return 0;
    return node.type === 'list' ? Math.max(...node.items.map(depthOf)) : depthOf(node.children);
  });
  return 1 + Math.max(0, ...inside);
}

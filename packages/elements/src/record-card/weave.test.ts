import { expect } from '@open-wc/testing';
import { goal } from '@tejido/sdg/goals';
import { thread, weave, weaveSize } from '@tejido/sdg/weave';

const id = 'ini_01jf8z7q5x9k2m4n6p8r0s1t3v';
const colorsOf = (strands: { color: string }[]) => [...new Set(strands.map(({ color }) => color))];
const yarn = 'currentColor';

describe('weave', () => {
  it('is the same every time for the same record', () => {
    expect(weave(id, [6, 13, 17])).to.deep.equal(weave(id, [6, 13, 17]));
    expect(thread(id, [6, 13, 17])).to.deep.equal(thread(id, [6, 13, 17]));
  });

  it('is the same in every browser', () => {
    // Whoever changes the drawing changes this sum; two browsers that differ show it.
    const drawing = JSON.stringify([weave(id, [6, 13, 17]), thread(id, [6, 13, 17])]);
    const sum = drawing.split('').reduce((total, char) => (total * 31 + char.charCodeAt(0)) % 1_000_003, 0);
    expect(sum).to.equal(559_521);
  });

  it('is another for each of a thousand records with the same goals', () => {
    const cloths = Array.from({ length: 1000 }, (_, index) => JSON.stringify(weave(`${id}${index}`, [6, 13, 17])));
    expect(new Set(cloths).size).to.equal(1000);
  });

  it('has the colors of its goals, each once, and undyed yarn', () => {
    const wanted = [6, 13, 17].map((number) => goal(number)?.color);
    expect(colorsOf(weave(id, [6, 13, 17, 6]))).to.have.members([...wanted, yarn]);
    expect(colorsOf(thread(id, [6, 13, 17, 6]))).to.have.members(wanted);
  });

  it('shows every one of seventeen goals', () => {
    const all = Array.from({ length: 17 }, (_, index) => index + 1);
    expect(colorsOf(thread(id, all))).to.have.length(17);
  });

  it('is undyed without goals, and with none that exists', () => {
    expect(colorsOf(weave(id, []))).to.deep.equal([yarn]);
    expect(colorsOf(thread(id, [0, 18, 1.5]))).to.deep.equal([yarn]);
  });

  it('stays inside its frame', () => {
    for (const { path } of weave(id, [1, 2, 3])) {
      const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
      expect(Math.max(...numbers)).to.be.at.most(Math.max(weaveSize.width, weaveSize.height));
    }
  });

  it('draws few nodes, however many threads there are', () => {
    expect(weave(id, [6, 13, 17]).length).to.be.at.most(20);
  });
});

import { expect, fixture } from '@open-wc/testing';
import type { FormattedText } from '@tejido/contract';
import { html } from 'lit';
import { formattedText } from './formatted-text.ts';

/** What a text looks like on a page, without Lit's marks. */
async function drawn(text: FormattedText, level: 2 | 3 | 4 | 5 | 6 = 4): Promise<string> {
  const element = await fixture(html`<div>${formattedText(text, level)}</div>`);
  return element.innerHTML.replace(/<!--.*?-->|\s(?:dir="auto"|part="link")/g, '');
}

describe('a text with a little form', () => {
  it('has headings of the levels below the title it stands under, and none below the sixth', async () => {
    const text: FormattedText = [
      { type: 'heading', level: 1, children: ['Para quién'] },
      { type: 'heading', level: 2, children: ['Barrios'] },
    ];
    expect(await drawn(text)).to.equal('<h4>Para quién</h4><h5>Barrios</h5>');
    expect(await drawn(text, 6)).to.equal('<h6>Para quién</h6><h6>Barrios</h6>');
  });

  it('has paragraphs with emphasis, links and broken lines', async () => {
    const children = [
      'Agua ',
      { type: 'strong', children: ['para ', { type: 'emphasis', children: ['todos'] }] },
      { type: 'break' },
      { type: 'link', url: 'https://red.example/?a=1&b=2', children: ['la red'] },
    ] as const;
    expect(await drawn([{ type: 'paragraph', children }])).to.equal(
      '<p>Agua <strong>para <em>todos</em></strong><br><a href="https://red.example/?a=1&amp;b=2">la red</a></p>',
    );
  });

  it('has lists, lists in them, and quotes', async () => {
    const item = (text: string) => ({ type: 'paragraph', children: [text] }) as const;
    expect(
      await drawn([
        { type: 'list', ordered: true, items: [[item('uno'), { type: 'list', ordered: false, items: [[item('a')]] }]] },
        { type: 'quote', children: [item('El río es nuestro.')] },
      ]),
    ).to.equal('<ol><li>uno<ul><li>a</li></ul></li></ol><blockquote><p>El río es nuestro.</p></blockquote>');
  });

  it('lets a part run its own way, with all that stands in it', async () => {
    const p = (text: string) => ({ type: 'paragraph', children: [text] }) as const;
    const element = await fixture(
      html`<div dir="ltr">${formattedText([p('النهر'), { type: 'list', ordered: false, items: [[p('نعم'), p('Yes')]] }, { type: 'quote', children: [p('النهر لنا')] }], 4)}</div>`,
    );
    const directions = [...element.querySelectorAll('p, ul, li, blockquote')].map(
      (each) => getComputedStyle(each).direction,
    );
    expect(directions).to.deep.equal(Array(6).fill('rtl'));
  });

  it('draws text as text, and leads nowhere but to the web, a mailbox or a telephone', async () => {
    const link = (url: string) => ({ type: 'link', url, children: ['<b>aquí</b>'] }) as const;
    for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//red.example', 'https:x'])
      expect(await drawn([{ type: 'paragraph', children: [link(url)] }]), url).to.equal(
        '<p>&lt;b&gt;aquí&lt;/b&gt;</p>',
      );
    for (const url of ['https://red.example/', 'http://red.example/', 'mailto:a@red.example', 'tel:+525512345678'])
      expect(await drawn([{ type: 'paragraph', children: [link(url)] }]), url).to.contain(`href="${url}"`);
  });

  it('leaves out what is not as it should be, and what came later than this library', async () => {
    const odd = [
      null,
      'text',
      { type: 'table' },
      { type: 'paragraph' },
      { type: 'list', items: 'x' },
      { type: 'quote' },
    ];
    const later = { type: 'paragraph', children: ['Agua', null, 7, { type: 'image' }] };
    expect(await drawn([...odd, later] as unknown as FormattedText)).to.contain('<p>Agua</p>');
    expect(await drawn('text' as unknown as FormattedText)).to.equal('');
  });
});

import { expect, fixture } from '@open-wc/testing';
import { find, read, until } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoSdgBadge } from './sdg-badge.ts';

examineWidget({ tag: 'tejido-sdg-badge', element: TejidoSdgBadge, attributes: 'goal="6"', shows: '.badge' });

/** A badge on a page in a language, when it shows the goal; text in place of the goal otherwise. */
async function badgeIn(lang: string, markup: string): Promise<TejidoSdgBadge> {
  const page = await fixture(`<div lang="${lang}">${markup}</div>`);
  const badge = page.querySelector('tejido-sdg-badge') as TejidoSdgBadge;
  await until(() => badge.shadowRoot?.querySelector('.base'), 'no words');
  return badge;
}

const said = (badge: TejidoSdgBadge) => read(find(badge, '.badge'));

describe('tejido-sdg-badge', () => {
  it('says the number and title of a goal in the language of the page, and follows when that changes', async () => {
    const badge = await badgeIn('es', '<tejido-sdg-badge goal="6"></tejido-sdg-badge>');
    expect(said(badge)).to.equal('6Agua limpia y saneamiento');
    badge.parentElement?.setAttribute('lang', 'ar');
    await until(() => said(badge).startsWith('6ا'), 'it still speaks Spanish');
  });

  it('says the code of a target with the title of its goal', async () => {
    const badge = await badgeIn('en', '<tejido-sdg-badge target="6.1"></tejido-sdg-badge>');
    expect(said(badge)).to.match(/^6\.1Clean water and sanitation$/i);
    await expect(badge).to.be.accessible();
  });

  it('shows the number alone when compact; a screen reader still hears the title', async () => {
    const badge = await badgeIn('en', '<tejido-sdg-badge goal="13" compact></tejido-sdg-badge>');
    expect(badge.offsetWidth).to.be.below(60);
    expect(said(badge)).to.match(/climate action/i);
    await expect(badge).to.be.accessible();
  });

  it('takes the number as a text too, which is what React makes of an attribute', async () => {
    const badge = await badgeIn('en', '<tejido-sdg-badge></tejido-sdg-badge>');
    Object.assign(badge, { goal: '13' });
    await badge.updateComplete;
    expect(said(badge)).to.match(/^13climate action$/i);
  });

  it('leaves what stands in it where there is no such goal', async () => {
    const badge = await badgeIn('en', '<tejido-sdg-badge goal="18">Goal 18</tejido-sdg-badge>');
    expect(badge.shadowRoot?.querySelector('.badge')).to.equal(null);
    expect(
      find<HTMLSlotElement>(badge, 'slot')
        .assignedNodes()
        .map((node) => node.textContent),
    ).to.deep.equal(['Goal 18']);
  });
});

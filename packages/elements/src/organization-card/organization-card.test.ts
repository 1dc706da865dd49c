import { expect, fixture, html } from '@open-wc/testing';
import type { Organization } from '@tejido/contract';
import { getOrganization } from '@tejido/sdk';
import { find, findAll, onPage, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoOrganizationCard } from './organization-card.ts';

examineWidget({
  tag: 'tejido-organization-card',
  element: TejidoOrganizationCard,
  attributes: 'organization="colectivo-cuenca-viva"',
  shows: 'article',
  heading: 3,
  data: {
    unavailable: 'Esta organización no está aquí. Es posible que se haya retirado.',
    missing: ['organization="cuencas"', 'Esta organización no está aquí. Es posible que se haya retirado.'],
    bare: 'error',
  },
});

/** A card of the collective, with some fields of one's own. */
async function cardWith(more: Partial<Organization>): Promise<TejidoOrganizationCard> {
  const item = { ...(await getOrganization(watchedNetwork().client, 'colectivo-cuenca-viva')), ...more };
  const card = await fixture<TejidoOrganizationCard>(
    html`<tejido-organization-card lang="es" .item=${item}></tejido-organization-card>`,
  );
  await until(() => card.shadowRoot?.querySelector('article'), 'no card');
  return card;
}

describe('tejido-organization-card', () => {
  it('shows an organization in words', async () => {
    const markup = '<tejido-organization-card organization="colectivo-cuenca-viva"></tejido-organization-card>';
    const card = (await onPage(watchedNetwork().client, markup)).firstElementChild as TejidoOrganizationCard;
    await until(() => card.shadowRoot?.querySelector('article'), 'no card');
    expect(read(find(card, 'h3'))).to.equal('Colectivo Cuenca Viva');
    expect(texts(card, '.body > p')).to.deep.equal([
      'Sociedad civil',
      'Acompaña a comunidades que cuidan sus ríos, desde el nacimiento hasta la llave.',
    ]);
    expect(texts(card, 'dt')).to.deep.equal(['Lugar', 'Página web', 'Objetivos de Desarrollo Sostenible']);
    expect(texts(card, '.fact dd')).to.deep.equal(['Estado de México', 'cuenca-viva.example.org']);
    expect(find<HTMLAnchorElement>(card, '.fact a').href).to.equal('https://cuenca-viva.example.org/');
  });

  it('shows a picture where there is one', async () => {
    const url = new URL('./messages.ts', import.meta.url).href;
    const card = await cardWith({ image: { url, alt: { es: 'Un río' } } });
    expect(find<HTMLImageElement>(card, 'img').alt).to.equal('Un río');
    expect(findAll(card, '.weave')).to.have.length(0);
  });

  it('leaves out what is not there, and addresses that are none of the web', async () => {
    const card = await cardWith({ sector: 'moonshot', url: 'javascript:alert(1)', goals: [], territory: undefined });
    expect(findAll(card, 'a, dt, .muted')).to.have.length(0);
  });
});

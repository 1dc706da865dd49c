import { expect, fixture, html } from '@open-wc/testing';
import type { Initiative } from '@tejido/contract';
import { getInitiative } from '@tejido/sdk';
import { find, findAll, onPage, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoInitiativeCard } from './initiative-card.ts';

examineWidget({
  tag: 'tejido-initiative-card',
  element: TejidoInitiativeCard,
  attributes: 'initiative="cosecha-de-niebla"',
  shows: 'article',
  heading: 3,
  data: {
    unavailable: 'Esta iniciativa no está aquí. Es posible que se haya retirado.',
    missing: ['initiative="cosechas"', 'Esta iniciativa no está aquí. Es posible que se haya retirado.'],
    bare: 'error',
  },
});

const fog = '<tejido-initiative-card initiative="cosecha-de-niebla"><a href="#all">Todas</a></tejido-initiative-card>';

/** The card inside a provider, when it shows its record. */
async function shown(provider: Element): Promise<TejidoInitiativeCard> {
  const card = provider.querySelector('tejido-initiative-card') as TejidoInitiativeCard;
  await until(() => card.shadowRoot?.querySelector('article'), 'no card');
  return card;
}

/** The titles of the goals have words of their own to load. */
const goalsNamed = (card: Element) => until(() => texts(card, '.badge .visually-hidden')[0]?.includes(':'));

/** The fog initiative in all its languages, with some fields of one's own. */
async function fogWith(more: Partial<Initiative>): Promise<Initiative> {
  return { ...(await getInitiative(watchedNetwork().client, 'cosecha-de-niebla')), ...more };
}

describe('tejido-initiative-card', () => {
  it('shows an initiative in words', async () => {
    const card = await shown(await onPage(watchedNetwork().client, fog));
    expect(read(find(card, 'h3'))).to.equal('Cosecha de niebla');
    expect(texts(card, '.body > p')[0]).to.equal('Proyecto · En marcha');
    expect(texts(card, 'dt')).to.deep.equal(['Lugar', 'Participan', 'Objetivos de Desarrollo Sostenible']);
    expect(texts(card, '.fact dd')).to.deep.equal([
      'Baja California Sur',
      'SDSN México, Universidad Autónoma de Baja California Sur y Ligo',
    ]);
    await goalsNamed(card);
    expect(texts(card, '.badge .visually-hidden')).to.deep.equal([
      'Objetivo 6: Agua limpia y saneamiento',
      'Objetivo 13: Acción por el clima',
      'Objetivo 17: Alianzas para lograr los objetivos',
    ]);
  });

  it('asks for the initiative and for the network, once for all cards that show it', async () => {
    const { client, requests } = watchedNetwork();
    const provider = await onPage(client, fog + fog);
    await shown(provider);
    expect(requests.sort()).to.deep.equal([
      '/v1/networks/red-alianzas-mx/initiatives/cosecha-de-niebla?lang=es',
      '/v1/networks/red-alianzas-mx?lang=es',
    ]);
  });

  it('draws the same cloth for the same record, for no reader of the screen', async () => {
    const one = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card lang="es" .item=${await fogWith({ id: 'ini_1' })}></tejido-initiative-card>`,
    );
    const other = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card lang="en" .item=${await fogWith({ id: 'ini_1' })}></tejido-initiative-card>`,
    );
    const drawn = async (card: Element) => {
      await until(() => card.shadowRoot?.querySelector('article'));
      expect(find(card, '.weave').getAttribute('aria-hidden')).to.equal('true');
      return [...find(card, '.weave').children].map((path) => path.getAttribute('d') ?? '').join();
    };
    expect(await drawn(one)).to.equal(await drawn(other));
    expect(find(one, '.thread').getBoundingClientRect().width).to.equal(3);
  });

  it('shows a picture with its words, and keeps its place free', async () => {
    // Not a picture at all: the words and the place are what is looked at.
    const url = new URL('./messages.ts', import.meta.url).href;
    const item = await fogWith({ image: { url, alt: { es: 'Mallas que atrapan la niebla' } } });
    const card = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card lang="en" .item=${item}></tejido-initiative-card>`,
    );
    await until(() => card.shadowRoot?.querySelector('article'));
    const picture = find<HTMLImageElement>(card, 'img');
    expect(picture.alt).to.equal('Mallas que atrapan la niebla');
    expect(picture.lang).to.equal('es');
    expect(picture.loading).to.equal('lazy');
    expect(picture.getBoundingClientRect().height).to.be.greaterThan(40);
    expect(findAll(card, '.weave')).to.have.length(0);
  });

  it('links to web addresses only', async () => {
    const card = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card .item=${await fogWith({ url: 'https://red.example/niebla' })}></tejido-initiative-card>`,
    );
    await until(() => card.shadowRoot?.querySelector('article'));
    expect(find<HTMLAnchorElement>(card, 'h3 a').href).to.equal('https://red.example/niebla');
    card.item = await fogWith({ url: 'javascript:alert(1)' });
    await card.updateComplete;
    expect(findAll(card, 'a')).to.have.length(0);
    expect(read(find(card, 'h3'))).to.equal('Fog harvesting');
  });

  it('opens the page that the server has for it, or nothing', async () => {
    const { client } = watchedNetwork();
    const card = await shown(await onPage(client, fog));
    const path = '/red-alianzas-mx/initiatives/cosecha-de-niebla';
    expect(find<HTMLAnchorElement>(card, 'h3 a').href).to.equal(`${client.server}${path}?lang=${card.language.tag}`);
    card.detail = 'none';
    await card.updateComplete;
    expect(findAll(card, 'a')).to.have.length(0);
  });

  it('shows what people wrote as they wrote it', async () => {
    const title = { en: 'Water & "Life" <b>bold</b> <img src=x onerror=alert(1)>' };
    const card = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card .item=${await fogWith({ title })}></tejido-initiative-card>`,
    );
    await until(() => card.shadowRoot?.querySelector('article'));
    expect(read(find(card, 'h3'))).to.equal(title.en);
    expect(findAll(card, 'h3 b, h3 img')).to.have.length(0);
  });

  it('leaves out what it has no words for', async () => {
    const item = await fogWith({ kind: 'moonshot', stage: 'retry', partners: [], goals: [6, 99] });
    const card = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card .item=${item}></tejido-initiative-card>`,
    );
    await until(() => card.shadowRoot?.querySelector('article'));
    expect(findAll(card, '.body > .muted')).to.have.length(0);
    await goalsNamed(card);
    expect(texts(card, '.badge .visually-hidden')).to.deep.equal(['Goal 6: Clean water and sanitation']);
  });

  it('marks the language of what is not in its own, and has its thread at the leading edge', async () => {
    const card = await shown(await onPage(watchedNetwork().client, fog, 'ar'));
    const title = find(card, 'h3 span');
    expect([title.lang, title.dir]).to.deep.equal(['es', 'auto']);
    const { left } = find(card, '.card').getBoundingClientRect();
    expect(find(card, '.thread').getBoundingClientRect().left).to.be.greaterThan(left + 50);
  });
});

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Initiative } from '@tejido/contract';
import { getInitiative } from '@tejido/sdk';
import { find, findAll, onPage, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import { builtInLanguages } from '../base/messages.ts';
import { TejidoInitiativeCard } from './initiative-card.ts';
import { initiativeMessages } from './messages.ts';

TejidoInitiativeCard.define('tejido-initiative-card');

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
    await expect(card).to.be.accessible();
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

  it('stands in the outline of the page where the page says', async () => {
    const card = await shown(await onPage(watchedNetwork().client, fog.replace(' init', ' heading-level="5" init')));
    expect(read(find(card, 'h5'))).to.equal('Cosecha de niebla');
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
    const url = new URL('./weave.ts', import.meta.url).href;
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

  it('keeps the fallback and says so for a record it cannot show', async () => {
    const card = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card .item=${{ id: 'ini_1' }}>Elsewhere</tejido-initiative-card>`,
    );
    await until(() => card.shadowRoot?.querySelector('[role=alert]'));
    expect(findAll(card, 'slot')).to.have.length(1);
  });

  it('keeps the fallback and says so while it loads', async () => {
    const { client } = watchedNetwork({ latency: Infinity });
    const provider = await onPage(client, fog);
    const card = provider.querySelector('tejido-initiative-card') as TejidoInitiativeCard;
    await until(() => card.shadowRoot?.querySelector('[role=status]'));
    expect(read(find(card, '[role=status]'))).to.equal('Cargando…');
    expect(find<HTMLSlotElement>(card, 'slot').assignedElements()).to.have.length(1);
    await expect(card).to.be.accessible();
  });

  it('says that there is no such initiative', async () => {
    const provider = await onPage(watchedNetwork().client, fog.replace('cosecha', 'cosechas'));
    const card = provider.querySelector('tejido-initiative-card') as TejidoInitiativeCard;
    await until(() => card.shadowRoot?.querySelector('.notice'));
    expect(read(find(card, '[role=status]'))).to.contain('Esta iniciativa no está aquí.');
    expect(find<HTMLSlotElement>(card, 'slot').assignedElements()).to.have.length(1);
    await expect(card).to.be.accessible();
  });

  it('says what failed, tells the page, and tries again', async () => {
    const { test, client } = watchedNetwork({ offline: true });
    const provider = await onPage(client, '');
    const told = oneEvent(provider, 'tejido-error');
    provider.innerHTML = fog;
    const card = provider.querySelector('tejido-initiative-card') as TejidoInitiativeCard;
    await told;
    await until(() => card.shadowRoot?.querySelector('[role=alert]'));
    expect(read(find(card, '[role=alert] p'))).to.equal('No se pudo cargar esta información.');
    await expect(card).to.be.accessible();
    test.conditions.offline = false;
    find(card, '[role=alert] button').click();
    await shown(provider);
    expect(findAll(card, '[role=alert]')).to.have.length(0);
  });

  it('reads from right to left in Arabic, and marks the language of what is not', async () => {
    const card = await shown(await onPage(watchedNetwork().client, fog, 'ar'));
    expect(find(card, '.base').dir).to.equal('rtl');
    const title = find(card, 'h3 span');
    expect([title.lang, title.dir]).to.deep.equal(['es', 'auto']);
    const { left } = find(card, '.card').getBoundingClientRect();
    expect(find(card, '.thread').getBoundingClientRect().left).to.be.greaterThan(left + 50);
    await expect(card).to.be.accessible();
  });

  it('speaks English where it does not know the language', async () => {
    const card = await shown(await onPage(watchedNetwork().client, fog, 'xx'));
    expect(texts(card, 'dt')[0]).to.equal('Place');
  });

  it('follows the language of the page', async () => {
    const provider = await onPage(watchedNetwork().client, fog);
    const card = await shown(provider);
    provider.lang = 'en';
    await until(() => read(find(card, 'h3')) === 'Fog harvesting');
    expect(texts(card, '.body > p')[0]).to.equal('Project · Under way');
  });

  it('takes what was given before its code came', async () => {
    const late = document.createElement('late-initiative-card') as TejidoInitiativeCard;
    late.item = await fogWith({});
    late.headingLevel = 4;
    await fixture(html`<div lang="es">${late}</div>`);
    class Late extends TejidoInitiativeCard {}
    Late.define('late-initiative-card');
    await until(() => late.shadowRoot?.querySelector('h4'));
    expect(read(find(late, 'h4'))).to.equal('Cosecha de niebla');
  });
});

describe('the words of initiatives', () => {
  it('are there in every language, with the same places to fill', async () => {
    const places = (message: unknown) => new Set(JSON.stringify(message).match(/\{\w+\}/g));
    const english = await initiativeMessages.load('en');
    for (const language of builtInLanguages) {
      const messages = await initiativeMessages.load(language);
      for (const [key, message] of Object.entries(messages))
        expect(places(message), `${language} ${key}`).to.deep.equal(places(english[key as keyof typeof english]));
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const form of forms.filter((form) => form !== 'many' || language === 'ar' || language === 'ru'))
        expect(messages.count, language).to.have.property(form);
    }
  });
});

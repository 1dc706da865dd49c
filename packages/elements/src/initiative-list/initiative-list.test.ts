import { expect, fixture, html } from '@open-wc/testing';
import type { Initiative } from '@tejido/contract';
import { type DemoNetwork, demoNetworks } from '@tejido/demo';
import { listInitiatives, requestAddress } from '@tejido/sdk';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, onPage, read, texts, until, type Watched, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { firstOperation, firstQuery } from './first-request.ts';
import { TejidoInitiativeList } from './initiative-list.ts';

const plain = '<tejido-initiative-list></tejido-initiative-list>';

const listIn = (provider: Element) => provider.querySelector('tejido-initiative-list') as TejidoInitiativeList;
const titles = (list: Element) => texts(list, 'li h3');
const announced = (list: Element) => read(find(list, '[role=status]'));
const isShown = (list: Element) => until(() => list.shadowRoot?.querySelector('.list'), 'no list');

/** A list in a provider, when it shows what it asked for. */
async function shown({ client }: Watched, markup = plain, lang = 'es'): Promise<TejidoInitiativeList> {
  const list = listIn(await onPage(client, markup, lang));
  await isShown(list);
  return list;
}

function choose(list: Element, name: string, value: string): void {
  const select = find<HTMLSelectElement>(list, `select[name=${name}]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function type(list: Element, text: string): Promise<void> {
  find(list, 'input').focus();
  await sendKeys({ type: text });
}

/** The first demonstration network, with so many initiatives made of its first. */
function networkOf(count: number): readonly DemoNetwork[] {
  const [red] = demoNetworks(new Date()) as [DemoNetwork];
  const [first] = red.initiatives as [DemoNetwork['initiatives'][number]];
  const initiatives = Array.from({ length: count }, (_, index) => ({
    ...first,
    slug: `initiative-${index}`,
    title: { es: `Iniciativa ${index}` },
  }));
  return [{ ...red, initiatives }];
}

/** Initiatives as an app of its own would give them. */
async function given(count: number): Promise<Initiative[]> {
  const [first] = (await listInitiatives(watchedNetwork().client)).items as [Initiative];
  return Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `ini_${index}`,
    title: { en: `Number ${index}` },
  }));
}

examineWidget({
  tag: 'tejido-initiative-list',
  element: TejidoInitiativeList,
  shows: '.list',
  heading: 3,
  data: {
    unavailable: 'Las iniciativas no se pueden mostrar en este momento.',
    empty: [() => watchedNetwork({ data: networkOf(0) }), 'Todavía no hay iniciativas aquí.'],
    bare: 'empty',
  },
});

describe('tejido-initiative-list', () => {
  it('shows the first initiatives as cards, and asks twice', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    expect(titles(list)).to.have.length(12);
    expect(titles(list)[0]).to.contain('NODESS');
    expect(texts(list, '.list > p.muted')).to.deep.equal(['Se muestran 12 iniciativas y hay más']);
    const first = requestAddress(
      watched.client,
      firstOperation,
      {},
      firstQuery(() => null, 'es'),
    );
    const network = requestAddress(watched.client, 'getNetwork', {}, { lang: 'es' });
    const paths = [first, network].map((address) => address.slice(watched.test.server.length));
    expect(watched.requests).to.have.members(paths);
  });

  it('has a search landmark whose controls have names and count what they would leave', async () => {
    const list = await shown(watchedNetwork());
    expect(find(list, 'form').getAttribute('role')).to.equal('search');
    expect(texts(list, 'label > span')).to.deep.equal(['Buscar', 'Objetivo', 'Sector', 'Tipo']);
    const kinds = texts(list, 'select[name=kind] option');
    expect(kinds[0]).to.equal('Todos los tipos');
    expect(kinds[1]).to.match(/^Programa \(\d+\)$/);
    await until(() => texts(list, 'select[name=goal] option')[1]?.match(/^1\. Fin de la pobreza \(\d+\)$/));
  });

  it('has a heading of its own where the page wants one', async () => {
    const markup = '<tejido-initiative-list heading="Cerca de ti" heading-level="3"></tejido-initiative-list>';
    const list = await shown(watchedNetwork(), markup);
    expect(read(find(list, 'h3'))).to.equal('Cerca de ti');
    expect(find(list, '[role=search]').getAttribute('aria-label')).to.equal('Cerca de ti');
    expect(findAll(list, 'li h4')).to.have.length(12);
  });

  it('filters by a choice, and says how many there are', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    choose(list, 'goal', '6');
    await until(() => announced(list).match(/^\d+ iniciativas$/), 'no count');
    expect(titles(list)).to.have.length(Number.parseInt(announced(list), 10));
    for (const goals of findAll(list, 'li .goals')) expect(read(goals)).to.contain('Objetivo 6:');
    expect(watched.requests).to.have.length(3);
    expect(list.hasAttribute('goal')).to.equal(false);
    await expect(list).to.be.accessible();
  });

  it('begins with the filters of its attributes, and lets them be changed where they have a control', async () => {
    const markup = '<tejido-initiative-list goal="6" kind="project" filters="q goal"></tejido-initiative-list>';
    const list = await shown(watchedNetwork(), markup);
    expect(find<HTMLSelectElement>(list, 'select[name=goal]').value).to.equal('6');
    const before = titles(list);
    find(list, 'form button').click();
    await until(() => titles(list).length > before.length);
    for (const words of texts(list, 'li .body > p.muted')) expect(words).to.contain('Proyecto');
    expect(findAll(list, 'form button')).to.have.length(0);
    expect(list.shadowRoot?.activeElement).to.equal(find(list, 'input'));
  });

  it('shows several values that an author chose as one choice', async () => {
    const list = await shown(
      watchedNetwork(),
      '<tejido-initiative-list lang="en" goal="6,13"></tejido-initiative-list>',
    );
    const { selectedOptions } = find<HTMLSelectElement>(list, 'select[name=goal]');
    await until(() => read(selectedOptions[0]) === '6. Clean water and sanitation, 13. Climate action');
  });

  it('keeps the cards while others are on their way, and says that it loads', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    watched.test.conditions.latency = Infinity;
    choose(list, 'goal', '6');
    await until(() => announced(list) === 'Cargando…');
    expect(texts(list, '.list > p.muted')).to.deep.equal(['Cargando…']);
    expect(titles(list)).to.have.length(12);
    expect(find(list, 'ul.cards').getAttribute('aria-busy')).to.equal('true');
    await expect(list).to.be.accessible();
  });

  it('searches when a person pauses, once, and keeps what is being typed', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    const input = find<HTMLInputElement>(list, 'input');
    input.focus();
    // Letter by letter without a pause, which keys sent from outside may have between them.
    for (const letter of 'niebla ') {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await until(() => titles(list).length === 1);
    expect(titles(list)).to.deep.equal(['Cosecha de niebla']);
    expect(watched.requests.filter((address) => address.includes('q='))).to.have.length(1);
    expect(find<HTMLInputElement>(list, 'input').value).to.equal('niebla ');
    expect(list.shadowRoot?.activeElement).to.equal(input);
  });

  it('searches at once on Enter, and does not leave the page', async () => {
    const list = await shown(watchedNetwork());
    await type(list, 'niebla');
    await sendKeys({ press: 'Enter' });
    expect(list.q).to.equal('niebla');
    await until(() => titles(list).length === 1);
  });

  it('says that nothing matches, and clears the filters', async () => {
    const list = await shown(watchedNetwork());
    await type(list, 'zzzz');
    await until(() => list.shadowRoot?.querySelector('.notice'));
    expect(texts(list, '.notice p')).to.deep.equal(['Ninguna iniciativa coincide con estos filtros.']);
    expect(announced(list)).to.equal('Ninguna iniciativa coincide con estos filtros.');
    await expect(list).to.be.accessible();
    find(list, '.notice button').click();
    await until(() => titles(list).length === 12);
    expect(find<HTMLInputElement>(list, 'input').value).to.equal('');
    expect(list.shadowRoot?.activeElement).to.equal(find(list, 'input'));
  });

  it('clears what was typed and not yet looked for', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    choose(list, 'goal', '6');
    await until(() => list.shadowRoot?.querySelector('form button'));
    // At once, so that a busy machine does not pause between the two as somebody who has typed to the end would.
    const input = find<HTMLInputElement>(list, 'input');
    input.value = 'nie';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    find(list, 'form button').click();
    await until(() => announced(list).startsWith('Se muestran 12'));
    expect(find<HTMLInputElement>(list, 'input').value).to.equal('');
    expect(watched.requests.filter((address) => address.includes('q='))).to.have.length(0);
  });

  it('shows no form where the page wants none', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched, '<tejido-initiative-list filters="" limit="3"></tejido-initiative-list>');
    expect(findAll(list, 'form')).to.have.length(0);
    expect(titles(list)).to.have.length(3);
    expect(watched.requests.some((address) => address.includes('facets'))).to.equal(false);
  });

  it('keeps the place of cards while it loads without a fallback', async () => {
    const { client } = watchedNetwork({ latency: Infinity });
    const list = listIn(await onPage(client, plain));
    await until(() => list.shadowRoot?.querySelector('[role=status]'));
    expect(list.getBoundingClientRect().height).to.be.greaterThan(300);
    await expect(list).to.be.accessible();
  });

  it('keeps what it shows when a filter fails, and tries again', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    watched.test.conditions.offline = true;
    choose(list, 'goal', '6');
    await until(() => list.shadowRoot?.querySelector('[role=alert]'));
    expect(titles(list)).to.have.length(12);
    await expect(list).to.be.accessible();
    watched.test.conditions.offline = false;
    find(list, '[role=alert] button').click();
    await until(() => !list.shadowRoot?.querySelector('[role=alert]') && titles(list).length < 12);
  });
});

describe('more of tejido-initiative-list', () => {
  it('adds the next ones by keyboard, says how many, and goes to the first of them', async () => {
    const watched = watchedNetwork({ data: networkOf(20) });
    const list = await shown(watched);
    find(list, '.more').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => titles(list).length === 20);
    await until(() => read(list.shadowRoot?.activeElement) === 'Iniciativa 12');
    expect(announced(list)).to.equal('Se muestran 8 iniciativas más');
    expect(texts(list, '.list > p.muted')).to.deep.equal(['20 iniciativas']);
    expect(findAll(list, '.more')).to.have.length(0);
    expect(watched.requests).to.have.length(3);
    await expect(list).to.be.accessible();
  });

  it('says when they cannot be had, keeps what it shows, and tries again', async () => {
    const watched = watchedNetwork({ data: networkOf(14) });
    const list = await shown(watched);
    watched.test.conditions.offline = true;
    find(list, '.more').click();
    await until(() => list.shadowRoot?.querySelector('[role=alert]'));
    expect(titles(list)).to.have.length(12);
    watched.test.conditions.offline = false;
    find(list, '[role=alert] button').click();
    await until(() => titles(list).length === 14);
  });

  it('asks once, however often the button is pressed, and forgets it when the filters change', async () => {
    const watched = watchedNetwork({ data: networkOf(14) });
    const list = await shown(watched);
    watched.test.conditions.latency = 50;
    find(list, '.more').click();
    find(list, '.more').click();
    choose(list, 'goal', '1');
    await until(() => announced(list) === 'Se muestran 12 iniciativas y hay más');
    expect(titles(list)).to.have.length(12);
    expect(watched.requests.filter((address) => address.includes('cursor'))).to.have.length(1);
    expect(read(find(list, '.more'))).to.equal('Mostrar más iniciativas');
  });
});

describe('tejido-initiative-list with initiatives by property', () => {
  it('shows a thousand sixty at a time, without asking anybody', async () => {
    const items = await given(1000);
    const list = await fixture<TejidoInitiativeList>(
      html`<tejido-initiative-list .items=${items}></tejido-initiative-list>`,
    );
    await isShown(list);
    expect(titles(list)).to.have.length(60);
    expect(findAll(list, 'form')).to.have.length(0);
    find(list, '.more').click();
    await until(() => read(list.shadowRoot?.activeElement) === 'Number 60');
    expect(titles(list)).to.have.length(120);
    expect(announced(list)).to.equal('60 more initiatives shown');
  });

  it('names their kinds where it stands in a network', async () => {
    const watched = watchedNetwork();
    const provider = await onPage(watched.client, '');
    const list = document.createElement('tejido-initiative-list');
    list.items = await given(1);
    provider.append(list);
    await until(() => texts(list, 'li .body > p.muted')[0] === 'Programa · En marcha');
    expect(watched.requests).to.deep.equal(['/v1/networks/red-alianzas-mx?lang=es']);
  });

  it('sets aside what cannot be shown, and what comes twice', async () => {
    const [one, two] = (await given(2)) as [Initiative, Initiative];
    const items = [one, { id: 'ini_bad' }, null, two, one] as Initiative[];
    const list = await fixture<TejidoInitiativeList>(
      html`<tejido-initiative-list .items=${items}></tejido-initiative-list>`,
    );
    await isShown(list);
    expect(titles(list)).to.deep.equal(['Number 0', 'Number 1']);
  });
});

describe('tejido-initiative-list on a page', () => {
  it('has Arabic words for every number, and marks those of the network', async () => {
    const list = await shown(watchedNetwork(), plain, 'ar');
    expect(texts(list, '.list > p.muted')[0]).to.match(/مبادرة، وهناك المزيد$/);
    expect(find<HTMLOptionElement>(list, 'select[name=kind] option[value=project]').lang).to.equal('es');
  });

  it('shows two networks in two languages side by side', async () => {
    const one = watchedNetwork();
    const [other] = demoNetworks(new Date()).filter(({ network }) => network.slug !== 'red-alianzas-mx');
    const two = watchedNetwork({ data: other ? [other] : [] });
    const [spanish, english] = [await shown(one), await shown(two, plain, 'en')];
    expect(read(find(spanish, 'label > span'))).to.equal('Buscar');
    expect(read(find(english, 'label > span'))).to.equal('Search');
    expect(titles(spanish)).not.to.include.members(titles(english));
    expect(two.requests.every((address) => !address.includes('red-alianzas-mx'))).to.equal(true);
  });

  it('looks for nothing that was typed before it was removed', async () => {
    const watched = watchedNetwork();
    const list = await shown(watched);
    const other = list.cloneNode() as TejidoInitiativeList;
    list.parentElement?.append(other);
    await isShown(other);
    find<HTMLInputElement>(other, 'input').value = 'niebla';
    find(other, 'input').dispatchEvent(new Event('input'));
    other.remove();
    // Typed later than in the list that is gone, whose search would have begun before this one.
    await type(list, 'agua');
    await until(() => watched.requests.some((address) => address.includes('q=agua')));
    expect(watched.requests.filter((address) => address.includes('q=niebla'))).to.have.length(0);
  });
});

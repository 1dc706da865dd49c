import { expect, fixture, html } from '@open-wc/testing';
import type { FormattedText, Initiative } from '@tejido/contract';
import { type Client, getInitiative } from '@tejido/sdk';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { find, findAll, onPage, read, texts, until, type Watched, watchedNetwork } from '../../test/support/page.ts';
import { TejidoEventCalendar } from '../event-calendar/event-calendar.ts';
import { TejidoInitiativeCard } from '../initiative-card/initiative-card.ts';
import { TejidoInitiativeList } from '../initiative-list/initiative-list.ts';
import { TejidoOrganizationCard } from '../organization-card/organization-card.ts';

TejidoInitiativeCard.define('tejido-initiative-card');
TejidoInitiativeList.define('tejido-initiative-list');
TejidoEventCalendar.define('tejido-event-calendar');
TejidoOrganizationCard.define('tejido-organization-card');

const fog = '<tejido-initiative-card initiative="cosecha-de-niebla" detail="dialog"></tejido-initiative-card>';

const titleIn = (widget: Element) => find<HTMLAnchorElement>(widget, 'article [part=heading] a');
const dialogIn = (widget: Element) => find<HTMLDialogElement>(widget, 'dialog');
/** Open, and no more on its way: until then its colors are mixed with those behind it. */
const isOpen = (widget: Element) =>
  until(() => {
    const dialog = widget.shadowRoot?.querySelector('dialog');
    return dialog?.open && dialog.getAnimations().every(({ playState }) => playState === 'finished');
  }, 'no dialog');
const isWhole = (widget: Element) => until(() => dialogIn(widget).getAttribute('aria-busy') === 'false', 'not whole');
const isClosed = (widget: Element) => until(() => findAll(widget, 'dialog').length === 0, 'not closed');

/** A widget in a network, when it shows what its titles open. */
async function shown({ client }: Pick<Watched, 'client'>, markup = fog, lang = 'es'): Promise<Element> {
  const widget = (await onPage(client, markup, lang)).firstElementChild as Element;
  await until(() => widget.shadowRoot?.querySelector('article [part=heading] a'), 'no title');
  return widget;
}

/** The same with its first title opened by keyboard. */
async function opened(watched: Pick<Watched, 'client'>, markup = fog, lang = 'es'): Promise<Element> {
  const widget = await shown(watched, markup, lang);
  titleIn(widget).focus();
  await sendKeys({ press: 'Enter' });
  await isOpen(widget);
  return widget;
}

/** A client whose answers for one record have more in them. */
const clientWith = (client: Client, more: object): Client => ({
  ...client,
  fetch: async (request) => {
    const answer = await client.fetch(request);
    if (!/\/initiatives\/ini_/.test(request.url)) return answer;
    return Response.json({ ...((await answer.json()) as object), ...more });
  },
});

describe('a record in a dialog', () => {
  it('is whole, and asked for once by its id', async () => {
    const watched = watchedNetwork();
    const card = await opened(watched);
    await isWhole(card);
    expect(watched.requests.filter((address) => /\/initiatives\/ini_\w+\?lang=es$/.test(address))).to.have.length(1);
    expect(watched.requests).to.have.length(3);
    expect(read(find(card, 'dialog h2'))).to.equal('Cosecha de niebla');
    expect(texts(card, 'dialog .description p').length).to.be.greaterThan(0);
    const facts = Object.fromEntries(
      findAll(card, 'dialog .facts > div').map((row) => [read(row.querySelector('dt')), read(row.querySelector('dd'))]),
    );
    expect(facts['Tipo']).to.equal('Proyecto');
    expect(facts['Etapa']).to.equal('En marcha');
    expect(facts['Territorio']).to.equal('Baja California Sur');
    expect(facts['Participan']).to.contain('Ligo');
    await until(() => read(find(card, 'dialog .facts .badge')).includes('Agua limpia y saneamiento'), 'no goals');
  });

  it('is named by its title, modal, and can be used by everybody', async () => {
    const card = await opened(watchedNetwork());
    await isWhole(card);
    const dialog = dialogIn(card);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-labelledby')).to.equal(find(card, 'dialog h2').id);
    expect(card.shadowRoot?.activeElement).to.equal(find(card, 'dialog h2'));
    await expect(card).to.be.accessible();
  });

  it('closes by Escape, by its button and beside it, and gives the focus back to the title', async () => {
    const card = await opened(watchedNetwork());
    const closings = [
      () => sendKeys({ press: 'Escape' }),
      async () => find(card, 'dialog .bar button').click(),
      async () => dialogIn(card).dispatchEvent(new MouseEvent('click', { bubbles: true })),
    ];
    for (const closeIt of closings) {
      await closeIt();
      await isClosed(card);
      expect(card.shadowRoot?.activeElement).to.equal(titleIn(card));
      await sendKeys({ press: 'Enter' });
      await isOpen(card);
    }
  });

  it('leaves the address, the history and the place on the page as they are', async () => {
    const { client } = watchedNetwork();
    const card = await shown({ client }, `${fog}<div style="block-size: 200vh"></div>`);
    scrollTo(0, 40);
    const before = [location.href, history.length, scrollY];
    titleIn(card).click();
    await isOpen(card);
    await isWhole(card);
    await sendKeys({ press: 'Escape' });
    await isClosed(card);
    expect([location.href, history.length, scrollY]).to.deep.equal(before);
    scrollTo(0, 0);
  });

  it('is a link all the same: with a key held, the page opens as ever', async () => {
    const card = await shown(watchedNetwork());
    const link = titleIn(card);
    expect(link.href).to.match(/\/red-alianzas-mx\/initiatives\/cosecha-de-niebla\?lang=es$/);
    const prevented: boolean[] = [];
    // Whatever the widget left to the browser is not gone to in a test.
    const stop = (event: Event) => {
      prevented.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', stop);
    try {
      for (const held of ['ctrlKey', 'metaKey', 'shiftKey'])
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [held]: true }));
      expect(prevented).to.deep.equal([false, false, false]);
      expect(findAll(card, 'dialog')).to.have.length(0);
      link.click();
      expect(prevented[3]).to.equal(true);
      await isOpen(card);
    } finally {
      document.removeEventListener('click', stop);
    }
  });

  it('shows texts with a little form from their tree', async () => {
    const tree: FormattedText = [
      { type: 'heading', level: 1, children: ['Para quién'] },
      { type: 'paragraph', children: ['Para ', { type: 'strong', children: ['todos'] }] },
    ];
    const client = clientWith(watchedNetwork().client, { formatted: { description: { es: tree } } });
    const card = await opened({ client });
    await isWhole(card);
    expect(read(find(card, 'dialog .description h3'))).to.equal('Para quién');
    expect(read(find(card, 'dialog .description strong'))).to.equal('todos');
  });

  it('says that it loads, with what is known already, and what failed, and tries again', async () => {
    const watched = watchedNetwork();
    const card = await shown(watched);
    watched.test.conditions.latency = Infinity;
    titleIn(card).click();
    await isOpen(card);
    expect(read(find(card, 'dialog h2'))).to.equal('Cosecha de niebla');
    expect(texts(card, 'dialog [role=status]')).to.deep.equal(['Cargando…']);
    await expect(card).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await isClosed(card);

    const other = await shown(watchedNetworkThatFails());
    titleIn(other).click();
    await until(() => other.shadowRoot?.querySelector('dialog [role=alert]'), 'no failure');
    expect(read(find(other, 'dialog h2'))).to.equal('Cosecha de niebla');
    await expect(other).to.be.accessible();
    failing = false;
    find(other, 'dialog [role=alert] button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => findAll(other, 'dialog [role=alert]').length === 0, 'still failed');
    await isWhole(other);
    expect(other.shadowRoot?.activeElement).to.equal(find(other, 'dialog h2'));
    expect(texts(other, 'dialog .description p').length).to.be.greaterThan(0);
  });

  it('says that a record has been withdrawn meanwhile', async () => {
    const { client } = watchedNetwork();
    const gone: Client = {
      ...client,
      fetch: async (request) =>
        client.fetch(new Request(request.url.replace(/\/ini_\w+/, '/ini_gone'), { headers: request.headers })),
    };
    const card = await opened({ client: gone });
    await until(() => texts(card, 'dialog .notice').length > 0, 'nothing said');
    expect(texts(card, 'dialog .notice')).to.deep.equal([
      'Esta iniciativa no está aquí. Es posible que se haya retirado.',
    ]);
  });

  it('is of its own widget: two on a page do not mix', async () => {
    const { client } = watchedNetwork();
    const other =
      '<tejido-organization-card organization="colectivo-cuenca-viva" detail="dialog"></tejido-organization-card>';
    const provider = await onPage(client, fog + other);
    const [one, two] = [...provider.children] as [Element, Element];
    await until(() => one.shadowRoot?.querySelector('h3 a') && two.shadowRoot?.querySelector('h3 a'), 'no cards');
    titleIn(one).click();
    titleIn(two).click();
    await Promise.all([isOpen(one), isOpen(two)]);
    expect(read(find(one, 'dialog h2'))).to.equal('Cosecha de niebla');
    expect(read(find(two, 'dialog h2'))).to.equal('Colectivo Cuenca Viva');
    await sendKeys({ press: 'Escape' });
    await until(() => findAll(one, 'dialog').length + findAll(two, 'dialog').length === 1, 'both or none');
  });

  it('shows another record of a list when that is opened, and nothing of the one before', async () => {
    const watched = watchedNetwork();
    const list = await opened(watched, '<tejido-initiative-list detail="dialog" limit="3"></tejido-initiative-list>');
    await isWhole(list);
    const first = read(find(list, 'dialog'));
    await sendKeys({ press: 'Escape' });
    await isClosed(list);
    const second = findAll<HTMLAnchorElement>(list, 'article h3 a')[1];
    watched.test.conditions.latency = Infinity;
    second?.click();
    await isOpen(list);
    expect(read(find(list, 'dialog h2'))).to.equal(read(second));
    expect(read(find(list, 'dialog'))).not.to.equal(first);
  });

  it('says of an event when it is and how one attends, as its card does', async () => {
    const calendar = await opened(
      watchedNetwork(),
      '<tejido-event-calendar view="agenda" detail="dialog"></tejido-event-calendar>',
    );
    await isWhole(calendar);
    const dialog = dialogIn(calendar);
    expect(read(dialog.querySelector('[part=when]'))).to.match(/\d/);
    expect(read(dialog.querySelector('[part=where]'))).not.to.equal('');
    await expect(calendar).to.be.accessible();
  });

  it('shows a record that was given by property as it was given, and asks nobody', async () => {
    const item: Initiative = {
      ...(await getInitiative(watchedNetwork().client, 'cosecha-de-niebla')),
      url: 'https://red.example/niebla',
    };
    const card = await fixture<TejidoInitiativeCard>(
      html`<tejido-initiative-card lang="es" detail="dialog" .item=${item}></tejido-initiative-card>`,
    );
    await until(() => card.shadowRoot?.querySelector('article'), 'no card');
    titleIn(card).click();
    await isOpen(card);
    expect(dialogIn(card).getAttribute('aria-busy')).to.equal('false');
    expect(texts(card, 'dialog .description p').length).to.be.greaterThan(0);
    expect(find<HTMLAnchorElement>(card, 'dialog .foot a').href).to.equal('https://red.example/niebla');
  });

  it('follows the language of the page, and reads from right to left in Arabic', async () => {
    const card = await opened(watchedNetwork());
    await isWhole(card);
    (card.parentElement as HTMLElement).lang = 'ar';
    await until(() => find(card, 'dialog .base').dir === 'rtl', 'no Arabic');
    await until(() => read(find(card, 'dialog .bar')) === 'إغلاق', 'no words');
    expect(getComputedStyle(find(card, 'dialog .facts')).direction).to.equal('rtl');
    await expect(card).to.be.accessible();
  });

  it('goes with its widget, and comes back only when it is opened again', async () => {
    const card = await opened(watchedNetwork());
    const provider = card.parentElement as Element;
    card.remove();
    provider.append(card);
    await until(() => card.shadowRoot?.querySelector('article'), 'no card');
    expect(findAll(card, 'dialog')).to.have.length(0);
    titleIn(card).click();
    await isOpen(card);
  });

  // MiniBrowser is as large as it is.
  if (/Chrom|Firefox/.test(navigator.userAgent))
    it('fills a phone, and scrolls within itself at 400 % zoom', async () => {
      await setViewport({ width: 320, height: 256 });
      try {
        const card = await opened(watchedNetwork());
        await isWhole(card);
        const { left, right, top, bottom } = dialogIn(card).getBoundingClientRect();
        expect([left, right, top, bottom]).to.deep.equal([0, 320, 0, 256]);
        const whole = find(card, 'dialog .whole');
        expect(whole.scrollHeight).to.be.greaterThan(whole.clientHeight);
        expect(whole.scrollWidth).to.be.at.most(whole.clientWidth);
        expect(whole.clientHeight).to.be.greaterThan(60);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

  it('has the surface of the page it stands on', async () => {
    const { client } = watchedNetwork();
    const place = `<div style="background: rgb(16, 32, 28); color: rgb(238, 238, 255)">${fog}</div>`;
    const card = (await onPage(client, place)).querySelector('tejido-initiative-card') as Element;
    await until(() => card.shadowRoot?.querySelector('article h3 a'), 'no card');
    titleIn(card).click();
    await isOpen(card);
    const { backgroundColor, color } = getComputedStyle(dialogIn(card));
    expect([backgroundColor, color]).to.deep.equal(['rgb(16, 32, 28)', 'rgb(238, 238, 255)']);
  });

  if (/Chrom/.test(navigator.userAgent))
    it('has an edge where colors are forced, and does not move where people want no motion', async () => {
      await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      try {
        const card = await opened(watchedNetwork());
        expect(getComputedStyle(dialogIn(card)).borderBlockStartStyle).to.equal('solid');
        expect(dialogIn(card).getAnimations()).to.have.length(0);
      } finally {
        await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
      }
    });
});

let failing = true;

/** A network whose single records by id cannot be had for now. */
function watchedNetworkThatFails(): Pick<Watched, 'client'> {
  const { client } = watchedNetwork();
  failing = true;
  return {
    client: {
      ...client,
      fetch: async (request) => {
        if (failing && /\/initiatives\/ini_/.test(request.url)) throw new TypeError('offline');
        return client.fetch(request);
      },
    },
  };
}

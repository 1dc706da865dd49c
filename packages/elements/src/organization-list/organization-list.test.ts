import { expect } from '@open-wc/testing';
import type { Organization } from '@tejido/contract';
import { type DemoNetwork, demoNetworks } from '@tejido/demo';
import { find, findAll, onPage, read, texts, until, type Watched, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoOrganizationList } from './organization-list.ts';

const tag = 'tejido-organization-list';

/** The first demonstration network, with so many organizations made of its first. */
function networkOf(count: number): readonly DemoNetwork[] {
  const [red] = demoNetworks(new Date()) as [DemoNetwork];
  const [first] = red.organizations as [DemoNetwork['organizations'][number]];
  const organizations = Array.from({ length: count }, (_, index) => ({
    ...first,
    slug: `organization-${index}`,
    name: { es: `Organización ${index}` },
  }));
  return [{ ...red, organizations }];
}

examineWidget({
  tag,
  element: TejidoOrganizationList,
  shows: '.list',
  heading: 3,
  data: {
    unavailable: 'Las organizaciones no se pueden mostrar en este momento.',
    empty: [() => watchedNetwork({ data: networkOf(0) }), 'Todavía no hay organizaciones aquí.'],
    bare: 'empty',
  },
});

async function shown({ client }: Watched, attributes = ''): Promise<TejidoOrganizationList> {
  const list = (await onPage(client, `<${tag} ${attributes}></${tag}>`)).querySelector(tag) as TejidoOrganizationList;
  await until(() => list.shadowRoot?.querySelector('.list'), 'no list');
  return list;
}

const names = (list: Element) => texts(list, 'li h3');
const more = (list: Element) => find(list, '.more');

function choose(list: Element, name: string, value: string): void {
  const select = find<HTMLSelectElement>(list, `select[name=${name}]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a list of another kind, which says its card, words and attributes', () => {
  it('offers the filters of its kind, with the network’s words and what they would leave', async () => {
    const list = await shown(watchedNetwork());
    expect(find(list, 'form').getAttribute('aria-label')).to.equal('Buscar organizaciones');
    expect(texts(list, 'label > span')).to.deep.equal(['Buscar', 'Objetivo', 'Sector']);
    const [any, first] = findAll<HTMLOptionElement>(list, 'select[name=sector] option');
    expect(read(any)).to.equal('Todos los sectores');
    const count = Number(read(first).match(/\((\d+)\)$/)?.[1]);
    choose(list, 'sector', first?.value ?? '');
    await until(() => names(list).length === count, 'not as many as were counted');
    await expect(list).to.be.accessible();
  });

  it('leaves out a control that its kind does not have', async () => {
    const list = await shown(watchedNetwork(), 'filters="kind sector nonsense"');
    expect(texts(list, 'label > span')).to.deep.equal(['Sector']);
  });

  it('keeps what it shows when a page does not come, and then has each once', async () => {
    const watched = watchedNetwork({ data: networkOf(30) });
    const list = await shown(watched);
    watched.test.conditions.offline = true;
    more(list).click();
    await until(() => list.shadowRoot?.querySelector('[role=alert]'), 'no failure');
    expect(names(list)).to.have.length(12);
    watched.test.conditions.offline = false;
    find(list, '[role=alert] button').click();
    await until(() => names(list).length === 24, 'no second page');
    await until(() => read(list.shadowRoot?.activeElement) === names(list)[12], 'no focus');
    more(list).click();
    await until(() => names(list).length === 30, 'no third page');
    expect(new Set(names(list)).size).to.equal(30);
    expect(findAll(list, '.more')).to.have.length(0);
  });

  it('shows what it is given sixty at a time', async () => {
    const { client } = watchedNetwork();
    const list = document.createElement(tag);
    list.items = Array.from(
      { length: 61 },
      (_, index) => ({ id: `org_${index}`, name: { en: `${index}` } }) as unknown as Organization,
    );
    (await onPage(client, '')).append(list);
    await until(() => names(list).length === 60, 'no list');
    more(list).click();
    await until(() => names(list).length === 61, 'no more');
  });
});

import { expect } from '@open-wc/testing';
import type { NetworkScope } from './network-scope.ts';
import { pagesOf } from './record-page.ts';

const scope = { client: { server: 'https://tejido.example' } } as NetworkScope;
const here = 'https://tejido.example/red/initiatives/niebla?lang=es';
const own = 'https://red.example/niebla';

/** What a card opens of a record, by where its network says that cards lead. */
const opens = (cardLinks: string | undefined, url: string | undefined, from: NetworkScope | undefined = scope) =>
  pagesOf('page', 'initiatives', from, 'es', { cardLinks })({ network: 'red', slug: 'niebla', url });

describe('where a card leads', () => {
  it('is a record’s page on the server, or its own where its network says so', () => {
    expect(opens(undefined, own)).to.equal(here);
    expect(opens('here', own)).to.equal(here);
    expect(opens('own', own)).to.equal(own);
    expect(opens('own', undefined)).to.equal(here);
    expect(opens('own', 'javascript:alert(1)')).to.equal(here);
  });

  it('is the only one there is, or nowhere', () => {
    const nowhere = pagesOf('page', 'initiatives', undefined, 'es', undefined);
    expect(nowhere({ network: 'red', slug: 'niebla', url: own })).to.equal(own);
    expect(nowhere({ network: 'red', slug: 'niebla' })).to.equal(undefined);
    expect(pagesOf('none', 'initiatives', scope, 'es', {})({ network: 'red', slug: 'niebla', url: own })).to.equal(
      undefined,
    );
  });
});

import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { NetworkScope } from './network-scope.ts';
import type { RecordHost } from './opened-record.ts';
import { titlesOf } from './record-title.ts';

const scope = { client: { server: 'https://tejido.example' } } as NetworkScope;
const host = { detail: 'page', language: { tag: 'es' } } as RecordHost;
const here = 'https://tejido.example/red/initiatives/niebla?lang=es';
const own = 'https://red.example/niebla';

/** What a card opens of a record, by where its network says that cards lead. */
function opens(cardLinks: string | undefined, url: string | undefined, from: NetworkScope | undefined): string | null {
  const place = document.createElement('p');
  const record = { id: 'ini_1', network: 'red', slug: 'niebla', url } as never;
  render(titlesOf(host, 'initiatives', from, { cardLinks })(record, 'Niebla', undefined), place);
  return place.querySelector('a')?.getAttribute('href') ?? null;
}

it('a card leads to a record’s page on the server, or to its own where its network says so or there is no server', () => {
  expect(opens(undefined, own, scope)).to.equal(here);
  expect(opens('here', own, scope)).to.equal(here);
  expect(opens('own', own, scope)).to.equal(own);
  expect(opens('own', undefined, scope)).to.equal(here);
  expect(opens('own', 'javascript:alert(1)', scope)).to.equal(here);
  expect(opens(undefined, own, undefined)).to.equal(own);
  expect(opens(undefined, undefined, undefined)).to.equal(null);
});

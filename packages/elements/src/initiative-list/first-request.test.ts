import { expect } from '@open-wc/testing';
import { requestAddress } from '@tejido/sdk';
import { createTestNetwork } from '@tejido/sdk/testing';
import { firstOperation, firstQuery } from './first-request.ts';

const client = createTestNetwork().connect();

/** The address, without the server, of the first request of an element with these attributes. */
function address(attributes: Record<string, string>, lang = 'es'): string {
  const query = firstQuery((name) => attributes[name], lang);
  return requestAddress(client, firstOperation, {}, query).slice(client.server.length);
}

describe('the first request of an initiative list', () => {
  it('asks for twelve with the counts of the filters shown', () => {
    expect(address({})).to.equal('/v1/networks/red-alianzas-mx/initiatives?facets=goal,sector,kind&lang=es&limit=12');
  });

  it('writes every filter as the server takes it', () => {
    const given = {
      goal: '6, 13',
      target: '6.1',
      sector: 'academia public',
      kind: 'project',
      stage: 'active,planned',
      territory: 'MX-BCS',
      q: '  niebla ',
      sort: 'title',
      limit: '5',
      filters: '',
    };
    expect(address(given, 'es-MX')).to.equal(
      '/v1/networks/red-alianzas-mx/initiatives?goal=6,13&kind=project&lang=es-MX&limit=5&q=niebla&sector=academia,public&sort=title&stage=active,planned&target=6.1&territory=MX-BCS',
    );
  });

  it('counts only what has a control', () => {
    expect(address({ filters: 'q stage' })).to.contain('facets=stage&');
    expect(address({ filters: 'q' })).not.to.contain('facets');
  });

  it('keeps the number within what the server gives', () => {
    expect(address({ limit: '1000' })).to.contain('limit=100');
    expect(address({ limit: '-3' })).to.match(/limit=1$/);
    expect(address({ limit: 'many' })).to.contain('limit=12');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { TejidoJoinRequestList } from '../join-request-list/join-request-list.ts';
import { TejidoNetwork } from './network.ts';

TejidoNetwork.define('tejido-network');
TejidoJoinRequestList.define('tejido-join-request-list');

/** By what a widget in a provider acts, and for which network. */
async function accessIn(provider: TejidoNetwork) {
  await provider.updateComplete;
  const { network, credentials, token } = (provider.firstElementChild as TejidoJoinRequestList).scope?.client ?? {};
  return { network, credentials, token: token?.() };
}

const server = 'http://127.0.0.1:9';

describe('tejido-network', () => {
  it('acts for nobody, unless it is told to', async () => {
    const provider = await fixture<TejidoNetwork>(
      html`<tejido-network network="red" src=${server}><tejido-join-request-list></tejido-join-request-list></tejido-network>`,
    );
    const nobody = { network: 'red', credentials: undefined, token: undefined };
    expect(await accessIn(provider)).to.deep.equal(nobody);
    provider.session = true;
    expect(await accessIn(provider)).to.deep.equal({ ...nobody, credentials: 'same-origin' });
    provider.session = false;
    provider.token = 'tok_1.secret';
    expect(await accessIn(provider)).to.deep.equal({ ...nobody, token: 'tok_1.secret' });
    expect(provider.outerHTML).not.to.contain('secret');
    provider.token = '';
    expect(await accessIn(provider)).to.deep.equal(nobody);
  });

  it('takes the session from its markup', async () => {
    const provider = await fixture<TejidoNetwork>(
      html`<tejido-network network="red" src=${server} session
        ><tejido-join-request-list></tejido-join-request-list
      ></tejido-network>`,
    );
    expect((await accessIn(provider)).credentials).to.equal('same-origin');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { TejidoJoinRequestList } from '../join-request-list/join-request-list.ts';
import { TejidoNetwork } from './network.ts';

TejidoNetwork.define('tejido-network');
TejidoJoinRequestList.define('tejido-join-request-list');

/** The client that a widget in a provider acts by. */
async function clientIn(provider: TejidoNetwork) {
  await provider.updateComplete;
  return (provider.firstElementChild as TejidoJoinRequestList).scope?.client;
}

const server = 'http://127.0.0.1:9';

describe('tejido-network', () => {
  it('acts for nobody, unless it is told to', async () => {
    const provider = await fixture<TejidoNetwork>(
      html`<tejido-network network="red" src=${server}><tejido-join-request-list></tejido-join-request-list></tejido-network>`,
    );
    expect(await clientIn(provider)).to.include({ network: 'red', credentials: 'omit' });
    provider.session = true;
    expect(await clientIn(provider)).to.include({ credentials: 'same-origin' });
    provider.session = false;
    provider.token = 'tok_1.secret';
    expect(await clientIn(provider)).to.include({ token: 'tok_1.secret' });
    expect(provider.outerHTML).not.to.contain('secret');
    provider.token = '';
    const { token } = (await clientIn(provider)) ?? {};
    expect(token).to.equal(undefined);
  });

  it('takes the session from its markup', async () => {
    const provider = await fixture<TejidoNetwork>(
      html`<tejido-network network="red" src=${server} session
        ><tejido-join-request-list></tejido-join-request-list
      ></tejido-network>`,
    );
    expect(await clientIn(provider)).to.include({ credentials: 'same-origin' });
  });
});

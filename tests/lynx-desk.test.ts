import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { onEnd } from '../packages/postgres/test/support/on-end.ts';
import { harmless } from './injection/requests.ts';
import { network } from './injection/server.ts';
import { signIn } from './support/desk.ts';
import { decide, join, signInPage, startOffice } from './support/join-requests.ts';
import { findLynx, Lynx, stopsIn } from './support/lynx.ts';
import { linkTo } from './support/mails.ts';
import { temporaryDirectory } from './support/server.ts';

/* The desk by a browser that has neither scripts nor styles nor pictures, and by the keyboard alone. */

const program = findLynx();

describe('a coordinator who works by lynx', {
  skip: program ? false : 'lynx is not here, or left out by TEJIDO_BROWSERS',
}, () => {
  it('signs in by the link in a mail, reads, accepts, declines with a reason, and signs out', async (t) => {
    const { office, lynx, goTo, press } = await sitDown(t);
    const ask = (name: string) => join(office, { ...harmless, name, email: `${name}@example.org` });
    const eva = await ask('eva');
    const ana = await ask('ana');
    await decide(office, eva.id, 'ask', 'Who are you?');

    const inbox = `/desk/${network}`;
    const pageOf = (id: string) => `/desk/${network}/join-requests/${id}`;

    assert.match(await press('submit', '/desk'), /Your networks/);
    const waiting = await press(`/desk/${network}`, inbox);
    assert.match(waiting, /\[ \]\s*Choose Agua\s+Agua\s+ana · /);
    assert.match(waiting, /Waits for an answer|Information requested|asked/i);

    const request = await press(ana.id, pageOf(ana.id));
    for (const told of ['ana@example.org', 'https://example.org/agua', 'Arrived', '(accept) Accept'])
      assert.ok(request.includes(told), `${told} in ${request}`);
    assert.match(await press('accept', pageOf(ana.id)), /Accepted · marina@red\.example/);

    assert.doesNotMatch(await press(`/desk/${network}`, inbox), /ana@/);
    assert.match(await press(eva.id, pageOf(eva.id)), /Who are you\?/);
    await goTo('message');
    await lynx.type('Not this year.');
    const declined = await press('decline', pageOf(eva.id));
    assert.match(declined, /Declined · marina@red\.example/);
    assert.ok(declined.includes('Not this year.'), declined);
    await linkTo(office.dataDirectory, eva.id, 'eva@example.org', 'Not this year.');

    assert.match(await press('submit', '/desk'), /\(BUTTON\) Send me a link/);
  });

  it('writes an organization, and publishes it', async (t) => {
    const { press, goTo, lynx } = await sitDown(t);
    const desk = `/desk/${network}`;
    await press('submit', '/desk');
    await press(desk, desk);
    assert.match(await press(`${desk}/records`, `${desk}/records`), /New organization/);
    await press('organizations/new', `${desk}/records/organizations/new`);
    await goTo('name.es');
    await lynx.type('Agua por texto');
    await goTo('sector');
    // Opens the list, and takes the second of it: the first is none.
    for (const key of ['Enter', 'Down', 'Enter'] as const) await lynx.press(key);
    await goTo('publish');
    await lynx.press('Enter');
    const answered = await lynx.page();
    assert.match(answered, /Published\. Pages that show it/);
    assert.match(answered, /Agua por texto/);
  });
});

/** A coordinator at the page to sign in at, by lynx; the same pages are read beside it, to know where the Tab key stops on them. */
async function sitDown(t: TestContext) {
  const scratch = await temporaryDirectory();
  onEnd(t, () => scratch.remove());
  const office = await startOffice();
  onEnd(t, () => office.stop());
  const read = await signIn(office, office.dataDirectory, office.owner);
  // What lynx leaves out on pages whose address has a query is in the forms themselves.
  const link = `${await signInPage(office)}&lang=en`;
  const lynx = await Lynx.open(program as string, link, scratch.path);
  onEnd(t, () => lynx.close());
  let stops = stopsIn(await (await fetch(link)).text());
  let at = 0;
  const goTo = async (name: string) => {
    const next = stops.findIndex((stop, index) => index >= at && stop.includes(name));
    assert.ok(next >= at, `${name} in ${stops.join(' | ')}`);
    await lynx.press('Tab', next - at);
    at = next;
  };
  /** Presses what is called so, which leads to a page; what it says. */
  const press = async (name: string, path: string) => {
    await goTo(name);
    await lynx.press('Enter');
    stops = stopsIn(await (await read(`${office.url}${path}`)).text());
    at = 0;
    return lynx.page();
  };
  return { office, lynx, goTo, press };
}

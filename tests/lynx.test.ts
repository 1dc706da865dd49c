import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onEnd } from '../packages/postgres/test/support/on-end.ts';
import { leastTime } from './support/least-time.ts';
import { findLynx, Lynx, stopsIn } from './support/lynx.ts';
import { linkTo } from './support/mails.ts';
import { startServer, temporaryDirectory } from './support/server.ts';

/* The whole way into a network by a browser that has neither scripts nor styles nor pictures, and by the keyboard alone. */

const program = findLynx();
const email = 'ana@example.org';

describe('a person who asks to join by lynx', {
  skip: program ? false : 'lynx is not here, or left out by TEJIDO_BROWSERS',
}, () => {
  it('sees what is missing with everything kept, is taken, and confirms and erases by the link in the mail', async (t) => {
    const data = await temporaryDirectory();
    onEnd(t, () => data.remove());
    const scratch = await temporaryDirectory();
    onEnd(t, () => scratch.remove());
    const server = await startServer(data.path, { TEJIDO_LOG_LEVEL: 'warn' });
    onEnd(t, () => server.stop());
    const address = `${server.url}/red-alianzas-mx/embed/join-form?lang=en`;
    const stops = stopsIn(await (await fetch(address)).text());
    const visit = async (page: string) => {
      const lynx = await Lynx.open(program as string, page, scratch.path);
      onEnd(t, () => lynx.close());
      return lynx;
    };

    const form = await visit(address);
    const opened = Date.now();
    let at = 0;
    const goTo = async (name: string) => {
      const next = stops.indexOf(name);
      assert.ok(next >= at, `${name} comes later than ${stops[at]}`);
      await form.press('Tab', next - at);
      at = next;
    };
    await goTo('name');
    await form.type('Ana Ejemplo');
    await goTo('sector');
    await form.press('Enter');
    await form.press('Down', 2);
    await form.press('Enter');
    await goTo('place');
    await form.type('La Paz');
    await goTo('offers');
    await form.type('Water & "fog" <b>');
    await goTo('consent.purposes');
    await form.press('Enter');
    await goTo('submit');
    await form.press('Enter');

    const refused = await form.page();
    assert.match(refused, /There is a problem\s+\* Enter an e-mail address/);
    assert.match(refused, /Error: Enter an e-mail address/);
    for (const kept of [/Ana Ejemplo_/, /\[Academia_/, /La Paz_/, /Water & "fog" <b>_/, /\[X\] I agree/])
      assert.match(refused, kept);

    // The first link is the error's, and leads to its field.
    await form.press('Enter');
    await form.type(email);
    at = stops.indexOf('email');
    await goTo('submit');
    // The plain form is not taken from those who are quicker than people.
    await leastTime(opened);
    await form.press('Enter');
    const received = await form.page();
    const reference = /jrq_[0-9a-z]{26}/.exec(received)?.[0];
    assert.ok(reference && received.includes(email), received);

    const { href } = await linkTo(data.path, reference, email);
    const own = await visit(href);
    const waiting = await own.page();
    assert.match(waiting, /\(BUTTON\) Confirm my request/);
    assert.ok(waiting.includes('Water & "fog" <b>') && waiting.includes('La Paz'), waiting);
    await own.press('Enter');
    const confirmed = await own.page();
    assert.match(confirmed, /Your request is confirmed/i);
    assert.doesNotMatch(confirmed, /\(BUTTON\)/);

    const links = stopsIn(await (await fetch(href)).text());
    await own.press(
      'Tab',
      links.findIndex((link) => link.includes('/erasure')),
    );
    await own.press('Enter');
    assert.match(await own.page(), /\(BUTTON\) Yes, erase everything/);
    await own.press('Enter');
    assert.match(await own.page(), /Your request (was|has been) erased/i);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { overflowOf } from './injection/inert.ts';
import { harmless } from './injection/requests.ts';
import { network } from './injection/server.ts';
import { axe, colorRules } from './support/axe.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { decide, type Joined, join, type Office, signInPage, startOffice } from './support/join-requests.ts';
import { leastTime } from './support/least-time.ts';

/*
 * A network's pages and everything on the way into it, from the form to the desk, in every state that somebody may find it in: what axe says of it on a phone and
 * on a desktop, in light, dark and forced colors, in a language from left to right and one from right to left.
 */

let office: Office;
let browser: Browser;
const requests = {} as Record<'received' | 'confirmed' | 'asked' | 'accepted' | 'declined', Joined>;

before(async () => {
  [office, browser] = await Promise.all([startOffice(), launchBrowser()]);
  const ask = (name: string, isConfirmed = true) =>
    join(office, { ...harmless, name, organizationName: name, email: `${name}@example.org` }, isConfirmed);
  requests.received = await ask('ana', false);
  requests.confirmed = await ask('eva');
  requests.asked = await ask('sol');
  requests.accepted = await ask('luz');
  requests.declined = await ask('paz');
  await decide(office, requests.asked.id, 'ask', '¿Con quién?');
  await decide(office, requests.accepted.id, 'accept', 'Bienvenida');
  await decide(office, requests.declined.id, 'decline', 'Por ahora no.');
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

/** Who looks at what, in which language. */
interface Visit {
  lang: 'es' | 'ar';
  page: Page;
  context: BrowserContext;
  /** Goes to an address of the server's, in that language. */
  go: (path: string) => Promise<unknown>;
}

type Look = (visit: Visit) => Promise<unknown>;

const form = (page: Page) => page.locator('tejido-join-form');
const send = (page: Page) => form(page).locator('button[type=submit][part=button]');

const visible = (page: Page, name: string) => form(page).locator(`[name=${name}]`).filter({ visible: true });

const openForm: Look = async ({ go, page }) => {
  await go('/page');
  await send(page).waitFor();
};

const fillForm: Look = async (visit) => {
  await openForm(visit);
  await fillWho(visit.page);
  await visible(visit.page, '"consent.purposes"').first().check();
};

/** Goes to the second step of a form that has two. */
const openSecondStep: Look = async ({ go, page }) => {
  await go('/page?network=local4action-hubs');
  await send(page).waitFor();
  await fillWho(page);
  await visible(page, 'place').fill('Orilla Clara');
  await send(page).click();
  await visible(page, '"consent.purposes"').first().waitFor();
};

/** Says who somebody is, which every form asks. */
async function fillWho(page: Page): Promise<void> {
  await visible(page, 'applicant').first().check();
  await visible(page, 'name').fill('Ana');
  await visible(page, 'email').fill('ana@example.org');
  await visible(page, 'sector').first().check();
}

/** Sends the plain form, to an address that is longer than a phone is wide. */
const sendWithoutScripts: Look = async ({ go, page }) => {
  await go(`/${network}/embed/join-form`);
  const opened = Date.now();
  await page.locator('[name=applicant]').first().check();
  await page.locator('[name=name]').fill('Ana');
  await page.locator('[name=email]').fill(`ana.ejemplo@${'cooperativa'.repeat(4)}.example.org`);
  await page.locator('[name=sector]').selectOption({ index: 1 });
  await page.locator('[name="consent.purposes"]').first().check();
  // The plain form is not taken from those who are quicker than people.
  await leastTime(opened);
  await page.locator('form button').click();
  await page.locator('.plain-form-move').waitFor();
};

const openCorrection: Look = ({ go }) => {
  const { pathname, search } = requests.received.link;
  return go(`${pathname}/correction${search}`);
};

const openOwnPage =
  (status: keyof typeof requests): Look =>
  ({ go }) => {
    const { pathname, search } = requests[status].link;
    return go(pathname + search);
  };

const openRequest =
  (status: keyof typeof requests): Look =>
  async ({ go, page }) => {
    await go(`/desk/${network}/join-requests/${requests[status].id}`);
    await page.locator('tejido-join-request .facts-list').first().waitFor();
  };

const desk =
  (path: string): Look =>
  ({ go }) =>
    go(`/desk/${network}${path}`);

/** What is looked at by somebody who is not signed in. */
const withoutSession: Record<string, Look> = {
  'the form': openForm,
  'the form with errors': async (visit) => {
    await openForm(visit);
    await send(visit.page).click();
    await form(visit.page).locator('.summary').waitFor();
  },
  'the form that waits for a connection': async (visit) => {
    await fillForm(visit);
    await visit.context.setOffline(true);
    await send(visit.page).click();
    await form(visit.page).locator('.panel').waitFor();
  },
  'the form that was sent': async (visit) => {
    // Sends itself now.
    await visit.context.setOffline(false);
    await form(visit.page).locator('.done').waitFor();
  },
  'the form of a network that takes nobody': async ({ page, go }) => {
    const address = `**/v1/networks/${network}?*`;
    await page.route(address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), privacyNotices: [] } });
    });
    await go('/page');
    await page.locator('tejido-join-form [part=notice], tejido-join-form .notice').first().waitFor();
    await page.unroute(address);
  },
  'the first step of a form in several': async ({ page, go }) => {
    await go('/page?network=local4action-hubs');
    await send(page).waitFor();
  },
  'the first step with errors': async ({ page }) => {
    await send(page).click();
    await page.locator('tejido-join-form .summary').waitFor();
  },
  'the second step': openSecondStep,
  'the second step with errors': async ({ page }) => {
    await send(page).click();
    await page.locator('tejido-join-form .summary').waitFor();
  },
  'the form in several steps without scripts': ({ go }) => go('/local4action-hubs/embed/join-form'),
  'the form without scripts': ({ go }) => go(`/${network}/embed/join-form`),
  'the form without scripts, with errors': async ({ page, go }) => {
    await go(`/${network}/embed/join-form`);
    await page.locator('form button').click();
    await page.locator('.plain-form-summary').waitFor();
  },
  'the receipt without scripts': sendWithoutScripts,
  'the receipt without scripts, after a wrong address': async ({ page }) => {
    await page.locator('.plain-form-move summary').click();
    await page.locator('#join-move').fill('ana');
    await page.locator('.plain-form-move button').click();
    await page.locator('#join-move-error').waitFor();
  },
  'the receipt without scripts, sent again': async ({ page }) => {
    await page.locator('#join-move').fill('ana@example.org');
    await page.locator('.plain-form-move button').click();
    await page.locator('.plain-form-said').waitFor();
  },
  ...Object.fromEntries(
    (['received', 'confirmed', 'asked', 'accepted', 'declined'] as const).map((status) => [
      `the page of one’s own request: ${status}`,
      openOwnPage(status),
    ]),
  ),
  'the page of one’s own request with what proves it': async (visit) => {
    await openOwnPage('accepted')(visit);
    await visit.page.locator('.held + details summary').click();
  },
  'the corrections of one’s own request': openCorrection,
  'the corrections of one’s own request, with errors': async (visit) => {
    await openCorrection(visit);
    await visit.page.locator('form [name=name]').fill('');
    await visit.page.locator('form button').first().click();
    await visit.page.locator('.plain-form-summary').waitFor();
  },
  'the erasure of one’s own request': ({ go }) => {
    const { pathname, search } = requests.received.link;
    return go(`${pathname}/erasure${search}`);
  },
  'a link to nobody’s request': ({ go }) => go(`${requests.received.link.pathname}?token=x`),
  'the first page of a network': ({ go }) => go(`/${network}`),
  'a list of its own pages': ({ go }) => go(`/${network}/initiatives`),
  'a list by the clock': ({ go }) => go(`/${network}/events`),
  'a list with filters': ({ go }) => go(`/${network}/initiatives?goal=6&q=agua`),
  'a list with nothing in it': ({ go }) => go(`/${network}/initiatives?q=nadaquehallar`),
  'a list that cannot be': ({ go }) => go(`/${network}/initiatives?goal=99`),
  'an event’s page': ({ go }) => go(`/${network}/events/evento-paralelo-2024`),
  'an initiative’s page': ({ go }) => go(`/${network}/initiatives/lluvia-en-la-azotea`),
  'an organization’s page': ({ go }) => go(`/${network}/organizations/colectivo-cuenca-viva`),
  'a page of a network in three languages': ({ go }) => go('/local4action-hubs'),
  'an address of no network': ({ go }) => go('/v1/networks/nope'),
  'an address of a network with nothing at it': ({ go }) => go(`/${network}/nope`),
  'the desk for who is not signed in': ({ go }) => go('/desk'),
  'the desk after a wrong address': async ({ page, go }) => {
    await go('/desk');
    await page.locator('main button').click();
    await page.locator('.desk-summary').waitFor();
  },
  'the desk after a link was sent': ({ go }) => go('/desk/sent'),
  'a link of no use': ({ go }) => go('/desk/sign-in?token=x'),
};

/** What is looked at by somebody who is. */
const withSession: Record<string, Look> = {
  'the networks': ({ go }) => go('/desk'),
  'a network that is not there': ({ go }) => go('/desk/nowhere'),
  'the inbox': async ({ page, go }) => {
    await go(`/desk/${network}?status=all`);
    await page.locator('tejido-join-request-list [part=request]').first().waitFor();
  },
  'the inbox with an action': async ({ page, go }) => {
    await go(`/desk/${network}`);
    const list = page.locator('tejido-join-request-list');
    await list.locator('[part=request] input').first().check();
    await list.locator('[data-action=decline]').click();
    await list.locator('#words').waitFor();
  },
  'the inbox with nothing in it': async ({ page, go }) => {
    await go(`/desk/${network}?q=nadie`);
    await page.locator('tejido-join-request-list .notice').waitFor();
  },
  ...Object.fromEntries(
    (['received', 'confirmed', 'asked', 'accepted', 'declined'] as const).map((status) => [
      `a request at the desk: ${status}`,
      openRequest(status),
    ]),
  ),
  'a request at the desk, with an error': async (visit) => {
    await openRequest('confirmed')(visit);
    const request = visit.page.locator('tejido-join-request');
    await request.locator('[data-action=ask]').click();
    await request.locator('.decide form button[type=submit]').first().click();
    await request.locator('.summary').waitFor();
  },
  'the inbox without scripts': async (visit) => withoutScripts(visit, `/desk/${network}?status=all`),
  'an inbox that cannot be: filters that make no sense': async (visit) =>
    withoutScripts(visit, `/desk/${network}?from=nonsense`),
  'a request without scripts': async (visit) =>
    withoutScripts(visit, `/desk/${network}/join-requests/${requests.asked.id}`),
  'the census': desk('/census'),
  'the log': desk('/audit'),
  'the team': desk('/team'),
  'the team with a new key': async ({ page, go }) => {
    await go(`/desk/${network}/team`);
    await page.locator('[name=token-name]').fill('Informe');
    await page.locator('form[action*=tokens] button').last().click();
    await page.locator('.desk-secret').waitFor();
  },
  'the mails': desk('/mails'),
  'the sessions': ({ go }) => go('/desk/sessions'),
};

/** The plain page, which axe could not look at in a browser without scripts. */
async function withoutScripts({ page, go }: Visit, path: string): Promise<void> {
  await page.route('**/embed/**', (route) => route.abort());
  await go(path);
  await page.unroute('**/embed/**');
}

/** What is left of a desktop's window when its page is enlarged to 400 %. */
const narrowest = { width: 320, height: 700 };

/**
 * Looks at a page in every way, and says what is wrong with it. Colors do not change its elements: in dark and in forced ones the rules about
 * colors are enough.
 */
async function faultsOf(page: Page, screen: keyof typeof screens): Promise<string[]> {
  const faults: string[] = [];
  const note = (how: string, found: string[]) => faults.push(...found.map((fault) => `${how}: ${fault}`));
  note('too wide', await overflowOf(page));
  await page.setViewportSize(narrowest);
  note('too wide at 400 %', await overflowOf(page));
  await page.setViewportSize(screens.phone.viewport);
  if (screen === 'desktop') await page.setViewportSize(screens.desktop.viewport);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  note('light', await axe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await axe(page, colorRules));
  await page.emulateMedia({ forcedColors: 'active' });
  note('forced colors', await axe(page, colorRules));
  if (screen === 'desktop') await page.setViewportSize(screens.phone.viewport);
  return faults;
}

describe('in every state, on every screen and in all colors', { concurrency: true }, () => {
  // One after the other: a new link ends the one before.
  let signedIn = Promise.resolve();
  for (const [lang, screen] of [
    ['es', 'phone'],
    ['ar', 'desktop'],
  ] as const)
    it(`the way into a network is accessible in ${lang}, on a ${screen}`, async () => {
      const { page, context } = await openPage(browser, 'about:blank', { ...screens.phone, locale: lang });
      const visit: Visit = {
        lang,
        page,
        context,
        go: (path) => {
          const address = new URL(path, office.url);
          address.searchParams.set('lang', lang);
          return page.goto(address.href);
        },
      };
      await page.route('**/page?*', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Red</title>
<style>html{background:Canvas;color:CanvasText}</style><script src="/embed/tejido.js" async></script><main><h1>Red</h1><tejido-join-form network="${new URL(route.request().url()).searchParams.get('network') ?? network}"></tejido-join-form></main>`,
        }),
      );
      const faults: string[] = [];
      const look = async (looks: Record<string, Look>) => {
        for (const [state, show] of Object.entries(looks)) {
          await show(visit).catch((error: unknown) => faults.push(`${state} did not come: ${String(error)}`));
          faults.push(...(await faultsOf(page, screen)).map((fault) => `${state}, ${fault}`));
        }
      };
      await look(withoutSession);
      await (signedIn = signedIn.then(async () => {
        await visit.go(await signInPage(office));
        faults.push(...(await faultsOf(page, screen)).map((fault) => `the page of the link, ${fault}`));
        await page.locator('main button').click();
        await page.waitForURL(/\/desk\?/);
      }));
      await look(withSession);
      await context.close();
      assert.deepEqual(faults, []);
    });
});

describe('what axe does not see', () => {
  it('words from left to right stay beside their line on a page that reads from right to left', async () => {
    const { pathname, search } = requests.asked.link;
    const { page, context } = await openPage(browser, `${office.url}${pathname}${search}&lang=ar`, screens.phone);
    const gap = await page.locator('.words p').evaluate((words) => {
      const text = document.createRange();
      text.selectNodeContents(words.firstChild as Text);
      return (words.parentElement as Element).getBoundingClientRect().right - text.getBoundingClientRect().right;
    });
    await context.close();
    assert.ok(gap >= 0 && gap < 30, `${gap} pixels`);
  });

  it('a field of the desk with a mistake in it has the border of mistakes', async () => {
    const { page, context } = await openPage(browser, `${office.url}/desk`, screens.phone);
    await page.locator('main button').click();
    const [border, error] = await Promise.all([
      page.locator('[name=email]').evaluate((field) => getComputedStyle(field).borderTopColor),
      page.locator('.desk-error').evaluate((words) => getComputedStyle(words).color),
    ]);
    await context.close();
    assert.equal(border, error);
  });
});

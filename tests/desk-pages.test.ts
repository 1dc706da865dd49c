import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { joinWithoutScripts } from './support/join.ts';
import { signInTokenFor } from './support/mails.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

// The desk's pages as a team uses them without JavaScript, from the mailed link to a decision.

const network = 'red-alianzas-mx';
const owner = 'marina@red.example';
const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;

before(async () => {
  const settings = { TEJIDO_OWNER_EMAIL: owner };
  [server, browser] = await Promise.all([startDemoServer(data.path, settings), launchBrowser()]);
  await Promise.all(
    ['ana@example.org', 'eva@example.org'].map(async (email) =>
      confirm(await joinWithoutScripts({ browser, server, data, network }, 'es', email)),
    ),
  );
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await data.remove();
});

async function confirm(link: string): Promise<void> {
  const { page, context } = await openPage(browser, link, { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Confirmar mi solicitud' }).click();
  await context.close();
}

/** A browser that is signed in by the link in a mail. */
async function signIn(options: BrowserContextOptions, lang: string): Promise<Page> {
  const { page } = await openPage(browser, `${server.url}/desk?lang=${lang}`, options);
  await page.locator('input[name=email]').fill(owner);
  await page.locator('main button').click();
  await page.waitForURL(/\/desk\/sent/);
  const token = await signInTokenFor(data.path, owner);
  await page.goto(`${server.url}/desk/sign-in?token=${token}&lang=${lang}`);
  await page.locator('main button').click();
  await page.waitForURL(/\/desk\?/);
  return page;
}

let session: Promise<NonNullable<BrowserContextOptions['storageState']>> | undefined;

/** Another window of somebody who signed in before: so many links in a few minutes are refused. */
async function comeBack(options: BrowserContextOptions, lang: string): Promise<Page> {
  session ??= signIn({ javaScriptEnabled: false }, lang).then((page) => page.context().storageState());
  const storageState = await session;
  return (await openPage(browser, `${server.url}/desk?lang=${lang}`, { ...options, storageState })).page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the desk without JavaScript', () => {
  it('takes a coordinator from the mailed link to decisions, and keeps every word', async () => {
    const page = await signIn({ ...screens.phone, javaScriptEnabled: false }, 'es');
    await page.getByRole('link', { name: 'Red de alianzas' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Solicitudes');
    const boxes = page.getByRole('checkbox');
    assert.equal(await boxes.count(), 2);

    await button(page, 'Aceptar').click();
    await page.getByRole('alert').getByRole('link', { name: 'Elija al menos una solicitud' }).waitFor();
    await boxes.first().check();
    await button(page, 'Pedir información').click();
    await page.getByRole('alert').getByRole('link', { name: 'Falta este dato' }).click();
    assert.equal(await boxes.first().isChecked(), true, 'what was chosen is still chosen');
    await page.getByRole('textbox', { name: 'Sus palabras' }).fill('¿Dónde trabajan?\n<script>alert(1)</script>');
    await button(page, 'Pedir información').click();
    await page.getByRole('status').getByText('Solicitudes cambiadas: 1').waitFor();
    await page.locator('[data-status=asked]').waitFor();

    await page.getByRole('link', { name: 'Ana "la Jefa" <b>Ejemplo</b>' }).first().click();
    await page.getByRole('textbox', { name: 'Nota nueva' }).fill('La conocemos.');
    await button(page, 'Agregar la nota').click();
    await page.getByText('La conocemos.').waitFor();
    await page.getByRole('combobox', { name: 'A cargo de' }).selectOption({ label: owner });
    await button(page, 'Asignar').click();
    await page.getByRole('textbox', { name: 'Sus palabras' }).fill('Bienvenida');
    await button(page, 'Aceptar').click();
    await page.locator('[data-status=accepted]').waitFor();
    const history = await page.getByRole('listitem').allInnerTexts();
    for (const deed of ['Nota agregada', 'Asignada', 'Aceptada'])
      assert.ok(
        history.some((line) => line.includes(`${deed} · ${owner}`)),
        deed,
      );
    await page.context().close();
  });

  it('says so when somebody else has decided meanwhile, and keeps what was written', async () => {
    const page = await comeBack({ javaScriptEnabled: false }, 'es');
    await page.goto(`${server.url}/desk/${network}?lang=es&q=ana`);
    await page.locator('.desk-request a').first().click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('combobox', { name: 'A cargo de' }).selectOption({ index: 1 });
    await button(other, 'Asignar').click();
    await other.getByRole('textbox', { name: 'Sus palabras' }).fill('¿Y usted?');
    await button(other, 'Pedir información').click();
    await other.locator('[data-status=asked]').waitFor();
    await page.getByRole('textbox', { name: 'Sus palabras' }).fill('Mis palabras');
    await button(page, 'Rechazar').click();
    await page.getByRole('alert').getByText('Esto cambió desde que usted lo leyó').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Sus palabras' }).inputValue(), 'Mis palabras');
    await button(page, 'Rechazar').click();
    await page.locator('[data-status=declined]').waitFor();
    await page.context().close();
  });

  it('manages team, tokens and sessions', async () => {
    const page = await signIn({ ...screens.phone, javaScriptEnabled: false }, 'es');
    await page.goto(`${server.url}/desk/${network}/team?lang=es`);
    await page.getByRole('textbox', { name: 'Correo electrónico' }).fill('tomas');
    await page.getByRole('textbox', { name: 'Nombre (opcional)' }).fill('Tomás');
    await button(page, 'Agregar a alguien').click();
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Nombre (opcional)' }).inputValue(), 'Tomás');
    await page.getByRole('textbox', { name: 'Correo electrónico' }).fill('tomas@red.example');
    await button(page, 'Agregar a alguien').click();
    await page.getByRole('heading', { name: 'Tomás' }).waitFor();

    await page.getByRole('textbox', { name: 'Para qué sirve' }).fill('Informe');
    await button(page, 'Crear una clave').click();
    const secret = await page.locator('code').innerText();
    const answer = await fetch(`${server.url}/v1/account`, { headers: { Authorization: `Bearer ${secret}` } });
    assert.equal(((await answer.json()) as { name: string }).name, 'Informe');
    await page.goto(`${server.url}/desk/${network}/team?lang=es`);
    assert.ok(!(await page.content()).includes(secret), 'it is shown once');

    await page.goto(`${server.url}/desk/${network}/audit?lang=es`);
    await page
      .getByRole('listitem')
      .filter({ hasText: `Clave creada · ${owner}` })
      .waitFor();
    await button(page, 'Cerrar sesión').click();
    await page.goto(`${server.url}/desk/${network}?lang=es`);
    await page.getByRole('heading', { name: 'Iniciar sesión' }).waitFor();
    await page.context().close();
  });
});

describe('the desk with JavaScript', () => {
  it('has the elements in the place of the plain forms, under its strict policy', async () => {
    const page = await comeBack(screens.phone, 'es');
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
    await page.goto(`${server.url}/desk/${network}?status=all&lang=es`);
    const list = page.locator('tejido-join-request-list');
    await list.getByRole('link', { name: 'Ana "la Jefa" <b>Ejemplo</b>' }).first().waitFor();
    await page.waitForFunction(
      () => document.querySelector('tejido-join-request-list')?.shadowRoot?.querySelector('a[href]') != null,
    );
    const href = await list.getByRole('link', { name: 'Ana "la Jefa" <b>Ejemplo</b>' }).first().getAttribute('href');
    await page.goto(new URL(href ?? '', page.url()).href);
    await page.waitForFunction(
      () => document.querySelector('tejido-join-request')?.shadowRoot?.querySelector('dl') != null,
    );
    assert.deepEqual(lines, [], 'nothing on the console, and nothing against the policy');
    await page.context().close();
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { overflowOf, setTripwire } from './injection/inert.ts';
import { axe } from './support/axe.ts';
import { screens, type Watched } from './support/browser.ts';
import { setDesk } from './support/desk-stage.ts';

/*
 * A network set up by hand: its join form with and without scripts, with the keyboard on a phone, by two at once, and with words that do harm.
 */

const network = 'red-alianzas-mx';
const stage = setDesk();

interface Settings {
  joinForm?: {
    steps: {
      title?: Record<string, string>;
      fields: ({ name: string; options?: { code: string }[] } & Record<string, unknown>)[];
    }[];
  };
  themes: { code: string; label: Record<string, string> }[];
  privacyNotices: { id: string; text: Record<string, string>; purposes: { code: string }[] }[];
  brand?: Record<string, unknown>;
}

const api = async (of = network): Promise<Settings> =>
  (await (
    await fetch(`${stage.server.url}/v1/networks/${of}`, { headers: { 'Cache-Control': 'no-cache' } })
  ).json()) as Settings;

/** A page of the settings, by who owns the network. */
const open = (part: string, options: BrowserContextOptions = {}, lang = 'es', of = network): Promise<Watched> =>
  stage.open(`/desk/${of}/settings/${part}?lang=${lang}`, options);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const names = (page: Page) =>
  page
    .locator('[name^="steps."][name$=".name"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
const saved = (page: Page) => page.waitForURL(/done=/);

describe('the join form, built without scripts', () => {
  it('is put in order, has questions and conditions, keeps what was typed at each button, and is what people fill in', async () => {
    const { page, context } = await open('form', { javaScriptEnabled: false, ...screens.phone });
    const before = await names(page);
    await page
      .locator('[name="steps.0.fields.12.hint.es"], [name="steps.0.fields.11.hint.es"]')
      .first()
      .waitFor({ state: 'attached' });
    const message = before.indexOf('message');
    await page.locator(`#change-message`).click();
    await page.locator(`[name="steps.0.fields.${message}.hint.es"]`).fill('En dos líneas.');
    await button(page, 'Subir Algo más que quiera contarnos').click();
    assert.equal((await names(page)).indexOf('message'), message - 1);
    assert.equal(await page.evaluate(() => document.activeElement?.id), `do-up-0-${message - 1}`, 'the place stays');
    assert.equal(await page.locator(`[name="steps.0.fields.${message - 1}.hint.es"]`).inputValue(), 'En dos líneas.');

    await page.locator('[name="question.0"]').fill('¿En qué colonia trabaja?');
    await page.locator('[name="kind.0"]').selectOption('choice');
    await button(page, 'Agregar una pregunta propia').click();
    const at = `steps.0.fields.${before.length}`;
    assert.equal((await names(page)).at(-1), 'en-que-colonia-trabaja');
    await page.locator(`[name="${at}.options.0.label.es"]`).fill('Centro');
    await page.locator(`[name="${at}.options.1.label.es"]`).fill('Norte');
    await page.locator(`[name="${at}.when"]`).selectOption('applicant');
    await button(page, 'Mostrar sus respuestas ¿En qué colonia trabaja?').click();
    await page.locator(`[name="${at}.required"]`).check();
    // Without an answer to wait for, it is refused at its place, and nothing typed is lost.
    await button(page, 'Guardar').click();
    await page.getByRole('alert').getByRole('link', { name: 'Elija al menos una respuesta' }).click();
    assert.equal(await page.locator(`[name="${at}.options.1.label.es"]`).inputValue(), 'Norte');
    await page.locator(`[name="${at}.is"][value=organization]`).check();
    await button(page, 'Guardar').click();
    await saved(page);

    const { joinForm } = await api();
    const [step] = joinForm?.steps ?? [];
    assert.deepEqual(step?.fields.at(-1), {
      name: 'en-que-colonia-trabaja',
      kind: 'choice',
      label: { es: '¿En qué colonia trabaja?' },
      required: true,
      options: [
        { code: 'centro', label: { es: 'Centro' } },
        { code: 'norte', label: { es: 'Norte' } },
      ],
      shownWhen: { field: 'applicant', is: ['organization'] },
    });
    assert.deepEqual(step?.fields[message - 1], { name: 'message', hint: { es: 'En dos líneas.' } });
    await page.goto(`${stage.server.url}/${network}/embed/join-form?lang=es`);
    await page.getByText('¿En qué colonia trabaja?').waitFor();
    await context.close();
  });

  it('cannot be so that nobody could send it; what is wrong is said in the language of the desk', async () => {
    const { page, context } = await open('form', { javaScriptEnabled: false }, 'fr');
    await page.locator('summary', { hasText: 'Modifier' }).first().waitFor();
    await button(page, 'Ajouter une étape').click();
    await button(page, 'Enregistrer').click();
    const alert = page.getByRole('alert');
    await alert.getByText('chacune a besoin d’un titre').first().waitFor();
    await alert.getByText('Une étape a besoin d’un champ au moins').waitFor();
    assert.equal(await page.locator('.desk-step').count(), 2, 'nothing of it is lost');
    await button(page, 'Réunir avec l’étape précédente Étape 2').click();
    assert.equal(await page.locator('.desk-step').count(), 0);
    await context.close();
  });

  it('goes into steps, and back to what it was', async () => {
    const { page, context } = await open('form', { javaScriptEnabled: false });
    await button(page, 'Agregar un paso').click();
    await page.locator('[name="steps.0.title.es"]').fill('Usted');
    await page.locator('[name="steps.1.title.es"]').fill('Lo demás');
    const last = (await names(page)).at(-1) as string;
    await button(page, 'Bajar ¿En qué colonia trabaja?').click();
    assert.equal(await page.locator('[name="steps.1.fields.0.name"]').inputValue(), last, 'into the next step');
    await button(page, 'Guardar').click();
    await saved(page);
    assert.deepEqual(
      (await api()).joinForm?.steps.map(({ title, fields }) => [title?.['es'], fields.length > 1]),
      [
        ['Usted', true],
        ['Lo demás', false],
      ],
    );
    await page.locator('summary', { hasText: 'Volver al formulario' }).click();
    await button(page, 'Volver al formulario como viene').click();
    await button(page, 'Guardar').click();
    await saved(page);
    assert.equal((await api()).joinForm, undefined, 'as it comes');
    await context.close();
  });

  it('shows what is not saved as the plain form, in each language', async () => {
    const { page, context } = await open('form', { javaScriptEnabled: false });
    await page.locator('#change-message').click();
    await page.locator('[name$=".label.en"]').last().fill('Your own words');
    await button(page, 'Mostrar lo que aún no se ha guardado en: English').click();
    await page.frameLocator('#preview').getByText('Your own words').waitFor();
    assert.equal((await api()).joinForm, undefined, 'nothing is saved');
    await context.close();
  });
});

describe('the join form, built with scripts', () => {
  it('is built with the keyboard alone on a phone: the place stays, what moves is said, the page is not loaded again', async () => {
    const { page, context, console: lines } = await open('form', screens.phone);
    await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
    await page.locator('#do-down-0-1').focus();
    await page.keyboard.press('Enter');
    await page.locator('#do-down-0-2:focus').waitFor();
    assert.match(await page.locator('#said').innerText(), /«Su nombre» es ahora el número 3 de 12/);
    await page.keyboard.press('Enter');
    await page.locator('#do-down-0-3:focus').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.locator('#do-up-0-2:focus').waitFor();
    await page.locator('[name="question.0"]').focus();
    await page.keyboard.type('¿Desde cuándo?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#change-desde-cuando:focus').waitFor();
    assert.equal(await page.evaluate(() => 'isSame' in globalThis), true, 'not loaded again');
    assert.deepEqual(await overflowOf(page), []);
    assert.deepEqual(lines, []);
    await context.close();
  });

  it('is shown as it will be by the widget itself, in each language, and nothing is sent', async () => {
    const { page, context, requests } = await open('form', screens.desktop);
    const preview = page.frameLocator('#preview');
    await preview.locator('tejido-join-form').getByRole('textbox', { name: 'Su nombre' }).waitFor();
    await page.locator('#change-name').click();
    await page.locator('[name="steps.0.fields.1.label.es"]').fill('¿Cómo se llama?');
    await preview.locator('tejido-join-form').getByRole('textbox', { name: '¿Cómo se llama?' }).waitFor();
    await page.locator('[data-language=en]').click();
    await preview.locator('tejido-join-form').getByRole('textbox', { name: 'E-mail address' }).waitFor();
    const form = preview.locator('tejido-join-form');
    await form.getByRole('radio', { name: 'A person' }).check();
    await form.locator('[part=input][name=name]').fill('Ana');
    await form.locator('[part=input][name=email]').fill('ana@example.org');
    await form.getByRole('radio', { name: 'Academia' }).check();
    await form.getByRole('checkbox', { name: 'I agree that the network uses my details' }).check();
    await form.getByRole('button', { name: 'Send' }).click();
    await preview.getByText('Desde una vista previa no se envía nada').waitFor();
    assert.deepEqual(
      requests.filter((address) => address.includes('join-requests')),
      [],
      'nothing is sent',
    );
    const frame = page.frames().find((one) => one.name() === 'preview') as Frame;
    assert.equal(await frame.evaluate(() => origin), 'null', 'of no origin of ours');
    await context.close();
  });

  it('is kept in the browser until it is saved', async () => {
    const { page, context } = await open('form', screens.desktop);
    await page.locator('[name="question.0"]').fill('¿Qué la trae?');
    await button(page, 'Agregar una pregunta propia').click();
    await page.locator('#change-que-la-trae:focus').waitFor();
    await page.reload();
    await page.getByRole('status').getByText('se conservó en este navegador').waitFor();
    assert.equal((await names(page)).at(-1), 'que-la-trae');
    await button(page, 'Mostrar en su lugar lo guardado').click();
    await page.waitForFunction(() => !document.querySelector('#change-que-la-trae'));
    await context.close();
  });

  it('has lines that are taken by their handle, too', async () => {
    const { page, context } = await open('form', screens.desktop);
    const before = await names(page);
    const grip = (await page.locator('.desk-grip').nth(3).boundingBox()) as { x: number; y: number };
    const row = (await page.locator('[data-place="0 1"]').boundingBox()) as { x: number; y: number };
    await page.mouse.move(grip.x + 4, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(row.x + 40, row.y + 40, { steps: 4 });
    await page.mouse.move(row.x + 40, row.y + 4, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(
      (name) => (document.querySelector('[name="steps.0.fields.1.name"]') as HTMLInputElement).value === name,
      before[3],
    );
    await context.close();
  });
});

describe('a network’s words', () => {
  it('are a tree that is written, moved with what stands below, and kept in that order', async () => {
    const { page, context } = await open('themes', { javaScriptEnabled: false }, 'es', 'gsef2021');
    const codes = () =>
      page
        .locator('[name^="themes."][name$=".code"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const before = await codes();
    const first = before[0] as string;
    await page.locator('#do-below-0').click();
    const added = (await codes()).find((code) => !before.includes(code)) as string;
    assert.match(added, new RegExp(`^${first}\\.\\d+$`));
    const at = (await codes()).indexOf(added);
    await page.locator(`[name="themes.${at}.label.es"]`).fill('Sublínea nueva');
    await page.locator('#do-down-0').click();
    const after = await codes();
    assert.ok(after.indexOf(first) > 0 && after.indexOf(added) > after.indexOf(first), 'with what stands below');
    await button(page, 'Guardar').click();
    await saved(page);
    assert.deepEqual(
      (await api('gsef2021')).themes.map(({ code }) => code),
      after,
    );
    await context.close();
  });

  it('stay while something carries them: the page says what, and has them again', async () => {
    const { page, context } = await open('sectors', { javaScriptEnabled: false });
    await button(page, 'Quitar Academia').click();
    await button(page, 'Guardar').click();
    await page
      .getByRole('alert')
      .getByText(/«Academia» se queda.*Organizaciones: \d/)
      .waitFor();
    await page.locator('[name="sectors.1.code"][value=academia]').waitFor({ state: 'attached' });
    await context.close();
  });
});

describe('two owners at once', () => {
  it('write different parts without a word about it, and one part without losing any', async () => {
    const [ana, eva, ivo] = await Promise.all([
      open('purposes', { javaScriptEnabled: false }),
      open('purposes', { javaScriptEnabled: false }),
      open('retention', { javaScriptEnabled: false }),
    ]);
    await ana.page.locator('[name="purposes.0.label.es"]').fill('Reflexión compartida');
    await eva.page.locator('[name="purposes.1.label.es"]').fill('Aprendizaje mutuo');
    await ivo.page.locator('[name="retention.declinedDays"]').fill('30');
    for (const { page } of [ana, ivo]) {
      await button(page, 'Guardar').click();
      await saved(page);
    }
    await button(eva.page, 'Guardar').click();
    const alert = eva.page.getByRole('alert');
    await alert.getByText('Alguien más cambió esto').waitFor();
    await alert.locator('summary').click();
    await alert.getByText('Reflexión compartida').waitFor();
    assert.equal(await eva.page.locator('[name="purposes.1.label.es"]').inputValue(), 'Aprendizaje mutuo');
    await button(eva.page, 'Guardar').click();
    await saved(eva.page);
    for (const { context } of [ana, eva, ivo]) await context.close();
  });
});

describe('words that do harm', () => {
  it('are words in the builder, in its preview and on the pages that show them', async () => {
    const hostile = '"><img src=x onerror=trip()><script>trip()</script>{{7*7}}';
    const { page, context } = await open('form', screens.desktop);
    const tripped = await setTripwire(context);
    await page.reload();
    await page.locator('[name="question.0"]').fill(hostile);
    await button(page, 'Agregar una pregunta propia').click();
    await page.locator('summary[id^="change-img-src"]:focus, summary[id^="change-"]:focus').waitFor();
    const last = (await names(page)).length - 1;
    for (const part of ['hint.es', 'label.en', 'hint.en'])
      await page.locator(`[name="steps.0.fields.${last}.${part}"]`).fill(hostile);
    await page.frameLocator('#preview').locator('tejido-join-form').getByText(hostile).first().waitFor();
    await button(page, 'Guardar').click();
    await saved(page);
    for (const address of [
      `/${network}/embed/join-form?lang=es`,
      `/desk/${network}/settings?lang=es`,
      `/desk/${network}/settings/form/preview?in=en`,
    ]) {
      await page.goto(stage.server.url + address);
      await page.getByText(hostile).first().waitFor();
    }
    assert.deepEqual(tripped, []);
    await page.goto(`${stage.server.url}/desk/${network}/settings/form?lang=es`);
    await page.locator('summary', { hasText: 'Volver al formulario' }).click();
    await button(page, 'Volver al formulario como viene').click();
    await button(page, 'Guardar').click();
    await saved(page);
    await context.close();
  });
});

describe('looks and links', () => {
  it('are a color with what was measured of it, and a logo in a box of one size', async () => {
    const { page, context } = await open('look', { javaScriptEnabled: false });
    await page.locator('[name="brand.accent"]').fill('#ffe08a');
    await page.locator('details:has([name="brand.logo.url"]) > summary').click();
    await page.locator('[name="brand.logo.url"]').fill(`${stage.server.url}/assets/icon.svg`);
    await page.locator('[name="brand.logo.alt.es"]').fill('Un tejido');
    await button(page, 'Guardar').click();
    await saved(page);
    // Yellow cannot be read on white: it is darker there, and as it is on dark paper.
    await page
      .getByText(
        /En páginas claras se muestra como .#[0-9a-f]{6}.*con un contraste de [5-7](?:[.,]\d)? a 1; en páginas oscuras como .#ffe08a/,
      )
      .waitFor();
    await page.goto(`${stage.server.url}/${network}/initiatives`);
    const box = await page.locator('.net-logo').boundingBox();
    assert.deepEqual([box?.width, box?.height], [160, 40]);
    await context.close();
  });

  it('are read by everybody: in two directions, light and dark, on a phone and on a desk', async () => {
    for (const [lang, screen, colorScheme] of [
      ['es', 'phone', 'light'],
      ['ar', 'desktop', 'dark'],
    ] as const)
      for (const part of ['', 'form', 'themes', 'look']) {
        const { page, context } = await open(part, { ...screens[screen], colorScheme }, lang);
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        assert.deepEqual(await axe(page), [], `${part} ${lang}`);
        assert.deepEqual(await overflowOf(page), [], `${part} ${lang}`);
        await context.close();
      }
  });
});

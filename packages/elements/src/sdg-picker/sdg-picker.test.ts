import { expect, fixture, html } from '@open-wc/testing';
import { labels as spanish } from '@tejido/sdg/target-labels/es';
import { languages } from '@tejido/words';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, read, texts, until } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { sdgPickerMessages } from './messages.ts';
import { TejidoSdgPicker } from './sdg-picker.ts';

examineWidget({
  tag: 'tejido-sdg-picker',
  element: TejidoSdgPicker,
  attributes: 'name="goals" aria-label="ODS"',
  shows: 'fieldset',
});

type SdgPickerWords = Awaited<ReturnType<typeof sdgPickerMessages.load>>;

/** A form in a language with the picker that the markup holds, when it can be used. */
async function picker(markup = '<tejido-sdg-picker name="goals"></tejido-sdg-picker>', lang = 'es') {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const form = await fixture<HTMLFormElement>(
    html`<form lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>${template.content}</form>`,
  );
  const element = form.querySelector('tejido-sdg-picker') as TejidoSdgPicker;
  await until(() => element.shadowRoot?.querySelector('fieldset'), 'no picker');
  const sent = () => [...new FormData(form)].map(([name, value]) => `${name}=${value as string}`);
  return { form, element, sent };
}

const box = (element: Element, code: string | number) =>
  find<HTMLInputElement>(element, `[type=checkbox][value="${code}"]`);
const focused = (element: Element) => element.shadowRoot?.activeElement;
/** A control as a failed test names it; chai would compare whole documents. */
const shown = (part: Element | null | undefined) =>
  `${part?.localName} ${part?.id} ${(part as HTMLInputElement)?.value}`;
const chips = (element: Element) => texts(element, '.chip');
const count = (element: Element) => read(find(element, '#count'));

async function unfold(element: TejidoSdgPicker, goal: number): Promise<void> {
  find(element, `#toggle-${goal}`).click();
  await element.updateComplete;
  await until(() => read(box(element, `${goal}.1`).closest('label')).length > 5, 'no labels');
}

async function search(element: TejidoSdgPicker, words: string): Promise<string[]> {
  const field = find<HTMLInputElement>(element, '#search');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
  return texts(element, '.list > li');
}

describe('tejido-sdg-picker', () => {
  it('shows the 17 goals, and the targets of one when asked for', async () => {
    const { element } = await picker();
    expect(texts(element, '.choice')).to.have.length(17);
    expect(read(box(element, 6).closest('label'))).to.equal('6Agua limpia y saneamiento');
    const toggle = find(element, '#toggle-6');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    await unfold(element, 6);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(texts(element, '.targets .choice')).to.have.length(8);
    expect(read(box(element, '6.1').closest('label'))).to.equal(`6.1${spanish['6.1']}`);
    toggle.click();
    await element.updateComplete;
    expect(findAll(element, '.targets')).to.deep.equal([]);
  });

  it('takes part in a form: goals and targets, each an entry', async () => {
    const { element, sent } = await picker();
    expect(sent()).to.deep.equal([]);
    box(element, 13).click();
    box(element, 6).click();
    await unfold(element, 6);
    box(element, '6.1').click();
    await element.updateComplete;
    expect(element.value).to.deep.equal([6, 13, '6.1']);
    expect(element.goals).to.deep.equal([6, 13]);
    expect(element.targets).to.deep.equal(['6.1']);
    expect(sent()).to.deep.equal(['goals=6', 'goals=13', 'goals-targets=6.1']);
    element.targetName = 'targets';
    await element.updateComplete;
    expect(sent()).to.deep.equal(['goals=6', 'goals=13', 'targets=6.1']);
    element.name = '';
    await element.updateComplete;
    expect(sent()).to.deep.equal([]);
  });

  it('says once that the person has changed the choice, and nothing when a script does', async () => {
    const { form, element } = await picker();
    const events: string[] = [];
    for (const type of ['input', 'change'])
      form.addEventListener(type, ({ target }) => events.push(`${type} ${(target as Element).localName}`));
    box(element, 6).click();
    expect(events).to.deep.equal(['input tejido-sdg-picker', 'change tejido-sdg-picker']);
    element.value = [1];
    await search(element, 'agua');
    expect(events).to.have.length(2);
  });

  it('takes numbers and texts, and leaves out what is no goal or target', async () => {
    const { element } = await picker('<tejido-sdg-picker value="6.1, 17 3 18 6.z 3"></tejido-sdg-picker>');
    expect(element.value).to.deep.equal([3, 17, '6.1']);
    element.value = ['4', '4.a', '4.x', 'constructor'];
    expect(element.value).to.deep.equal([4, '4.a']);
  });

  it('is reset with its form to what it was at first', async () => {
    const { form, element, sent } = await picker('<tejido-sdg-picker name="goals" value="6 6.1"></tejido-sdg-picker>');
    expect(sent()).to.deep.equal(['goals=6', 'goals-targets=6.1']);
    box(element, 6).click();
    box(element, 3).click();
    expect(sent()).to.deep.equal(['goals=3', 'goals-targets=6.1']);
    await element.updateComplete;
    form.reset();
    expect(sent()).to.deep.equal(['goals=6', 'goals-targets=6.1']);
    await element.updateComplete;
    expect(box(element, 6).checked).to.equal(true);
    expect(box(element, 3).checked).to.equal(false);
  });

  it('is filled in again by the browser', async () => {
    const { element, sent } = await picker();
    element.formStateRestoreCallback('6 13 6.1');
    expect(sent()).to.deep.equal(['goals=6', 'goals=13', 'goals-targets=6.1']);
    element.formStateRestoreCallback(null);
    expect(element.value).to.deep.equal([6, 13, '6.1']);
  });

  it('is disabled by itself or by a fieldset around it', async () => {
    const markup = '<fieldset><tejido-sdg-picker name="goals" value="6"></tejido-sdg-picker></fieldset>';
    const { form, element, sent } = await picker(markup);
    const fieldset = form.querySelector('fieldset') as HTMLFieldSetElement;
    for (const [holder, name] of [
      [element, 'itself'],
      [fieldset, 'a fieldset'],
    ] as const) {
      holder.disabled = true;
      await element.updateComplete;
      await until(() => box(element, 6).matches(':disabled'), name);
      expect(findAll(element, 'input:enabled, button:enabled'), name).to.deep.equal([]);
      expect(sent(), name).to.deep.equal([]);
      holder.disabled = false;
      await element.updateComplete;
      await until(() => box(element, 6).matches(':enabled'), name);
      expect(sent(), name).to.deep.equal(['goals=6']);
    }
  });

  it('wants a choice where one is required, in the person’s words', async () => {
    const { form, element } = await picker('<tejido-sdg-picker name="goals" required></tejido-sdg-picker>');
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).to.equal('Elija al menos un objetivo o una meta.');
    form.lang = 'en';
    await until(() => element.validationMessage === 'Choose at least one goal or target.', element.validationMessage);
    element.goalsOnly = true;
    await element.updateComplete;
    expect(element.validationMessage).to.equal('Choose at least one goal.');
    box(element, 6).click();
    expect(form.checkValidity()).to.equal(true);
    expect(element.validationMessage).to.equal('');
  });

  it('keeps the limit, and says so', async () => {
    const { element } = await picker('<tejido-sdg-picker name="goals" max="2"></tejido-sdg-picker>', 'en');
    expect(read(find(element, '#hint'))).to.contain('Choose up to 2.');
    expect(count(element)).to.equal('Nothing chosen yet');
    box(element, 1).click();
    box(element, 2).click();
    await element.updateComplete;
    expect(count(element)).to.equal('2 of 2 chosen Remove one to choose another.');
    expect(box(element, 3).getAttribute('aria-disabled')).to.equal('true');
    box(element, 3).closest('label')?.click();
    box(element, 4).focus();
    await sendKeys({ type: ' ' });
    await element.updateComplete;
    expect(element.value).to.deep.equal([1, 2]);
    expect(findAll(element, ':checked')).to.have.length(2);
    box(element, 1).click();
    await element.updateComplete;
    box(element, 3).click();
    expect(element.value).to.deep.equal([2, 3]);
    element.value = [1, 2, 3];
    expect(element.validity.rangeOverflow).to.equal(true);
    expect(element.validationMessage).to.equal('Choose no more than 2.');
  });

  it('finds goals and targets by words, accents or not, and by number', async () => {
    const { element } = await picker();
    await unfold(element, 4);
    expect(await search(element, 'EDUCACION')).to.include('4Educación de calidad');
    expect(await search(element, 'salud')).to.include('3Salud y bienestar');
    expect(read(find(element, '.hits'))).to.match(/^\d+ resultados$/);
    expect(await search(element, '6.1')).to.deep.equal([`6.1${spanish['6.1']}`]);
    expect(read(find(element, '.hits'))).to.equal('1 resultado');
    expect(await search(element, '6')).to.have.length(9);
    expect(await search(element, '1')).to.have.length(8);
    expect(await search(element, ' agua  limpia ')).to.include('6Agua limpia y saneamiento');
    expect(await search(element, 'xyz')).to.deep.equal([]);
    expect(read(find(element, '.hits'))).to.equal('Ningún resultado. Pruebe con otra palabra.');
    await search(element, '6.1');
    box(element, '6.1').click();
    await element.updateComplete;
    expect(await search(element, '')).to.have.length(17);
    expect(read(find(element, '.hits'))).to.equal('');
    expect(element.value).to.deep.equal(['6.1']);
  });

  it('shows what is chosen, to be removed, and keeps the focus', async () => {
    const { element } = await picker('<tejido-sdg-picker name="goals" value="6 13 6.1"></tejido-sdg-picker>', 'en');
    await until(() => chips(element)[2]?.includes('drinking'), 'no label');
    expect(chips(element).map((words) => words.slice(0, 16))).to.deep.equal([
      'Remove: 6Clean w',
      'Remove: 13Climat',
      'Remove: 6.1Bring',
    ]);
    expect(count(element)).to.equal('3 chosen');
    const press = async (index: number) => {
      findAll(element, '.chip')[index]?.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
    };
    await press(1);
    expect(element.value).to.deep.equal([6, '6.1']);
    expect(focused(element) === findAll(element, '.chip')[1], shown(focused(element))).to.equal(true);
    await press(1);
    expect(read(focused(element))).to.equal('Remove: 6Clean water and sanitation');
    await press(0);
    expect(element.value).to.deep.equal([]);
    expect(focused(element) === find(element, '#count'), shown(focused(element))).to.equal(true);
    expect(count(element)).to.equal('Nothing chosen yet');
    expect(box(element, 6).checked).to.equal(false);
  });

  it('is used with the keyboard alone', async () => {
    const { element, sent } = await picker();
    await unfold(element, 1);
    element.focus();
    expect(focused(element) === find(element, '#search'), shown(focused(element))).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused(element) === box(element, 1), shown(focused(element))).to.equal(true);
    await sendKeys({ type: ' ' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element) === find(element, '#toggle-1'), shown(focused(element))).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused(element) === box(element, '1.1'), shown(focused(element))).to.equal(true);
    await sendKeys({ type: ' ' });
    expect(sent()).to.deep.equal(['goals=1', 'goals-targets=1.1']);
    element.focus();
    await sendKeys({ type: '6.b' });
    await element.updateComplete;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: ' ' });
    await element.updateComplete;
    expect(element.value).to.deep.equal([1, '1.1', '6.b']);
    await sendKeys({ press: 'Tab' });
    expect(focused(element) === findAll(element, '.chip')[0], shown(focused(element))).to.equal(true);
    expect(findAll(element, '[tabindex]:not([tabindex="-1"])')).to.deep.equal([]);
  });

  it('takes focus from its label', async () => {
    const { form, element } = await picker('<label for="p">ODS</label><tejido-sdg-picker id="p"></tejido-sdg-picker>');
    expect(element.labels).to.have.length(1);
    form.querySelector('label')?.click();
    expect(document.activeElement === element).to.equal(true);
    expect(focused(element) === find(element, '#search'), shown(focused(element))).to.equal(true);
  });

  it('leaves the targets out where only goals are wanted', async () => {
    const { element, sent } = await picker('<tejido-sdg-picker name="g" goals-only value="6 6.1"></tejido-sdg-picker>');
    expect(findAll(element, 'button[part=toggle]')).to.deep.equal([]);
    expect(sent()).to.deep.equal(['g=6']);
    expect(await search(element, '6')).to.have.length(1);
  });

  it('takes the place of plain boxes and lines: what is ticked and typed, and the focus', async () => {
    // Words that come when the person has begun, in a language that the page brings.
    let come: (words: SdgPickerWords) => void = () => {};
    const words = new Promise<SdgPickerWords>((resolve) => {
      come = resolve;
    });
    sdgPickerMessages.add('oc', () => words);
    const form = document.createElement('form');
    form.lang = 'oc';
    form.innerHTML = `<tejido-sdg-picker name="goals"
      ><label><input type="checkbox" name="goals" value="6" /> Água</label
      ><label><input type="checkbox" name="goals" value="13" /> Clima</label
      ><input name="goals-targets" value="6.4, 13.1" /></tejido-sdg-picker>`;
    document.body.append(form);
    const element = form.querySelector('tejido-sdg-picker') as TejidoSdgPicker;
    await element.updateComplete;
    const [water, climate] = element.querySelectorAll('input');
    water?.click();
    climate?.focus();
    expect(document.activeElement === climate).to.equal(true);
    come(await sdgPickerMessages.load('pt'));
    await until(() => element.shadowRoot?.querySelector('fieldset'), 'no picker');
    expect([...new FormData(form)]).to.deep.equal([
      ['goals', '6'],
      ['goals-targets', '6.4'],
      ['goals-targets', '13.1'],
    ]);
    expect(focused(element) === box(element, 13), shown(focused(element))).to.equal(true);
    form.remove();
  });

  it('says the words of targets in English, marked so, where a language has none', async () => {
    const { element } = await picker(undefined, 'ar');
    await unfold(element, 6);
    const words = box(element, '6.1').closest('label')?.querySelector('[lang]');
    expect(words?.getAttribute('lang')).to.equal('en');
    expect(words?.getAttribute('dir')).to.equal('auto');
  });

  it('follows the language of the page', async () => {
    const { form, element } = await picker();
    box(element, 6).click();
    form.lang = 'fr';
    await until(() => chips(element)[0] === 'Retirer : 6Eau propre et assainissement', 'not in French');
    expect(element.value).to.deep.equal([6]);
  });

  for (const lang of languages) {
    it(`has all its words in ${lang}`, async () => {
      const { element } = await picker('<tejido-sdg-picker name="goals" max="1" required></tejido-sdg-picker>', lang);
      const words = () => read(find(element, 'fieldset')) + element.validationMessage;
      for (const change of [
        () => search(element, 'zzz'),
        () => search(element, '6'),
        () => search(element, ''),
        async () => box(element, 6).click(),
        async () => (element.value = [1, 2]),
      ]) {
        await change();
        await element.updateComplete;
        expect(words()).not.to.match(/[{}]|undefined/);
      }
    });
  }

  for (const lang of ['es', 'ar']) {
    it(`is accessible in every state, in ${lang}`, async () => {
      const markup = '<label for="p">ODS</label><tejido-sdg-picker id="p" name="goals" max="2"></tejido-sdg-picker>';
      const { element } = await picker(markup, lang);
      await expect(element).to.be.accessible();
      await unfold(element, 6);
      box(element, 6).click();
      box(element, '6.1').click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await search(element, '1');
      await expect(element).to.be.accessible();
      await search(element, 'zzz');
      await expect(element).to.be.accessible();
      element.disabled = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }
});

import { nextFrame } from '@open-wc/testing';
import type { Client } from '@tejido/sdk';
import { TejidoJoinForm } from '../../src/join-form/join-form.ts';
import type { SubmissionForm } from '../../src/submission-form/submission-form.ts';
import { find, findAll, onPage, texts, until } from './page.ts';

TejidoJoinForm.define('tejido-join-form');

/** A control of the form. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The join form on a page, when it shows something other than that it is loading. */
export async function joinForm(
  client: Client,
  lang = 'es',
  markup = '<tejido-join-form></tejido-join-form>',
): Promise<TejidoJoinForm> {
  const provider = await onPage(client, markup, lang);
  const element = provider.querySelector('tejido-join-form') as TejidoJoinForm;
  await until(() => element.shadowRoot?.querySelector('form, .panel, .notice'), 'no form');
  return element;
}

/** The controls of a name, or the box of a name and a value. */
export const controls = (element: Element, name: string, value?: string): Control[] =>
  findAll<Control>(element, `[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);

/** Types into a text field and leaves it. */
export function type(element: Element, name: string, text: string): void {
  const [control] = controls(element, name) as [Control];
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Ticks a box, or takes the tick away. */
export function tick(element: Element, name: string, value: string): void {
  (controls(element, name, value)[0] as HTMLInputElement).click();
}

/** Fills in all that a person has to. */
export function fillIn(element: Element, applicant = 'person'): void {
  tick(element, 'applicant', applicant);
  type(element, 'name', 'Ana Ejemplo');
  type(element, 'email', 'ana@example.org');
  if (applicant === 'organization') type(element, 'organizationName', 'Huerto de La Loma');
  tick(element, 'sector', 'civil-society');
  tick(element, 'consent.purposes', 'membership');
}

/** Presses the button that sends, as somebody does who has been in the form for a while: what is said then has been loaded. */
export async function send(element: SubmissionForm): Promise<void> {
  const button = find(element, 'button[type=submit]');
  button.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  const { messages } = await import('../../src/submission-form/outcome.ts');
  await messages.load(messages.languageFor(element.language.tag));
  await import('../../src/submission-form/tidy.ts');
  await nextFrame();
  button.click();
  await element.updateComplete;
}

/** Waits for the panel that stands in place of the form, with what can be done. */
export async function panel(element: Element): Promise<HTMLElement> {
  await until(() => element.shadowRoot?.querySelector('.panel button'), 'no panel');
  return find(element, '.panel');
}

/** Waits for the thanks. */
export async function done(element: Element): Promise<HTMLElement> {
  await until(() => element.shadowRoot?.querySelector('.panel.done'), 'not done');
  return find(element, '.panel.done');
}

/** What the summary of errors says. */
export const summary = (element: Element): string[] => texts(element, '.summary li');

/** Forgets what earlier tests typed. */
export function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

import type { LanguageTag } from '@tejido/contract';
import { type Client, isProblem, sendConfirmation } from '@tejido/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { remember } from '../base/messages.ts';
import type { TejidoElement } from '../base/tejido-element.ts';
import type { FormActions, FormView } from './form-view.ts';
import type { OutcomeKey } from './outcome-messages.ts';
import type { SentStep } from './submission.ts';
import { waitCause } from './wait-cause.ts';

type Words = LanguageController<OutcomeKey>;

/** What has become of a request that was sent. */
export function renderPanel(view: FormView, words: Words, step: SentStep, actions: FormActions): TemplateResult {
  return step.name === 'done' ? renderDone(view, words, step, actions) : renderWaiting(view, words, step, actions);
}

/** A request that has not been delivered: why, what will happen, and what can be done. */
function renderWaiting(
  { language, level, keeping }: FormView,
  words: Words,
  { error, nextTry }: Extract<SentStep, { name: 'waiting' }>,
  actions: FormActions,
): TemplateResult {
  return html`<div class="notice panel" part="panel">
    ${heading(headingLevel(level + 1), language.message('notThrough'))}
    <p role="status">
      ${words.message(waitCause(error))} ${words.message(keeping.stored ? 'waitsOnDevice' : 'waitsOnPage')}
    </p>
    <p class="muted">${nextTry === undefined ? language.message('sending') : nextTryWords(words, nextTry)}</p>
    <p class="actions">
      <button type="button" class="primary" part="button" aria-disabled=${nextTry === undefined} @click=${actions.resend}>
        ${words.message('sendNow')}
      </button>
      <button type="button" part="button" @click=${actions.edit}>${words.message('change')}</button>
    </p>
  </div>`;
}

/** What became of asking for the mail again, for each request that has arrived. */
const mails = /* @__PURE__ */ new WeakMap<object, { email: string; said: OutcomeKey }>();

/** A request that has arrived: what is still to be done, without which it does not count, and what can be when no mail comes. */
function renderDone(
  { level }: FormView,
  words: Words,
  step: Extract<SentStep, { name: 'done' }>,
  actions: FormActions,
): TemplateResult {
  const { receipt, input } = step;
  const mail = mails.get(step);
  const email = mail?.email ?? input.email;
  return html`<div class="notice panel done" part="panel">
    ${heading(level, words.message('step', { email: isolate(email) }))}
    <slot name="thanks"><p>${words.message('until')}</p></slot>
    <form novalidate @submit=${(event: Event) => void askForMail(event, step, email)}>
      <div class="field">
        <label for="again">${words.message('wrongAddress')}</label>
        <input id="again" part="input" type="email" autocomplete="email" .value=${email} />
        <p role="status">${mail ? words.message(mail.said) : nothing}</p>
      </div>
      <p class="actions"><button class="primary" part="button">${words.message('sendAgain')}</button></p>
    </form>
    <p class="actions"><button type="button" part="button" @click=${actions.restart}>${words.message('another')}</button></p>
    <p class="muted small">${words.message('reference')}: <bdi part="reference">${receipt.id}</bdi></p>
  </div>`;
}

/** Has the mail sent once more; to another address where that was typed, which the headline names then. */
async function askForMail(event: Event, step: Extract<SentStep, { name: 'done' }>, before: string): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const host = (form.getRootNode() as ShadowRoot).host as TejidoElement;
  const email = (form.elements[0] as HTMLInputElement).value.trim();
  const { id, token = '' } = step.receipt;
  try {
    await sendConfirmation(host.scope?.client as Client, id, token, { email });
    mails.set(step, { email, said: 'sentAgain' });
  } catch (error) {
    mails.set(step, { email: before, said: notSent(error) });
  }
  host.requestUpdate();
}

/** Why a mail was not sent once more. */
function notSent(error: unknown): OutcomeKey {
  if (isProblem(error, 'already_confirmed')) return 'already';
  return isProblem(error, 'invalid_body') ? 'emailFormat' : waitCause(error);
}

function nextTryWords(words: Words, nextTry: number): string {
  if (!navigator.onLine) return words.message('nextTryOnline');
  return words.message('nextTry', { time: isolate(timeOfDay(words.formatLocale, nextTry)) });
}

/** A value within a sentence of another writing direction, kept from getting mixed up with it. */
const isolate = (value: string): string => `\u2068${value}\u2069`;

const clocks = new Map<LanguageTag, Intl.DateTimeFormat>();

function timeOfDay(locale: LanguageTag, time: number): string {
  return remember(clocks, locale, () => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })).format(time);
}

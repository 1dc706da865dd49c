import { isolate } from '@tejido/contract';
import { type Client, sendConfirmation } from '@tejido/sdk';
import { html, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import type { TejidoElement } from '../base/tejido-element.ts';
import type { FormActions, FormView } from './form-view.ts';
import type { OutcomeKey } from './outcome-messages.ts';
import type { SentStep } from './submission.ts';
import { failureKey } from './wait-cause.ts';

type Words = LanguageController<OutcomeKey>;

type DoneStep = Extract<SentStep, { name: 'done' }>;

/** What has become of a submission that was sent. */
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
      ${words.message(failureKey(error))} ${words.message(keeping.stored ? 'waitsOnDevice' : 'waitsOnPage')}
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

/** What has arrived: where there is an address, what is still to be done, without which it does not count, and what can be when no mail comes. */
function renderDone({ language, level }: FormView, words: Words, step: DoneStep, actions: FormActions): TemplateResult {
  const { receipt, input, mail } = step;
  const email = mail?.email ?? input.email ?? '';
  return html`<div class="notice panel done" part="panel">
    ${heading(level, email ? words.message('step', { email: isolate(email) }) : language.message('received'))}
    <slot name="thanks"><p ?hidden=${!email}>${words.message('until')}</p></slot>
    <form novalidate ?hidden=${!email} @submit=${(event: Event) => void askForMail(event, step)}>
      <div class="field">
        <label for="again">${words.message('wrongAddress')}</label>
        <input id="again" name="email" part="input" type="email" autocomplete="email" .value=${email} />
        <p role="status">${mail && words.message(mail.said)}</p>
      </div>
      <p class="actions"><button class="primary" part="button">${words.message('sendAgain')}</button></p>
    </form>
    <p class="actions"><button type="button" part="button" @click=${actions.restart}>${words.message('another')}</button></p>
    <p class="muted small"><bdi>${input[input.applicant === 'organization' ? 'organizationName' : 'name']}</bdi><br />${words.message('reference')}: <bdi part="reference">${receipt.id}</bdi></p>
  </div>`;
}

/** Has the mail sent once more; to another address where that was typed, which the headline names then. */
async function askForMail(event: Event, step: DoneStep): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const host = (form.getRootNode() as ShadowRoot).host as TejidoElement;
  const input = form[0] as HTMLInputElement;
  const { id, token = '' } = step.receipt;
  try {
    // As in the form before: what was pasted along and nobody sees is no part of an address.
    (await import('./tidy.ts')).tidyControl(input);
    const email = input.value;
    await sendConfirmation(host.scope?.client as Client, id, token, { email });
    step.mail = { email, said: 'sentAgain' };
  } catch (error) {
    step.mail = { ...step.mail, said: failureKey(error) };
  }
  host.requestUpdate();
}

function nextTryWords(words: Words, nextTry: number): string {
  if (!navigator.onLine) return words.message('nextTryOnline');
  const time = new Date(nextTry).toLocaleTimeString(words.formatLocale, { timeStyle: 'medium' });
  return words.message('nextTry', { time: isolate(time) });
}

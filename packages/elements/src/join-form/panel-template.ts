import type { LanguageTag } from '@tejido/contract';
import { html, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { remember } from '../base/messages.ts';
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

/** A request that has arrived: what was received, and what happens next. */
function renderDone(
  { language, level, network }: FormView,
  words: Words,
  { receipt, input }: Extract<SentStep, { name: 'done' }>,
  actions: FormActions,
): TemplateResult {
  const networkName = language.find(network.name)?.text ?? network.slug;
  return html`<div class="notice panel done" part="panel">
    ${heading(level, language.message('received'))}
    <p role="status">${words.message('receivedBy', { network: isolate(networkName) })}</p>
    <dl>
      <div><dt class="muted small">${words.message('reference')}</dt><dd><bdi part="reference">${receipt.id}</bdi></dd></div>
      <div>
        <dt class="muted small">${words.message('receivedAt')}</dt>
        <dd><time datetime=${receipt.created}>${dateAndTime(language.formatLocale, receipt.created)}</time></dd>
      </div>
      <div>
        <dt class="muted small">${input.applicant === 'organization' ? language.message('organizationNameForOrganization') : language.message('name')}</dt>
        <dd><bdi>${input.applicant === 'organization' ? input.organizationName : input.name}</bdi></dd>
      </div>
    </dl>
    ${heading(headingLevel(level + 1), words.message('next'))}
    <slot name="thanks"><p>${words.message('nextText', { email: isolate(input.email) })}</p></slot>
    <p class="actions"><button type="button" part="button" @click=${actions.restart}>${words.message('another')}</button></p>
  </div>`;
}

function nextTryWords(words: Words, nextTry: number): string {
  if (!navigator.onLine) return words.message('nextTryOnline');
  return words.message('nextTry', { time: isolate(timeOfDay(words.formatLocale, nextTry)) });
}

/** A value within a sentence of another writing direction, kept from getting mixed up with it. */
const isolate = (value: string): string => `\u2068${value}\u2069`;

const clocks = new Map<LanguageTag, Intl.DateTimeFormat>();
const dates = new Map<LanguageTag, Intl.DateTimeFormat>();

function timeOfDay(locale: LanguageTag, time: number): string {
  return remember(clocks, locale, () => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })).format(time);
}

function dateAndTime(locale: LanguageTag, instant: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', calendar: 'gregory' } as const;
  return remember(dates, locale, () => new Intl.DateTimeFormat(locale, options)).format(new Date(instant));
}

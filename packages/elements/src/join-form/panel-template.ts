import type { LanguageTag } from '@tejido/contract';
import { html, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import { remember } from '../base/messages.ts';
import type { FormActions, FormView } from './form-view.ts';
import type { SubmissionStep } from './submission.ts';

/** A request that has not been delivered: why, what will happen, and what can be done. */
export function renderWaiting(
  { language, level, keeping }: FormView,
  { cause, nextTry }: Extract<SubmissionStep, { name: 'waiting' }>,
  actions: FormActions,
): TemplateResult {
  return html`<div class="panel" part="panel">
    ${heading(headingLevel(level + 1), language.message('notThrough'))}
    <p role="status">
      ${language.message(cause)} ${language.message(keeping.stored ? 'waitsOnDevice' : 'waitsOnPage')}
    </p>
    <p class="muted">${nextTry === undefined ? language.message('sending') : nextTryWords(language, nextTry)}</p>
    <p class="actions">
      <button type="button" class="primary" part="button" aria-disabled=${nextTry === undefined} @click=${actions.resend}>
        ${language.message('sendNow')}
      </button>
      <button type="button" part="button" @click=${actions.edit}>${language.message('change')}</button>
    </p>
  </div>`;
}

/** A request that has arrived: what was received, and what happens next. */
export function renderDone(
  view: FormView,
  { receipt, input }: Extract<SubmissionStep, { name: 'done' }>,
  actions: FormActions,
): TemplateResult {
  const { language, level, network } = view;
  const message = language.message.bind(language);
  const networkName = language.find(network.name)?.text ?? network.slug;
  return html`<div class="panel done" part="panel">
    ${heading(level, message('received'))}
    <p role="status">${message('receivedBy', { network: isolate(networkName) })}</p>
    <dl>
      <div><dt>${message('reference')}</dt><dd><bdi part="reference">${receipt.id}</bdi></dd></div>
      <div>
        <dt>${message('receivedAt')}</dt>
        <dd><time datetime=${receipt.created}>${dateAndTime(language.formatLocale, receipt.created)}</time></dd>
      </div>
      <div>
        <dt>${input.applicant === 'organization' ? message('organizationNameForOrganization') : message('name')}</dt>
        <dd><bdi>${input.applicant === 'organization' ? input.organizationName : input.name}</bdi></dd>
      </div>
    </dl>
    ${heading(headingLevel(level + 1), message('next'))}
    <slot name="thanks"><p>${message('nextText', { email: isolate(input.email) })}</p></slot>
    <p class="actions"><button type="button" part="button" @click=${actions.restart}>${message('another')}</button></p>
  </div>`;
}

function nextTryWords(language: FormView['language'], nextTry: number): string {
  if (!navigator.onLine) return language.message('nextTryOnline');
  return language.message('nextTry', { time: isolate(timeOfDay(language.formatLocale, nextTry)) });
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

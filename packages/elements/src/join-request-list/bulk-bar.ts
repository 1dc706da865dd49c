import { applicantName, hasRole, isolate, type TeamMember } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import { failureWords, refusalWords } from '../desk/failure.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { errorSummary, longest, wordsField } from '../desk/words-field.ts';
import type { Bulk, BulkAction, BulkOutcome } from './bulk.ts';
import { mostAtOnce } from './bulk.ts';

/** What the actions on the chosen requests show, and what they act on. */
export interface BulkBar {
  language: LanguageController<DeskMessageKey>;
  bulk: Bulk;
  team: readonly TeamMember[];
  level: number;
}

const actions: readonly BulkAction[] = ['accept', 'decline', 'assign'];

/** What can be done with the requests that are chosen, which also says how many are; only that while none is. */
export function bulkBar(bar: BulkBar): TemplateResult {
  const count = bar.bulk.requests.length;
  return html`<p class="visually-hidden" role="status">${count > 0 ? bar.language.message('chosen', { count }) : nothing}</p>
    ${count > 0 ? visibleBar(bar, count) : nothing}`;
}

function visibleBar(bar: BulkBar, count: number): TemplateResult {
  const { language, bulk } = bar;
  return html`<section class="bar" part="actions" aria-label=${language.message('actions')}>
    <p class="line">
      <strong>${language.message('chosen', { count })}</strong>
      <button type="button" part="button" class="quiet" @click=${() => bulk.clear()}>${language.message('chooseNone')}</button>
    </p>
    ${
      bulk.action
        ? actionForm(bar, bulk.action)
        : html`<p class="buttons">
            ${actions.map(
              (action) =>
                html`<button
                  type="button"
                  part="button"
                  class=${action === 'accept' ? 'primary' : ''}
                  data-action=${action}
                  @click=${() => bulk.open(action)}
                >
                  ${language.message(action)}
                </button>`,
            )}
          </p>`
    }
  </section>`;
}

const sendKeys = { accept: 'acceptThese', decline: 'declineThese', assign: 'assignThese' } as const;

function actionForm(bar: BulkBar, action: BulkAction): TemplateResult {
  const { language, bulk, level } = bar;
  const submit = (event: Event) => {
    event.preventDefault();
    void bulk.run();
  };
  const affected = bulk.affected.length;
  const tooMany = affected > mostAtOnce;
  return html`${errorSummary(language, level, { name: 'words', error: faultWords(bar) })}
    <form novalidate class="act" aria-label=${language.message(sendKeys[action], { count: affected })} @submit=${submit}>
      ${bulk.waiting.length > 0 ? waitingWords(bar) : nothing}
      ${tooMany ? html`<p role="alert">${language.message('tooMany', { count: mostAtOnce })}</p>` : nothing}
      <div ?inert=${bulk.working}>${action === 'assign' ? assignFields(bar) : wordsFields(bar, action, affected)}</div>
      ${
        bulk.failure === undefined
          ? nothing
          : html`<p class="notice error" part="error" role="alert">${failureWords(bulk.failure, language)}</p>`
      }
      <p class="buttons">
        <button type="submit" class="primary" part="button" aria-disabled=${bulk.working || tooMany || affected === 0}>
          ${bulk.working ? language.message('working') : language.message(sendKeys[action], { count: affected })}
        </button>
        <button type="button" part="button" @click=${() => bulk.cancel()}>${language.message('cancel')}</button>
      </p>
    </form>`;
}

/** Who of the chosen stays as they are, and why, said once for all of them. */
function waitingWords({ language, bulk }: BulkBar): TemplateResult {
  const names = bulk.waiting.map((request) => isolate(applicantName(request)));
  const list = new Intl.ListFormat(language.formatLocale).format(names);
  return html`<p class="muted small">${list}: ${refusalWords('not_confirmed', language)}</p>`;
}

function wordsFields(bar: BulkBar, action: 'accept' | 'decline', count: number): TemplateResult {
  const { language, bulk } = bar;
  const words = action === 'accept' ? 'wordsAccept' : 'wordsDecline';
  return html`<p>${language.message(action === 'accept' ? 'acceptMail' : 'declineMail', { count })}</p>
    ${wordsField({
      language,
      name: 'words',
      label: language.message(words),
      optional: true,
      value: bulk.words,
      error: faultWords(bar),
      type: (words) => bulk.type(words),
    })}`;
}

function assignFields({ language, bulk, team }: BulkBar): TemplateResult {
  const choose = (event: Event) => {
    bulk.assignee = (event.target as HTMLSelectElement).value;
  };
  return html`<div class="field">
    <label for="assignee">${language.message('assignee')}</label>
    <select id="assignee" part="input" @change=${choose}>
      <option value="" .selected=${!bulk.assignee}>${language.message('nobody')}</option>
      ${team
        .filter(({ role }) => hasRole(role, 'coordinator'))
        .map(({ id, name }) => html`<option value=${id} .selected=${bulk.assignee === id}>${name}</option>`)}
    </select>
  </div>`;
}

const faultWords = ({ language, bulk }: BulkBar): string =>
  bulk.fault ? language.message(bulk.fault, { count: longest }) : '';

const doneKeys = { accept: 'acceptedCount', decline: 'declinedCount', assign: 'assignedCount' } as const;

/** What became of an action: how many, and which stayed as they were, and why. */
export function bulkOutcome(
  { action, changed, refused }: BulkOutcome,
  language: LanguageController<DeskMessageKey>,
  address: (id: string) => string,
  dismiss: () => void,
): TemplateResult {
  return html`<div class=${refused.length > 0 ? 'notice outcome error' : 'notice outcome'} part="outcome" tabindex="-1">
    <div>
      <p>
        ${changed > 0 || refused.length === 0 ? language.message(doneKeys[action], { count: changed }) : nothing}
        ${refused.length > 0 ? language.message('refusedCount', { count: refused.length }) : nothing}
      </p>
      <ul>
        ${refused.map(
          ({ id, name, code }) =>
            html`<li><a href=${address(id)}>${isolate(name)}</a>: ${refusalWords(code, language)}</li>`,
        )}
      </ul>
    </div>
    <button type="button" part="button" @click=${dismiss}>${language.message('close')}</button>
  </div>`;
}

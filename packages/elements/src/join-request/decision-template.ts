import { agreesToPublication, type Decision, decisions, hasRole, isolate, publishesWhen } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import { failureWords, refusalWords } from '../desk/failure.ts';
import { languageName } from '../desk/formats.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { sentence, time, waiting } from '../desk/request-parts.ts';
import { errorSummary, longest, wordsField } from '../desk/words-field.ts';
import type { RequestActions, RequestView } from './view.ts';
import type { Task } from './work.ts';

type DecisionWords = Record<Decision, DeskMessageKey>;

const sendKeys: DecisionWords = { accept: 'acceptOne', decline: 'declineOne', ask: 'askOne' };
const mailKeys: DecisionWords = { accept: 'acceptOneMail', decline: 'declineOneMail', ask: 'askOneMail' };
const wordsKeys: DecisionWords = { accept: 'wordsAccept', decline: 'wordsDecline', ask: 'wordsAsk' };

/** What was decided, or what can be, and who takes care of the request. */
export function decisionSection(view: RequestView, actions: RequestActions): TemplateResult {
  const { language, level, writes, review } = view;
  const { request } = review;
  const open = writes && waiting.includes(request.status);
  return html`<section class="decide" part="actions" aria-labelledby="decide">
    ${heading(level, language.message(writes ? 'actions' : 'status'), 'decide')} ${renderConflict(view, actions)}
    ${decided(view)} ${request.status === 'received' ? unconfirmed(view, actions) : nothing}
    ${open ? (view.work.deciding ? decisionForm(view, view.work.deciding, actions) : buttons(view, actions)) : nothing}
    ${writes ? assignForm(view, actions) : assigned(view)}
  </section>`;
}

/** Why nothing can be decided, and what can be done about it. */
function unconfirmed(view: RequestView, { remind }: RequestActions): TemplateResult {
  const { language, writes, work } = view;
  const working = work.isWorking('remind');
  return html`<p>${language.message('notYet')}</p>
    ${
      writes
        ? html`<p class="buttons">
            <button type="button" part="button" data-action="remind" aria-disabled=${working} @click=${remind}>
              ${language.message(working ? 'working' : 'remind')}
            </button>
          </p>`
        : nothing
    }
    ${renderFailure(view, 'remind')}`;
}

function buttons({ language }: RequestView, { open }: RequestActions): TemplateResult {
  return html`<p class="buttons">
    ${decisions.map(
      (decision) =>
        html`<button
          type="button"
          part="button"
          class=${decision === 'accept' ? 'primary' : ''}
          data-action=${decision}
          @click=${() => open(decision)}
        >
          ${language.message(decision)}
        </button>`,
    )}
  </p>`;
}

function decisionForm(view: RequestView, decision: Decision, actions: RequestActions): TemplateResult {
  const { language, level, review, work } = view;
  const { request } = review;
  const error = faultWords(view, decision);
  const mail = language.message(mailKeys[decision], {
    language: isolate(languageName(request.language, language.formatLocale)),
    email: isolate(request.email),
  });
  const working = work.isWorking(decision);
  return html`${errorSummary(language, headingLevel(level + 1), { name: 'words', error })}
    <form novalidate class="act" aria-label=${language.message(sendKeys[decision])} @submit=${actions.decide}>
      <div ?inert=${working}>
        <p>${mail}</p>
        ${decision === 'accept' ? recordChoice(view) : nothing}
        ${wordsField({
          language,
          name: 'words',
          label: language.message(wordsKeys[decision]),
          hint: language.message('kept'),
          optional: decision !== 'ask',
          value: work.words(decision),
          error,
          type: (words) => work.type(decision, words),
        })}
      </div>
      ${renderFailure(view, decision)}
      <p class="buttons">
        <button type="submit" class="primary" part="button" aria-disabled=${working}>
          ${language.message(working ? 'working' : sendKeys[decision])}
        </button>
        <button type="button" part="button" @click=${actions.cancel}>${language.message('cancel')}</button>
      </p>
    </form>`;
}

/** Which organization it is, where one that is here already may be the same. */
function recordChoice({ language, review, work }: RequestView): TemplateResult | typeof nothing {
  const records = review.duplicates.filter(({ id }) => id.startsWith('org_'));
  const isOrganization = review.request.applicant === 'organization';
  const effect = language.message(
    agreesToPublication({ publishesWhen }, review.request) ? 'recordPublic' : 'recordNotPublic',
  );
  if (records.length === 0) return isOrganization ? html`<p>${effect}</p>` : nothing;
  const choices = [
    { id: '', words: language.message(isOrganization ? 'recordNew' : 'recordNone') },
    ...records.map(({ id, name }) => ({ id, words: language.message('recordPresent', { name: isolate(name) }) })),
  ];
  return html`<fieldset class="field">
    <legend>${language.message(isOrganization ? 'record' : 'recordPerson')}</legend>
    ${choices.map(
      ({ id, words }) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="organization"
            value=${id}
            .checked=${work.organization === id}
            @change=${() => {
              work.organization = id;
            }}
          /><span>${words}${id || !isOrganization ? nothing : html`<span class="hint">${effect}</span>`}</span></label
        >`,
    )}
  </fieldset>`;
}

/** A decision that came too late: how it stands now, and the words, which are not lost. */
function renderConflict({ language, work }: RequestView, { discard }: RequestActions): TemplateResult | typeof nothing {
  const { conflict } = work;
  if (!conflict) return nothing;
  const late = conflict.code !== 'changed_meanwhile';
  const words =
    conflict.code === 'changed_meanwhile'
      ? language.message('changedMeanwhile')
      : conflict.code === 'already_decided'
        ? language.message('alreadyDecided')
        : refusalWords(conflict.code, language);
  return html`<div class="notice error conflict" part="conflict" role="alert" tabindex="-1">
    <p>${words}</p>
    ${
      late && conflict.words
        ? html`<div class="field">
            <label for="late">${language.message('yourWords')}</label>
            <textarea id="late" part="input" rows="3" readonly dir="auto" .value=${conflict.words}></textarea>
          </div>`
        : nothing
    }
    <button type="button" part="button" @click=${discard}>
      ${language.message(late && conflict.words ? 'discard' : 'close')}
    </button>
  </div>`;
}

function decided({ language, review, desk }: RequestView): TemplateResult | typeof nothing {
  const { decided: instant, decidedBy, reason, expires, membership } = review.request;
  if (!instant && !expires) return nothing;
  const at = (moment: string) => time(moment, language, desk.network);
  const words = decidedBy
    ? language.message('decidedBy', { name: isolate(decidedBy.name) })
    : language.message('decided');
  return html`${instant ? html`<p>${sentence(words, 'time', at(instant))}</p>` : nothing}
    ${
      reason
        ? html`<p class="muted small">${language.message('reason')}</p>
            <p class="prose quote" dir="auto">${reason}</p>`
        : nothing
    }
    ${membership ? html`<p>${language.message('membership')} ${at(membership.since)}</p>` : nothing}
    ${membership?.published && !membership.withdrawn ? html`<p>${sentence(language.message('entryPublic'), 'time', at(membership.published))}</p>` : nothing}
    ${membership?.withdrawn ? html`<p>${sentence(language.message('entryWithdrawn'), 'time', at(membership.withdrawn))}</p>` : nothing}
    ${expires ? html`<p>${sentence(language.message('expires'), 'time', at(expires))}</p>` : nothing}`;
}

function assigned({ language, review }: RequestView): TemplateResult {
  const { assignee } = review.request;
  return html`<p>
    ${assignee ? language.message('assignedTo', { name: isolate(assignee.name) }) : language.message('nobody')}
  </p>`;
}

function assignForm(view: RequestView, { assign }: RequestActions): TemplateResult {
  const { language, desk, review, work } = view;
  const current = work.assignee ?? review.request.assignee?.id ?? '';
  const people = desk.team.filter(({ id, role }) => hasRole(role, 'coordinator') || id === current);
  const choose = (event: Event) => {
    work.assignee = (event.target as HTMLSelectElement).value;
  };
  return html`<form novalidate class="assign" @submit=${assign}>
    <label for="assignee">${language.message('assignee')}</label>
    <div class="together">
      <select id="assignee" part="input" @change=${choose}>
        <option value="" .selected=${!current}>${language.message('nobody')}</option>
        ${people.map(({ id, name }) => html`<option value=${id} .selected=${current === id}>${name}</option>`)}
      </select>
      <button type="submit" part="button" aria-disabled=${work.isWorking('assign')}>${language.message('assign')}</button>
    </div>
    ${renderFailure(view, 'assign')}
  </form>`;
}

/** What is wrong with a task's words, in words. */
export function faultWords({ language, work }: RequestView, task: Task): string {
  const key = work.faultOf(task);
  return key ? language.message(key, { count: longest }) : '';
}

/** That a task did not get through, and what can be done. */
export function renderFailure({ language, work }: RequestView, task: Task): TemplateResult | typeof nothing {
  const failure = work.failureOf(task);
  return failure === undefined
    ? nothing
    : html`<p class="notice error" part="error" role="alert">${failureWords(failure, language)}</p>`;
}

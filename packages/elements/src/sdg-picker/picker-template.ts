import { type GoalNumber, goals } from '@tejido/sdg/goals';
import { type TargetCode, targetsOfGoal } from '@tejido/sdg/targets';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import { findChoices, goalOf, isGoal, type SdgChoice } from './choices.ts';
import type { SdgPickerKey } from './messages.ts';

/** What the template of the picker needs to know. */
export interface PickerView {
  language: LanguageController<SdgPickerKey>;
  goalTitles: LanguageController<GoalTitleKey>;
  /** Once somebody is interested in targets. */
  targetLabels: LanguageController<TargetCode> | undefined;
  chosen: readonly SdgChoice[];
  /** How many may be chosen; `Infinity` when there is no limit. */
  limit: number;
  goalsOnly: boolean;
  disabled: boolean;
  /** What is looked for; empty while nothing is. */
  query: string;
  /** The goals whose targets are shown. */
  open: ReadonlySet<GoalNumber>;
}

/** What the template of the picker can ask for. */
export interface PickerActions {
  /** Something in the picker has taken focus. */
  readonly focus: () => void;
  readonly search: (event: Event) => void;
  readonly tick: (event: Event) => void;
  readonly click: (event: Event) => void;
  /** Shows or hides the targets of a goal. */
  readonly unfold: (goal: GoalNumber) => void;
  readonly remove: (choice: SdgChoice) => void;
}

/** The whole picker. What is chosen stands below what can be, so that a tick moves nothing under the pointer. */
export function renderPicker(view: PickerView, actions: PickerActions): TemplateResult {
  const found = view.query
    ? findChoices(view.query, { goalsOnly: view.goalsOnly, nameOf: (choice) => nameOf(view, choice) })
    : undefined;
  return html`<fieldset
    role="presentation"
    ?disabled=${view.disabled}
    @focusin=${actions.focus}
    @input=${stop}
    @change=${actions.tick}
    @click=${actions.click}
  >
    ${renderSearch(view, actions, found)}
    ${found ? renderFound(view, found) : renderGoals(view, actions)}
    ${renderChosen(view, actions)}
  </fieldset>`;
}

/** What a control inside says of itself is not what the picker says. */
const stop = (event: Event): void => event.stopPropagation();

function renderSearch(view: PickerView, { search }: PickerActions, found: SdgChoice[] | undefined): TemplateResult {
  const { language, goalsOnly, limit, query } = view;
  const hits = found?.length ?? 0;
  return html`<div class="search">
    <label for="search">${language.message(goalsOnly ? 'searchGoals' : 'search')}</label>
    <p class="hint" id="hint">
      ${goalsOnly ? nothing : language.message('searchHint')}
      ${limit === Infinity ? nothing : language.message('upTo', { count: limit })}
    </p>
    <input
      type="search"
      id="search"
      part="input"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="hint"
      .value=${query}
      @input=${search}
    />
    <p class="hits" role="status">${
      found ? language.message(hits ? 'found' : 'nothingFound', { count: hits }) : nothing
    }</p>
  </div>`;
}

/** What was found, goals and targets in one list. */
function renderFound(view: PickerView, found: readonly SdgChoice[]): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`<ul class="list" part="list">
    ${found.map((choice) => html`<li>${renderChoice(view, choice)}</li>`)}
  </ul>`;
}

function renderGoals(view: PickerView, actions: PickerActions): TemplateResult {
  return html`<ul class="list" part="list">
    ${goals.map(({ number }) => renderGoal(view, actions, number))}
  </ul>`;
}

function renderGoal(view: PickerView, actions: PickerActions, goal: GoalNumber): TemplateResult {
  if (view.goalsOnly) return html`<li>${renderChoice(view, goal)}</li>`;
  const { language, open, chosen } = view;
  const isOpen = open.has(goal);
  const count = chosen.filter((choice) => !isGoal(choice) && goalOf(choice) === goal).length;
  return html`<li>
    <div class="goal" id=${`goal-${goal}`}>
      ${renderChoice(view, goal)}
      <button
        type="button"
        part="toggle"
        id=${`toggle-${goal}`}
        aria-expanded=${isOpen}
        aria-labelledby=${`toggle-${goal} name-${goal}`}
        @click=${() => actions.unfold(goal)}
      >
        <span
          >${language.message('targets')}
          ${count > 0 ? html`<span class="count">${language.message('chosen', { count })}</span>` : nothing}</span
        >
        ${chevron}
      </button>
    </div>
    ${
      isOpen
        ? html`<ul class="targets" aria-labelledby=${`toggle-${goal} name-${goal}`}>
            ${targetsOfGoal(goal).map(({ code }) => html`<li>${renderChoice(view, code)}</li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}

/** A box to tick. At the limit the others can still be reached and read; a tick on one of them does nothing. */
function renderChoice(view: PickerView, choice: SdgChoice): TemplateResult {
  const isChosen = view.chosen.includes(choice);
  return html`<label class="choice"
    ><input
      type="checkbox"
      value=${choice}
      .checked=${isChosen}
      aria-disabled=${view.chosen.length >= view.limit && !isChosen ? 'true' : nothing}
    /><span id=${isGoal(choice) ? `name-${choice}` : nothing}>${renderName(view, choice)}</span></label
  >`;
}

function renderChosen(view: PickerView, { remove }: PickerActions): TemplateResult {
  const { language, chosen, limit } = view;
  const count = chosen.length;
  return html`<div class="chosen" part="chosen">
    <p id="count" role="status" tabindex="-1">
      ${
        count === 0
          ? language.message('noneChosen')
          : limit === Infinity
            ? language.message('chosen', { count })
            : language.message('chosenOf', { count, max: limit })
      }
      ${count >= limit ? html`<span class="full">${language.message('full')}</span>` : nothing}
    </p>
    ${
      count === 0
        ? nothing
        : html`<ul class="chips" aria-labelledby="count">
            ${chosen.map(
              (choice) =>
                html`<li>
                  <button type="button" class="chip" part="chip" @click=${() => remove(choice)}>
                    <span class="visually-hidden">${language.message('remove')}</span> ${renderName(view, choice)} ${cross}
                  </button>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

/** The number on its color and the name beside it, marked with its language where that is not the one around it. */
function renderName(view: PickerView, choice: SdgChoice): TemplateResult {
  const name = nameOf(view, choice);
  const { locale } = isGoal(choice) ? view.goalTitles : (view.targetLabels ?? view.language);
  const words = locale === view.language.locale ? name : html`<span lang=${locale} dir="auto">${name}</span>`;
  return badge(goalOf(choice), html`<span>${words}</span>`, name, String(choice));
}

/** A goal's title or a target's label; empty until the labels are here. */
function nameOf({ goalTitles, targetLabels }: PickerView, choice: SdgChoice): string {
  return isGoal(choice) ? goalTitles.message(`${choice}`) : (targetLabels?.message(choice) ?? '');
}

const chevron: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

const cross: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <path d="M4 4l8 8m0-8l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

import { applicantKinds, submissionStatuses, type TeamMember } from '@tejido/contract';
import { goals } from '@tejido/sdg/goals';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import type { Desk } from '../desk/desk-element.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import { type FilterName, type FilterValues, furtherFilters, sorts } from './filters.ts';

/** What the filters show and whom they tell. */
export interface FilterForm {
  values: FilterValues;
  desk: Desk;
  /** The sites of the requests that are shown, to choose from. */
  sites: readonly string[];
  language: LanguageController<DeskMessageKey>;
  titles: LanguageController<GoalTitleKey>;
  /** Whether the further filters show. */
  open: boolean;
  toggle: (open: boolean) => void;
  /** A choice was made. */
  choose: (name: FilterName, value: string) => void;
  /** Something was typed into the search field. */
  type: (value: string) => void;
  /** The search was asked for at once. */
  submit: () => void;
  /** The filters are to be cleared; nothing where there is nothing to clear. */
  clear: (() => void) | undefined;
}

/** A choice of a filter: its value, its words, and their language where that is not the element's own. */
interface Choice {
  value: string;
  text: string;
  lang?: string;
}

/** The search field and the filters above the list. */
export function filterForm(form: FilterForm): TemplateResult {
  const { language, values, open } = form;
  const set = furtherFilters.filter((name) => values[name]).length;
  const submit = (event: Event) => {
    event.preventDefault();
    form.submit();
  };
  return html`<form role="search" part="form" class="filters" aria-label=${language.message('find')} @submit=${submit}>
    ${searchField(form)} ${select(form, 'status', statuses(form))} ${select(form, 'assignee', assignees(form))}
    <details ?open=${open} @toggle=${(event: Event) => form.toggle((event.target as HTMLDetailsElement).open)}>
      <summary>
        ${chevron}<span
          >${language.message('moreFilters')}${
            set > 0 ? html` <strong>(${language.message('filtersSet', { count: set })})</strong>` : nothing
          }</span
        >
      </summary>
      <div class="filters">
        ${select(form, 'applicant', applicants(form))} ${select(form, 'sector', sectors(form))}
        ${select(form, 'goal', goalChoices(form))} ${siteField(form)} ${dateField(form, 'from')}
        ${dateField(form, 'to')} ${select(form, 'sort', orders(form))}
      </div>
    </details>
    ${
      form.clear
        ? html`<button type="button" part="button" @click=${form.clear}>${language.message('clear')}</button>`
        : nothing
    }
  </form>`;
}

const chevron: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

const searchField = ({ values, language, type }: FilterForm): TemplateResult =>
  html`<label class="search"
    ><span>${language.message('search')}</span
    ><input
      type="search"
      name="q"
      part="control"
      maxlength="200"
      enterkeyhint="search"
      autocomplete="off"
      .value=${values.q}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
  /></label>`;

const siteField = ({ values, language, sites, choose }: FilterForm): TemplateResult =>
  html`<label
    ><span>${language.message('site')}</span
    ><input
      name="site"
      part="control"
      inputmode="url"
      dir="ltr"
      maxlength="300"
      autocapitalize="off"
      spellcheck="false"
      autocomplete="off"
      list="sites"
      placeholder="https://city.example"
      .value=${values.site}
      @change=${(event: Event) => choose('site', (event.target as HTMLInputElement).value)}
    /><datalist id="sites">${sites.map((site) => html`<option value=${site}></option>`)}</datalist></label
  >`;

const dateField = ({ values, language, choose }: FilterForm, name: 'from' | 'to'): TemplateResult =>
  html`<label
    ><span>${language.message(name)}</span
    ><input
      type="date"
      name=${name}
      part="control"
      .value=${values[name]}
      @change=${(event: Event) => choose(name, (event.target as HTMLInputElement).value)}
  /></label>`;

/** A list to choose one from; several at once, chosen by the page's author, stand at its end. */
function select({ values, language, choose }: FilterForm, name: FilterName, choices: Choice[]): TemplateResult {
  const current = values[name];
  const all = choices.some(({ value }) => value === current)
    ? choices
    : [...choices, { value: current, text: current }];
  return html`<label
    ><span>${language.message(name as DeskMessageKey)}</span
    ><select
      name=${name}
      part="control"
      @change=${(event: Event) => choose(name, (event.target as HTMLSelectElement).value)}
    >
      ${all.map(
        ({ value, text, lang }) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === current}>${text}</option>`,
      )}
    </select></label
  >`;
}

function statuses({ language }: FilterForm): Choice[] {
  return [
    { value: '', text: language.message('waiting') },
    ...submissionStatuses
      .filter((status) => status !== 'erased')
      .map((status) => ({ value: status, text: language.message(`status-${status}`) })),
    { value: 'all', text: language.message('anyStatus') },
  ];
}

function assignees({ language, desk }: FilterForm): Choice[] {
  return [
    { value: '', text: language.message('anyAssignee') },
    { value: 'none', text: language.message('nobody') },
    ...desk.team.map(({ id, name }: TeamMember) => ({ value: id, text: name })),
  ];
}

function applicants({ language }: FilterForm): Choice[] {
  return [
    { value: '', text: language.message('anyApplicant') },
    ...applicantKinds.map((kind) => ({ value: kind, text: language.message(kind) })),
  ];
}

function sectors({ language, desk }: FilterForm): Choice[] {
  const own = desk.network.sectors.map(({ code, label }) => {
    const found = language.find(label);
    if (!found || found.language === language.locale) return { value: code, text: found?.text ?? code };
    return { value: code, text: found.text, lang: found.language };
  });
  return [{ value: '', text: language.message('anySector') }, ...own];
}

function goalChoices({ language, titles }: FilterForm): Choice[] {
  const all = goals.map(({ number }) => {
    const title = titles.message(`${number}`);
    return { value: `${number}`, text: title ? `${number}. ${title}` : `${number}` };
  });
  return [{ value: '', text: language.message('anyGoal') }, ...all];
}

function orders({ language }: FilterForm): Choice[] {
  const [newest, oldest, lastChanged] = sorts;
  return [
    { value: '', text: language.message('newest') },
    { value: oldest, text: language.message('oldest') },
    { value: lastChanged, text: language.message('lastChanged') },
  ].filter(({ value }) => value !== newest);
}

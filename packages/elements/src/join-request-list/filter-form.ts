import { capitalized, submissionStatuses } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import type { Desk } from '../desk/desk-element.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { type Choice, choicesOf, selectField, filterForm as wholeForm } from '../record-list/filter-form.ts';
import type { Search } from '../record-list/search.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import { type FilterName, type FilterValues, furtherFilters, ownChoices, sorts } from './filters.ts';

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
  search: Search;
  clear: TemplateResult | typeof nothing;
}

type SelectName = Exclude<FilterName, 'q' | 'site'>;

/** The search field and the filters above the list. */
export function filterForm(form: FilterForm): TemplateResult {
  const { language, values, open, search, clear } = form;
  const set = furtherFilters.filter((name) => values[name]).length;
  const controls = html`${search.render(language.message('search'), values.q)} ${select(form, 'status', statuses(form))}
    ${select(form, 'assignee', assignees(form))}
    <details ?open=${open} @toggle=${(event: Event) => form.toggle((event.target as HTMLDetailsElement).open)}>
      <summary>
        ${chevron}<span
          >${language.message('moreFilters')}${
            set > 0 ? html` <strong>(${language.message('filtersSet', { count: set })})</strong>` : nothing
          }</span
        >
      </summary>
      <div class="filters">
        ${Object.keys(ownChoices).map((name) => select(form, name as SelectName, choicesIn(form, name as keyof typeof ownChoices)))}
        ${siteField(form)} ${dateField(form, 'from')} ${dateField(form, 'to')} ${select(form, 'sort', orders(form))}
      </div>
    </details>`;
  return wholeForm(language.message('find'), controls, () => search.begin(), clear);
}

const chevron: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

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

const select = ({ values, language, choose }: FilterForm, name: SelectName, choices: Choice[]): TemplateResult =>
  selectField({
    name,
    language,
    choices,
    current: values[name],
    choose: (value) => choose(name, value),
  });

/** What the kind's own choices offer. */
const choicesIn = ({ language, titles, desk: { network } }: FilterForm, name: keyof typeof ownChoices): Choice[] => [
  { value: '', text: language.message(`any${capitalized(name)}`) },
  ...choicesOf(ownChoices[name], '', { network, language, titles }),
];

const statuses = ({ language }: FilterForm): Choice[] => [
  { value: '', text: language.message('waiting') },
  ...choicesOf(
    submissionStatuses.filter((status) => status !== 'erased'),
    'status-',
    { language },
  ),
  { value: 'all', text: language.message('anyStatus') },
];

const assignees = ({ language, desk }: FilterForm): Choice[] => [
  { value: '', text: language.message('anyAssignee') },
  { value: 'none', text: language.message('nobody') },
  ...desk.team.map(({ id, name }) => ({ value: id, text: name })),
];

const orders = ({ language }: FilterForm): Choice[] => [
  { value: '', text: language.message('newest') },
  { value: sorts[1], text: language.message('oldest') },
  { value: sorts[2], text: language.message('lastChanged') },
];

import { type Facets, initiativeStages, type Network } from '@tejido/contract';
import { goals } from '@tejido/sdg/goals';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LanguageController } from '../base/language-controller.ts';
import type { InitiativeMessageKey } from '../initiative-card/messages.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';

/** The controls a filter form may have. */
export const filterNames = ['q', 'goal', 'sector', 'kind', 'stage'] as const;

/** The name of a control, and of the filter it sets. */
export type FilterName = (typeof filterNames)[number];

/** What a filter form shows and whom it tells. */
export interface FilterForm {
  /** The controls to show, in this order. */
  controls: readonly FilterName[];
  /** What they are set to; and the list's heading, by which people tell its search from that of another list on the page. */
  values: Readonly<Record<FilterName | 'heading', string>>;
  /** How many records each choice would leave. */
  facets: Facets | undefined;
  network: Network | undefined;
  language: LanguageController<InitiativeMessageKey>;
  titles: LanguageController<GoalTitleKey>;
  /** A choice was made. */
  choose: (name: FilterName, value: string) => void;
  /** Something was typed into the search field. */
  type: (value: string) => void;
  /** The search was asked for at once. */
  submit: () => void;
  /** The filters are to be cleared; nothing where the form has no button for it. */
  clear: (() => void) | undefined;
}

/** A choice of a filter: its value, its words, and their language where that is not the element's own. */
interface Choice {
  value: string;
  text: string;
  lang?: string;
}

/** The search field and the selects above a list. */
export function filterForm(form: FilterForm): TemplateResult {
  const { controls, language } = form;
  const submit = (event: Event) => {
    event.preventDefault();
    form.submit();
  };
  return html`<form role="search" part="form" aria-label=${form.values.heading || language.message('find')} @submit=${submit}>
    ${repeat(
      controls,
      (name) => name,
      (name) => (name === 'q' ? searchField(form) : select(form, name)),
    )}
    ${
      form.clear
        ? html`<button type="button" part="button" @click=${form.clear}>${language.message('clear')}</button>`
        : nothing
    }
  </form>`;
}

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

function select(form: FilterForm, name: Exclude<FilterName, 'q'>): TemplateResult {
  const { values, language, choose } = form;
  const current = values[name];
  const counts = form.facets?.[name] ?? {};
  const option = ({ value, text, lang }: Choice) =>
    html`<option value=${value} lang=${lang ?? nothing} .selected=${value === current}>
      ${value in counts ? language.message('option', { label: text, count: counts[value] ?? 0 }) : text}
    </option>`;
  return html`<label
    ><span>${language.message(name)}</span
    ><select
      name=${name}
      part="control"
      @change=${(event: Event) => choose(name, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${!current}>${language.message(`any-${name}`)}</option>
      ${repeat(choices(form, name, Object.keys(counts), current), ({ value }) => value, option)}
    </select></label
  >`;
}

/** The values that would leave something, in the order of the words they come from, and the one chosen. */
function choices(form: FilterForm, name: FilterName, counted: readonly string[], current: string): Choice[] {
  const words = wordsOf(form, name);
  const offered = new Set(current ? [...counted, current] : counted);
  const known = words.filter(({ value }) => offered.delete(value));
  // What is left has no words here: a word that came later, or several values chosen by the page's author.
  const nameOf = (value: string) => words.find((word) => word.value === value)?.text ?? value;
  const others = [...offered].map((value) => ({
    value,
    text: value
      .split(/[\s,]+/)
      .map(nameOf)
      .join(', '),
  }));
  return [...known, ...others];
}

function wordsOf({ network, language, titles }: FilterForm, name: FilterName): Choice[] {
  const fromNetwork = ({ code, label }: Network['kinds'][number]): Choice => {
    const found = language.find(label);
    if (!found || found.language === language.locale) return { value: code, text: found?.text ?? code };
    return { value: code, text: found.text, lang: found.language };
  };
  switch (name) {
    case 'goal':
      return goals.map(({ number }) => {
        const title = titles.message(`${number}`);
        return { value: `${number}`, text: title ? `${number}. ${title}` : `${number}` };
      });
    case 'sector':
      return network?.sectors.map(fromNetwork) ?? [];
    case 'kind':
      return network?.kinds.map(fromNetwork) ?? [];
    case 'stage':
      return initiativeStages.map((stage) => ({ value: stage, text: language.message(`stage-${stage}`) }));
    default:
      return [];
  }
}

import { eventFormats, type Network } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LanguageController } from '../base/language-controller.ts';
import type { CalendarMessageKey } from './messages.ts';

/** The filters a person may be offered. */
export const offeredFilters = ['theme', 'category', 'format'] as const;

/** The name of a filter a person may be offered. */
export type OfferedFilter = (typeof offeredFilters)[number];

/** What the filters show, and whom they tell. */
export interface FilterBar {
  /** The filters to show, in this order. */
  names: readonly OfferedFilter[];
  values: Readonly<Record<OfferedFilter, string>>;
  network: Network | undefined;
  language: LanguageController<CalendarMessageKey>;
  choose: (name: OfferedFilter, value: string) => void;
}

interface Choice {
  value: string;
  text: string;
  lang?: string;
}

/** A select for each filter that leaves a choice. */
export function filterBar(bar: FilterBar): TemplateResult | typeof nothing {
  const filters = bar.names
    .map((name) => ({ name, choices: choicesOf(bar, name) }))
    .filter(({ choices }) => choices.length > 1);
  if (filters.length === 0) return nothing;
  return html`<div role="search" class="filters" part="filters" aria-label=${bar.language.message('filters')}>
    ${repeat(
      filters,
      ({ name }) => name,
      ({ name, choices }) => filter(bar, name, choices),
    )}
  </div>`;
}

function filter(
  { values, language, choose }: FilterBar,
  name: OfferedFilter,
  choices: readonly Choice[],
): TemplateResult {
  const current = values[name];
  const change = (event: Event) => choose(name, (event.target as HTMLSelectElement).value);
  // Several values that the page's author chose are one choice here.
  const other = current && !choices.some(({ value }) => value === current);
  return html`<label
    ><span>${language.message(name)}</span
    ><select name=${name} part="control" @change=${change}>
      <option value="" .selected=${!current}>${language.message('all')}</option>
      ${other ? html`<option value=${current} .selected=${true}>${namesOf(current, choices)}</option>` : nothing}
      ${repeat(
        choices,
        ({ value }) => value,
        ({ value, text, lang }) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === current}>${text}</option>`,
      )}
    </select></label
  >`;
}

const namesOf = (values: string, choices: readonly Choice[]): string =>
  values
    .split(/[\s,]+/)
    .map((value) => choices.find((choice) => choice.value === value)?.text.trim() ?? value)
    .join(', ');

function choicesOf({ network, language }: FilterBar, name: OfferedFilter): Choice[] {
  if (name === 'format') {
    return eventFormats.map((format) => ({ value: format, text: language.message(`format-${format}`) }));
  }
  const words = (name === 'theme' ? network?.themes : network?.categories) ?? [];
  return words.map(({ code, label }) => {
    const found = language.find(label);
    // A subline stands below its line.
    const text = `${'\u2003'.repeat(code.split('.').length - 1)}${found?.text ?? code}`;
    return found && found.language !== language.locale
      ? { value: code, text, lang: found.language }
      : { value: code, text };
  });
}

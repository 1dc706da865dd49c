import type { ChoiceWords, Network } from '@tejido/contract';
import { goals } from '@tejido/sdg/goals';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LanguageController } from '../base/language-controller.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';

/** Something to choose: its value, its words, and their language where that is not the element's own. */
export interface Choice {
  value: string;
  text: string;
  lang?: string;
}

/** Where the words of choices are. */
export interface ChoiceSurroundings {
  network?: Network | undefined;
  language: LanguageController;
  titles?: LanguageController<GoalTitleKey>;
}

/** A control to choose one of several with. */
export interface SelectField<Key extends string> {
  name: Key;
  /** What can be chosen, first of all what stands for any. */
  choices: readonly Choice[];
  /** What is chosen: where the page's author chose several at once, all of them. */
  current: string;
  choose: (value: string) => void;
  language: LanguageController<Key>;
  /** How many records each value would leave; those that would leave none are not offered then. */
  counts?: Readonly<Record<string, number>> | undefined;
}

/** Whatever can be chosen, in the order of the words that it comes from; the keys of messages begin with the prefix. */
export function choicesOf(
  words: ChoiceWords | undefined,
  prefix: string,
  { network, language, titles }: ChoiceSurroundings,
): Choice[] {
  if (words === 'goals')
    return goals.map(({ number }) => {
      const title = titles?.message(`${number}`);
      return { value: `${number}`, text: title ? `${number}. ${title}` : `${number}` };
    });
  if (typeof words === 'object') return words.map((value) => ({ value, text: language.message(prefix + value) }));
  return ((words && network?.[words]) ?? []).map(({ code, label }) => {
    const found = language.find(label);
    const choice = { value: code, text: found?.text ?? code };
    return found && found.language !== language.locale ? { ...choice, lang: found.language } : choice;
  });
}

/** A list to choose one from. At its end stands what has no words here: a word that came later, or several values at once, which the page's author chose. */
export function selectField<Key extends string>(field: SelectField<Key>): TemplateResult {
  const { name, choices, current, choose, language, counts } = field;
  const offered = new Set(['', current, ...Object.keys(counts ?? {})]);
  const known = choices.filter(({ value }) => offered.delete(value) || !counts);
  const nameOf = (value: string) => choices.find((choice) => choice.value === value)?.text.trim() ?? value;
  const others = [...offered].map(
    (value): Choice => ({
      value,
      text: value
        .split(/[\s,]+/)
        .map(nameOf)
        .join(', '),
    }),
  );
  return html`<label
    ><span>${language.message(name)}</span
    ><select name=${name} part="control" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${repeat(
        [...known, ...others],
        ({ value }) => value,
        ({ value, text, lang }) =>
          html`<option value=${value} lang=${lang ?? nothing} .selected=${value === current}>
            ${counts && value in counts ? (language as LanguageController).message('option', { label: text, count: counts[value] ?? 0 }) : text}
          </option>`,
      )}
    </select></label
  >`;
}

/**
 * A search landmark with its controls.
 * @param clear A way back to all; nothing where nothing is to be cleared.
 */
export function filterForm(
  label: string,
  controls: unknown,
  search: () => void,
  clear: TemplateResult | typeof nothing,
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    search();
  };
  return html`<form role="search" part="form" class="filters" aria-label=${label} @submit=${submit}>${controls} ${clear}</form>`;
}

/** The button that clears the filters. */
export const clearButton = (language: LanguageController, clear: () => void): TemplateResult =>
  html`<button type="button" part="button" @click=${clear}>${language.message('clear')}</button>`;

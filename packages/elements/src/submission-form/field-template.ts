import {
  directionOf,
  isSameLanguage,
  type LanguageTag,
  languageTag,
  mayPublish,
  type PrivacyNotice,
  publishesWhen,
  purposesFor,
} from '@tejido/contract';
import { goals } from '@tejido/sdg/goals';
import { languages, remember } from '@tejido/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { webAddress } from '../base/web-address.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import { errorWords } from './error-words.ts';
import { type Field, fieldWords, isList, isRequired, optionsOf } from './fields.ts';
import type { FormActions, FormView } from './form-view.ts';
import { listOf, purposesOf } from './values.ts';

/** More choices than these are easier to find in a list that opens. */
const mostRadios = 8;

/** A choice: its value, and its words as the form shows them. */
type Choice = [value: string, words: unknown];

/** A field with its label, hint and error. */
export function renderField(view: FormView, field: Field, actions: FormActions): TemplateResult {
  const { control } = field;
  if (control === 'consent') return renderConsent(view, field);
  if (control === 'goals') return renderGoals(view, field, actions);
  if (control === 'choice') {
    const choices = optionChoices(view, field);
    return choices.length > mostRadios
      ? single(view, field, select(view, field, choices))
      : radios(view, field, choices);
  }
  if (!isList(field)) return single(view, field, control === 'area' ? area(view, field) : line(view, field));
  const choices = (control === 'languages' ? languageChoices : optionChoices)(view, field);
  return group(view, field, html`<div class="chips">${boxes(view, field, choices)}</div>`);
}

/** A field with one control, which its label names. */
function single(view: FormView, field: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field"><label for=${field.name}>${labelWords(view, field)}</label> ${notes(view, field)} ${control}</div>`;
}

// A field that no `autocomplete` token fits is `data-bwignore`: Bitwarden goes by parts of words in labels, and takes “tell us” for `tel`.
function line(view: FormView, field: Field): TemplateResult {
  const { name, control, autocomplete } = field;
  const technical = control !== 'text';
  return html`<input
    id=${name}
    name=${name}
    part="input"
    type=${control}
    autocomplete=${autocomplete ?? 'off'}
    ?data-bwignore=${!autocomplete}
    dir=${technical ? 'ltr' : nothing}
    spellcheck=${technical ? 'false' : nothing}
    aria-required=${isRequired(field, view.values)}
    aria-invalid=${isWrong(view, field)}
    aria-describedby=${describedBy(view, field)}
    .value=${textValue(view, field)}
  />`;
}

function area(view: FormView, field: Field): TemplateResult {
  const { name } = field;
  return html`<textarea
    id=${name}
    name=${name}
    part="input"
    rows="4"
    data-bwignore
    aria-required=${isRequired(field, view.values)}
    aria-invalid=${isWrong(view, field)}
    aria-describedby=${describedBy(view, field)}
    .value=${textValue(view, field)}
  ></textarea>`;
}

function select(view: FormView, field: Field, choices: Choice[]): TemplateResult {
  const { name } = field;
  const chosen = textValue(view, field);
  return html`<select
    id=${name}
    name=${name}
    part="input"
    aria-required=${isRequired(field, view.values)}
    aria-invalid=${isWrong(view, field)}
    aria-describedby=${describedBy(view, field)}
  >
    <option value="">${view.language.message('choose')}</option>
    ${choices.map(([value, words]) => html`<option value=${value} ?selected=${chosen === value}>${words}</option>`)}
  </select>`;
}

function optionChoices({ language, network }: FormView, field: Field): Choice[] {
  const words = (key: string) => fieldWords(language, key, {});
  return optionsOf(field, network).map(({ code, label }) => [
    code,
    label ? renderText(language, label) : html`${words(code)}<span class="hint">${words(`${code}Hint`)}</span>`,
  ]);
}

function radios(view: FormView, field: Field, choices: Choice[]): TemplateResult {
  const { name } = field;
  const chosen = textValue(view, field);
  return html`<fieldset
    class="field"
    role="radiogroup"
    aria-required=${isRequired(field, view.values)}
    aria-invalid=${isWrong(view, field)}
    aria-describedby=${describedBy(view, field)}
  >
    <legend>${labelWords(view, field)}</legend>
    ${notes(view, field)}
    ${choices.map(
      ([value, words]) =>
        html`<label class="choice"
          ><input type="radio" name=${name} value=${value} .checked=${chosen === value} /><span>${words}</span></label
        >`,
    )}
  </fieldset>`;
}

/** Several controls, which its legend names. */
function group(view: FormView, field: Field, controls: unknown, intro: unknown = nothing): TemplateResult {
  return html`<fieldset
    class="field"
    part=${intro === nothing ? nothing : 'privacy'}
    aria-describedby=${describedBy(view, field)}
  >
    <legend>${labelWords(view, field)}</legend>
    ${intro} ${notes(view, field)} ${controls}
  </fieldset>`;
}

/** The picker of goals and targets. It is loaded when the goals are opened; until then the plain boxes inside it show. */
function renderGoals(view: FormView, field: Field, { loadPicker }: FormActions): TemplateResult {
  const { language, goalTitles, values } = view;
  const chosen = [...listOf(values, 'goals'), ...listOf(values, 'targets')];
  const choices = goals.map(({ number }): Choice => {
    const title = goalTitles.message(`${number}`);
    return [`${number}`, badge(number, title, title)];
  });
  return html`<details class="field" part="goals" ?open=${view.goalsOpen} @toggle=${loadPicker}>
    <summary @pointerenter=${loadPicker}>
      ${icon('M3 6l5 5 5-5')}
      <span><span id="goals-label">${labelWords(view, field)}</span>
      ${chosen.length > 0 ? html`<strong>${language.message('goalsChosen', { count: chosen.length })}</strong>` : nothing}</span>
    </summary>
    ${notes(view, field)}
    <tejido-sdg-picker
      name="goals"
      target-name="targets"
      aria-labelledby="goals-label"
      aria-describedby=${describedBy(view, field)}
      .value=${chosen}
    >
      <div class="chips" role="group" aria-labelledby="goals-label" lang=${goalTitles.locale}>${boxes(view, field, choices)}</div>
    </tejido-sdg-picker>
  </details>`;
}

const languageNames = new Map<string, Intl.DisplayNames>();

function languageName({ formatLocale }: LanguageController, tag: LanguageTag): string {
  const names = remember(languageNames, formatLocale, () => new Intl.DisplayNames(formatLocale, { type: 'language' }));
  return names.of(languageTag(tag) ?? 'und') ?? tag;
}

function languageChoices({ language, network, values }: FormView, { name }: Field): Choice[] {
  const tags = [...network.languages, ...languages, ...listOf(values, name)];
  return [...new Set(tags.flatMap((tag) => languageTag(tag) ?? []))].map((tag) => [
    tag,
    capitalized(languageName(language, tag), language.formatLocale),
  ]);
}

/** A box to tick for each of what can be chosen. */
function boxes(view: FormView, field: Field, choices: Choice[]): TemplateResult[] {
  const { name } = field;
  const chosen = listOf(view.values, name);
  return choices.map(
    ([value, words]) =>
      html`<label class="chip"
        ><input
          type="checkbox"
          name=${name}
          value=${value}
          aria-invalid=${isWrong(view, field)}
          .checked=${chosen.includes(value)}
        /><span>${words}</span></label
      >`,
  );
}

/** The language in which a notice is shown, where that is not the form's. */
export function otherLanguage(language: LanguageController, { text }: PrivacyNotice): LanguageTag | undefined {
  const shown = language.find(text)?.language;
  return shown && !isSameLanguage(shown, language.locale) ? shown : undefined;
}

function renderConsent(view: FormView, field: Field): TemplateResult {
  const { language, network, notice, values } = view;
  const agreed = purposesOf(values, notice);
  const found = language.find(notice.text);
  const address = webAddress(notice.url);
  const held = network.retention?.text;
  const other = otherLanguage(language, notice);
  const names = (notice.languages ?? [other ?? '']).map((tag) => languageName(language, tag)).join(', ');
  const intro = html`${
    other ? html`<p><strong>${language.message('noticeOnly', { languages: names })}</strong></p>` : nothing
  }${
    found ? html`<p class="prose" lang=${found.language} dir=${directionOf(found.language)}>${found.text}</p>` : nothing
  }${held ? html`<p>${renderText(language, held)}</p>` : nothing}${address ? html`<p><a href=${address} target="_blank" rel="noopener">${language.message('wholeNotice')}</a></p>` : nothing}`;
  const purposes = purposesFor(notice, mayPublish({ publishesWhen }, values)).map(
    ({ code, label: words, necessary }) =>
      html`<label class="choice"
        ><input
          type="checkbox"
          name=${field.name}
          value=${code}
          aria-required=${necessary}
          aria-invalid=${necessary && isWrong(view, field) && !agreed.includes(code)}
          .checked=${agreed.includes(code)}
        /><span>${renderText(language, words)} ${necessary ? nothing : optional(view)}</span></label
      >`,
  );
  return group(view, field, purposes, intro);
}

function labelWords(view: FormView, field: Field): TemplateResult {
  const { language, values } = view;
  const words = field.label ? renderText(language, field.label) : fieldWords(language, field.name, values);
  return html`${words} ${isRequired(field, values) ? nothing : optional(view)}`;
}

function optional({ language }: FormView): TemplateResult {
  return html`<span class="muted">${language.message('optional')}</span>`;
}

function hintWords({ language, values }: FormView, { name, hint }: Field): unknown {
  return hint ? renderText(language, hint) : fieldWords(language, `${name}Hint`, values);
}

/** The hint and the error, which `aria-describedby` names. */
function notes(view: FormView, field: Field): TemplateResult {
  const { name } = field;
  const hint = hintWords(view, field);
  const error = view.errors.find((each) => each.field === name);
  return html`${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}${
    error
      ? html`<p class="error" part="error" id=${`${name}-error`}>
          ${icon('M8 1a7 7 0 1 0 .1 0M8 4v5m0 2.5v.5')}<span><span class="visually-hidden">${view.language.message('error')}</span> ${errorWords(view, error)}</span>
        </p>`
      : nothing
  }`;
}

const icon = (
  path: string,
): TemplateResult => html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

function describedBy(view: FormView, field: Field): string | typeof nothing {
  const { name } = field;
  const ids = [hintWords(view, field) && `${name}-hint`, isWrong(view, field) && `${name}-error`];
  return ids.filter(Boolean).join(' ') || nothing;
}

function isWrong({ errors }: FormView, { name }: Field): boolean {
  return errors.some(({ field }) => field === name);
}

// As it was typed, not as it is sent.
function textValue({ values }: FormView, { name }: Field): string {
  return String(values[name] ?? '');
}

/** Some languages write their names small, which looks like a slip at the beginning of a label. */
function capitalized(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

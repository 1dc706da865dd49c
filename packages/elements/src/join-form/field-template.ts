import { applicantKinds, directionOf, type LanguageMap, languageTagPattern } from '@tejido/contract';
import { goals } from '@tejido/sdg/goals';
import { html, nothing, type TemplateResult } from 'lit';
import { renderText } from '../base/localized-element.ts';
import { builtInLanguages, remember } from '../base/messages.ts';
import { webAddress } from '../base/web-address.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import { errorWords } from './error-words.ts';
import { type FieldDefinition, isRequired, labelKey, ruleOf } from './fields.ts';
import type { FormActions, FormView } from './form-view.ts';
import { purposesOf } from './values.ts';

/** More sectors than these are easier to find in a list that opens. */
const mostRadios = 8;

/** A field with its label, hint and error. */
export function renderField(view: FormView, field: FieldDefinition, actions: FormActions): TemplateResult {
  switch (field.control) {
    case 'text':
      return renderArea(view, field);
    case 'applicant':
      return renderApplicant(view, field);
    case 'sector':
      return view.network.sectors.length > mostRadios ? renderSelect(view, field) : renderSectors(view, field);
    case 'goals':
      return renderGoals(view, field, actions);
    case 'languages':
      return renderLanguages(view, field);
    case 'consent':
      return renderConsent(view, field);
    default:
      return renderLine(view, field);
  }
}

function renderLine(view: FormView, field: FieldDefinition): TemplateResult {
  const { name, control } = field;
  const technical = control !== 'line';
  return html`<div class="field">
    ${label(view, field)} ${notes(view, field)}
    <input
      id=${name}
      name=${name}
      part="input"
      type=${technical ? control : 'text'}
      autocomplete=${ruleOf(name).autocomplete ?? 'off'}
      dir=${technical ? 'ltr' : nothing}
      spellcheck=${technical ? 'false' : nothing}
      autocapitalize=${technical ? 'off' : nothing}
      aria-required=${isRequired(name, view.values)}
      aria-invalid=${isWrong(view, field)}
      aria-describedby=${describedBy(view, field)}
      .value=${textValue(view, field)}
    />
  </div>`;
}

function renderArea(view: FormView, field: FieldDefinition): TemplateResult {
  const { name } = field;
  return html`<div class="field">
    ${label(view, field)} ${notes(view, field)}
    <textarea
      id=${name}
      name=${name}
      part="input"
      rows="4"
      aria-required=${isRequired(name, view.values)}
      aria-invalid=${isWrong(view, field)}
      aria-describedby=${describedBy(view, field)}
      .value=${textValue(view, field)}
    ></textarea>
  </div>`;
}

function renderSelect(view: FormView, field: FieldDefinition): TemplateResult {
  const { name } = field;
  const { sectors } = view.network;
  return html`<div class="field">
    ${label(view, field)} ${notes(view, field)}
    <select
      id=${name}
      name=${name}
      part="input"
      aria-required=${isRequired(name, view.values)}
      aria-invalid=${isWrong(view, field)}
      aria-describedby=${describedBy(view, field)}
    >
      <option value="">${view.language.message('choose')}</option>
      ${sectors.map(
        ({ code, label: words }) =>
          html`<option value=${code} ?selected=${view.values.sector === code}>${view.language.find(words)?.text}</option>`,
      )}
    </select>
  </div>`;
}

function renderApplicant(view: FormView, field: FieldDefinition): TemplateResult {
  const { language } = view;
  const options = applicantKinds.map((kind) => ({
    value: kind,
    words: html`${language.message(kind)}${
      kind === 'person' ? html`<span class="hint">${language.message('personHint')}</span>` : nothing
    }`,
  }));
  return radios(view, field, options);
}

function renderSectors(view: FormView, field: FieldDefinition): TemplateResult {
  return radios(
    view,
    field,
    view.network.sectors.map(({ code, label: words }) => ({ value: code, words: renderText(view.language, words) })),
  );
}

function radios(view: FormView, field: FieldDefinition, options: { value: string; words: unknown }[]): TemplateResult {
  const { name } = field;
  return html`<fieldset
    class="field"
    role="radiogroup"
    aria-required=${isRequired(name, view.values)}
    aria-invalid=${isWrong(view, field)}
    aria-describedby=${describedBy(view, field)}
  >
    <legend>${labelWords(view, field)}</legend>
    ${notes(view, field)}
    ${options.map(
      ({ value, words }) =>
        html`<label class="choice"
          ><input type="radio" name=${name} value=${value} .checked=${textValue(view, field) === value} /><span>${words}</span></label
        >`,
    )}
  </fieldset>`;
}

/** The picker of goals and targets. It is loaded when the goals are opened; until then the plain boxes inside it show. */
function renderGoals(view: FormView, field: FieldDefinition, { loadPicker }: FormActions): TemplateResult {
  const { language, goalTitles, values } = view;
  const { goals: chosen = [], targets = [] } = values;
  const count = chosen.length + targets.length;
  const options = goals.map(({ number }) => {
    const title = goalTitles.message(`${number}`);
    return { value: `${number}`, words: badge(number, title, title) };
  });
  return html`<details class="field" part="goals" ?open=${view.goalsOpen} @toggle=${loadPicker}>
    <summary @pointerenter=${loadPicker}>
      ${chevron}
      <span><span id="goals-label">${labelWords(view, field)}</span>
      ${count > 0 ? html`<strong>${language.message('goalsChosen', { count })}</strong>` : nothing}</span>
    </summary>
    ${notes(view, field)}
    <tejido-sdg-picker
      name="goals"
      target-name="targets"
      aria-labelledby="goals-label"
      aria-describedby=${describedBy(view, field)}
      .value=${[...chosen, ...targets]}
    >
      <div class="chips" role="group" aria-labelledby="goals-label" lang=${goalTitles.locale}>${boxes(view, field, options, chosen)}</div>
    </tejido-sdg-picker>
  </details>`;
}

const isLanguageTag = (tag: string): boolean => languageTagPattern.test(tag);

const languageNames = new Map<string, Intl.DisplayNames>();

function renderLanguages(view: FormView, field: FieldDefinition): TemplateResult {
  const { formatLocale } = view.language;
  const chosen = view.values.languages ?? [];
  const names = remember(languageNames, formatLocale, () => new Intl.DisplayNames(formatLocale, { type: 'language' }));
  const tags = [...new Set([...view.network.languages, ...builtInLanguages, ...chosen])].filter(isLanguageTag);
  const options = tags.map((tag) => ({ value: tag, words: capitalized(names.of(tag) ?? tag, formatLocale) }));
  return html`<fieldset class="field" aria-describedby=${describedBy(view, field)}>
    <legend>${labelWords(view, field)}</legend>
    ${notes(view, field)}
    <div class="chips">${boxes(view, field, options, chosen)}</div>
  </fieldset>`;
}

/** A box to tick for each of what can be chosen. */
function boxes(
  view: FormView,
  field: FieldDefinition,
  options: { value: string; words: unknown }[],
  chosen: readonly string[],
): TemplateResult[] {
  return options.map(
    ({ value, words }) =>
      html`<label class="chip"
        ><input
          type="checkbox"
          name=${field.name}
          value=${value}
          aria-invalid=${isWrong(view, field)}
          .checked=${chosen.includes(value)}
        /><span>${words}</span></label
      >`,
  );
}

function renderConsent(view: FormView, field: FieldDefinition): TemplateResult {
  const { language, notice, values } = view;
  const agreed = purposesOf(values, notice);
  return html`<fieldset class="field" part="privacy" aria-describedby=${describedBy(view, field)}>
    <legend>${language.message(field.label)}</legend>
    ${prose(language, notice.text)}
    ${
      webAddress(notice.url)
        ? html`<p><a href=${webAddress(notice.url)} target="_blank" rel="noopener">${language.message('wholeNotice')}</a></p>`
        : nothing
    }
    ${notes(view, field)}
    ${notice.purposes.map(
      ({ code, label: words, necessary }) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            name=${field.name}
            value=${code}
            aria-required=${necessary}
            aria-invalid=${necessary && isWrong(view, field) === 'true' && !agreed.includes(code)}
            .checked=${agreed.includes(code)}
          /><span>${renderText(language, words)} ${necessary ? nothing : optional(view)}</span></label
        >`,
    )}
  </fieldset>`;
}

/** A text of several lines, in its own direction. */
function prose(language: FormView['language'], map: LanguageMap): TemplateResult | typeof nothing {
  const found = language.find(map);
  return found
    ? html`<p class="prose" lang=${found.language} dir=${directionOf(found.language)}>${found.text}</p>`
    : nothing;
}

function label(view: FormView, field: FieldDefinition): TemplateResult {
  return html`<label for=${field.name}>${labelWords(view, field)}</label>`;
}

function labelWords(view: FormView, field: FieldDefinition): TemplateResult {
  const words = view.language.message(labelKey(field, view.values));
  return html`${words} ${isRequired(field.name, view.values) ? nothing : optional(view)}`;
}

function optional({ language }: FormView): TemplateResult {
  return html`<span class="optional">${language.message('optional')}</span>`;
}

/** The hint and the error, which `aria-describedby` names. */
function notes(view: FormView, { name, hint }: FieldDefinition): TemplateResult {
  const { language, errors, values } = view;
  const error = errors.find(({ field }) => field === name);
  return html`${hint ? html`<p class="hint" id=${`${name}-hint`}>${language.message(hint)}</p>` : nothing}${
    error
      ? html`<p class="error" part="error" id=${`${name}-error`}>
          ${errorIcon}<span><span class="visually-hidden">${language.message('error')}</span> ${errorWords(language, error, values)}</span>
        </p>`
      : nothing
  }`;
}

const chevron: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

const errorIcon: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path d="M8 4v5m0 2.5v.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

function describedBy(view: FormView, field: FieldDefinition): string | typeof nothing {
  const ids = [field.hint && `${field.name}-hint`, isWrong(view, field) === 'true' && `${field.name}-error`];
  return ids.filter(Boolean).join(' ') || nothing;
}

function isWrong({ errors }: FormView, { name }: FieldDefinition): 'true' | typeof nothing {
  return errors.some(({ field }) => field === name) ? 'true' : nothing;
}

function textValue({ values }: FormView, { name }: FieldDefinition): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** Some languages write their names small, which looks like a slip at the beginning of a label. */
function capitalized(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

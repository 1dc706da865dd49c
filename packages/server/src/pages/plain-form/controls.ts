import {
  chooseLanguage,
  directionOf,
  type JoinFormField as FormField,
  languageTag,
  longestAnswer,
} from '@tejido/contract';
import { goals, goalTitles, sdgLanguages, targetLabelLanguages, targetLabels, targetsOfGoal } from '@tejido/sdg';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import {
  type ControlName,
  choicesOf,
  controlName,
  type FieldMessage,
  type FieldWords,
  hintOf,
  isRequired,
  labelOf,
  rowOf,
} from './fields.ts';
import { formLanguages } from './words.ts';

/** What the controls of a form are made from. */
export interface ControlsView extends FieldWords {
  values: URLSearchParams;
  messages: readonly FieldMessage[];
}

/** More than these are easier to find in a list that opens. */
const mostRadios = 8;

/** A field with its label, hint and error. Nothing for a question of a kind that is not known here. */
export function renderControl(view: ControlsView, field: FormField): Html | '' {
  const items = choicesOf(field, view);
  switch (field.kind ?? rowOf(field, view)?.control) {
    case 'yes-no':
      return renderChoices(view, field, 'radio', items);
    case 'choice':
      return items.length > mostRadios ? selection(view, field, items) : renderChoices(view, field, 'radio', items);
    case 'vocabulary':
      return selection(view, field, items);
    case 'choices':
      return renderChoices(view, field, 'checkbox', items);
    case 'goals':
      return goalsField(view, field);
    case 'languages':
      return renderChoices(view, field, 'checkbox', languageChoices(view));
    case 'long-text':
    case 'area':
      return textField(view, field, 'area');
    case 'email':
      return textField(view, field, 'email');
    case 'url':
      return textField(view, field, 'url');
    case 'text':
      return textField(view, field, 'text');
    default:
      return '';
  }
}

function textField(view: ControlsView, field: FormField, type: 'text' | 'email' | 'url' | 'area'): Html {
  const name = controlName(field);
  const { autocomplete, max = longestAnswer(field) } = rowOf(field, view) ?? {};
  // Bitwarden goes by parts of words: it fills `organizationUrl` with an organization's name, and “tell us” with a telephone number.
  const isForHand = !autocomplete || type === 'url';
  const attributes = html`id="${idOf(name)}" name="${name}"${isRequired(field, view) ? html` required` : ''}${
    autocomplete ? html` autocomplete="${autocomplete}"` : ''
  }${isForHand ? html` data-bwignore` : ''}${describedBy(view, field)}`;
  const value = view.values.get(name) ?? '';
  return html`<div class="plain-form-field">
<label for="${idOf(name)}">${caption(view, field)}</label>
${notes(view, field)}
${
  type === 'area'
    ? // A line break right after the tag is not part of the text, so that one in the text is not lost.
      html`<textarea ${attributes} rows="4" maxlength="${max}">\n${value}</textarea>`
    : html`<input ${attributes} type="${type === 'url' ? 'text' : type}"${
        type === 'url' ? html` inputmode="url"` : ''
      } maxlength="${max}" value="${value}">`
}
</div>`;
}

function selection(view: ControlsView, field: FormField, items: Items): Html {
  const name = controlName(field);
  const chosen = view.values.get(name);
  return html`<div class="plain-form-field">
<label for="${idOf(name)}">${caption(view, field)}</label>
${notes(view, field)}
<select id="${idOf(name)}" name="${name}"${isRequired(field, view) ? html` required` : ''}${describedBy(view, field)}>
<option value="">${view.words.choose}</option>
${items.map(
  ([value, label]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`,
)}
</select>
</div>`;
}

type Items = readonly (readonly [value: string, label: Html | string])[];

/** Boxes to tick or buttons to choose from; the first has the id that the error summary links to. */
function renderChoices(view: ControlsView, field: FormField, type: 'radio' | 'checkbox', items: Items): Html {
  return html`<fieldset class="plain-form-field"${describedBy(view, field)}>
<legend>${caption(view, field)}</legend>
${notes(view, field)}
${boxes(view, controlName(field), type, items, type === 'radio' && isRequired(field, view))}
</fieldset>`;
}

/** Boxes or radio buttons of one name. */
export function boxes(
  view: ControlsView,
  name: ControlName,
  type: 'radio' | 'checkbox',
  items: Items,
  required = false,
  firstId: string = idOf(name),
): Html {
  const chosen = view.values.getAll(name);
  return html`<div class="plain-form-choices">${items.map(([value, label], index) => {
    const id = index === 0 ? firstId : `${firstId}-${index + 1}`;
    const checked = chosen.includes(value) ? html` checked` : '';
    return html`<div><input type="${type}" id="${id}" name="${name}" value="${value}"${required ? html` required` : ''}${checked}> <label for="${id}">${own(view, label)}</label></div>`;
  })}</div>`;
}

/** The goals, and below each its targets, which open. */
function goalsField(view: ControlsView, field: FormField): Html {
  const { lang, values, words } = view;
  const titles = goalTitles[chooseLanguage(sdgLanguages, [lang]) ?? 'en'];
  const labels = targetLabels[chooseLanguage(targetLabelLanguages, [lang]) ?? 'en'];
  const chosen = values.getAll('targets');
  return html`<fieldset class="plain-form-field"${describedBy(view, field)}>
<legend>${caption(view, field)}</legend>
${notes(view, field)}
${goals.map(({ number }) => {
  const targets = targetsOfGoal(number).map(({ code }) => [code, `${code} ${labels[code]}`] as const);
  const isOpen = targets.some(([code]) => chosen.includes(code));
  const id = number === 1 ? idOf('goals') : `${idOf('goals')}-${number}`;
  return html`${boxes(view, 'goals', 'checkbox', [[String(number), `${number}. ${titles[number]}`]], false, id)}
<details class="plain-form-targets"${isOpen ? html` open` : ''}><summary>${say(words.targetsOf, { goal: number })}</summary>
${boxes(view, 'targets', 'checkbox', targets, false, `${idOf('targets')}-${number}`)}</details>`;
})}
</fieldset>`;
}

/** The languages of the network, and the others that there are forms in: the same that the widget offers. What was chosen before stays. */
function languageChoices({ lang, network, values }: ControlsView): [string, string][] {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const before = values.getAll('languages').filter((tag) => languageTag(tag) !== undefined);
  const all = new Set([...network.languages, ...formLanguages, ...before]);
  return [...all].map((language) => [language, names.of(language) ?? language]);
}

/** The hint and the error of a field. */
function notes(view: ControlsView, field: FormField): Html {
  const hint = hintOf(field, view);
  const name = controlName(field);
  return html`${hint ? html`<p class="plain-form-hint" id="${idOf(name)}-hint">${hint}</p>` : ''}${errorAt(view, name)}`;
}

/** The error of a control. */
export function errorAt({ messages, words }: ControlsView, name: ControlName): Html | '' {
  const message = messages.find(({ field }) => field === name);
  if (!message) return '';
  return html`<p class="plain-form-error" id="${idOf(name)}-error"><span class="plain-form-unseen">${words.error}</span> ${message.text}</p>`;
}

const describedBy = (view: ControlsView, field: FormField): Html | '' =>
  describe(view, controlName(field), hintOf(field, view) !== '');

/** The attributes that tie a control to its hint and its error. */
export function describe({ messages }: ControlsView, name: ControlName, hasHint: boolean): Html | '' {
  const hasError = messages.some(({ field }) => field === name);
  const ids = [hasHint && `${idOf(name)}-hint`, hasError && `${idOf(name)}-error`].filter(Boolean).join(' ');
  if (!ids) return '';
  return html` aria-describedby="${ids}"${hasError ? html` aria-invalid="true"` : ''}`;
}

// The network's words may run from left to right in a form that reads from right to left.
const own = ({ lang }: ControlsView, text: Html | string): Html | string =>
  directionOf(lang) === 'rtl' ? html`<bdi>${text}</bdi>` : text;

/** What a field is called, and whether it may be left out. */
const caption = (view: ControlsView, field: FormField): Html =>
  html`${own(view, labelOf(field, view))}${optional(view, field)}`;

// What is required while something else is so, is not optional: its hint says when.
const optional = (view: ControlsView, field: FormField): Html | '' =>
  isRequired(field, view) || field.required
    ? ''
    : html` <span class="plain-form-optional">${view.words.optional}</span>`;

/** The id of a control; one with dots would be hard to select. */
export const idOf = (name: ControlName): string => `join-${name.replaceAll('.', '-')}`;

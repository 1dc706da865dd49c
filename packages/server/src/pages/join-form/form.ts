import { findText, joinRequestFields, type LanguageTag, type Network, type PrivacyNotice } from '@tejido/contract';
import { goals, goalTitles, sdgLanguages } from '@tejido/sdg';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { type FieldMessage, type FieldName, isRequired, labelOf, type TextField, textFields } from './fields.ts';
import { formLanguage, wordsIn } from './words/index.ts';
import type { JoinFormWords } from './words/words.ts';

/** A form to show. */
export interface JoinForm {
  network: Network;
  /** The person's languages, the most wanted first. */
  languages: readonly LanguageTag[];
  /** The page that the form stands on. */
  page: string;
  /** What the submission is stored under, made once for each form shown; without one, the form corrects what is there. */
  idempotencyKey?: string;
  /** When the form was first shown, as `stampForm` signs it; only for a new request. */
  stamp?: string;
  /** Where it posts to; the network's own form page when not given. */
  action?: string;
  /** The form's heading and the words on its button, when not those of a new request. */
  title?: string;
  submit?: string;
  /** The notice to agree to; the network's newest when not given. */
  notice?: PrivacyNotice;
  /** What was typed before, to be shown again. */
  values?: URLSearchParams;
  messages?: readonly FieldMessage[];
  /** The level of the form's heading. */
  headingLevel?: 1 | 2 | 3;
}

interface View extends JoinForm {
  values: URLSearchParams;
  messages: readonly FieldMessage[];
  words: JoinFormWords;
  lang: LanguageTag;
  notice: PrivacyNotice;
}

/**
 * The join form as a page without scripts has it: it posts to the network's own form page. The controls have the names that the
 * API's fields have, with dots inside; the widget takes over what was typed.
 */
export function renderJoinForm(form: JoinForm): Html {
  const lang = formLanguage(form.languages);
  const words = wordsIn(lang);
  const { notice = form.network.privacyNotices[0] } = form;
  if (!notice) return html`<p lang="${lang}">${words.closed}</p>`;
  const view: View = { values: new URLSearchParams(), messages: [], ...form, words, lang, notice };
  const { network, messages, idempotencyKey, stamp, action = `/${network.slug}/embed/join-form?lang=${lang}` } = view;
  return html`<form class="join-form" method="post" action="${action}" lang="${lang}" novalidate>
${heading(view)}
${messages.length > 0 ? errorSummary(view) : ''}
${idempotencyKey === undefined ? '' : html`<input type="hidden" name="idempotency-key" value="${idempotencyKey}">`}
${stamp === undefined ? '' : guardFields(stamp, words)}
<input type="hidden" name="language" value="${lang}">
<input type="hidden" name="page" value="${view.page}">
<input type="hidden" name="consent.notice" value="${notice.id}">
${choices(view, 'applicant', 'radio', [
  ['person', words.person],
  ['organization', words.organization],
])}
${textFields.about.map((field) => textField(view, field))}
${sectorField(view)}
${textField(view, { name: 'place', type: 'text' })}
${choices(view, 'goals', 'checkbox', goalChoices(view))}
${choices(view, 'languages', 'checkbox', languageChoices(view))}
${textFields.wishes.map((field) => textField(view, field))}
${choices(
  view,
  'consent.purposes',
  'checkbox',
  notice.purposes.map(({ code, label }) => [code, textIn(view, label)]),
  noticeText(view),
)}
<p><button type="submit">${view.submit ?? words.send}</button></p>
</form>`;
}

/** The hidden field that says when the form was shown. */
export const stampField = 'form-stamp';

/** The field that nobody sees. */
export const trapField = 'website';

/**
 * When the form was shown, and a field for programs that fill in whatever they find. Hidden from everybody; a browser of text shows it, so it
 * says what it is. The attributes after the name ask password managers to leave it alone.
 */
function guardFields(stamp: string, { trap }: JoinFormWords): Html {
  return html`<input type="hidden" name="${stampField}" value="${stamp}">
<div hidden><label for="join-website">${trap}</label>
<input id="join-website" name="${trapField}" autocomplete="off" tabindex="-1" data-1p-ignore data-lpignore="true" data-bwignore data-form-type="other"></div>`;
}

function heading({ headingLevel = 1, words, title = words.title }: View): Html {
  if (headingLevel === 1) return html`<h1>${title}</h1>`;
  return headingLevel === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
}

/** What is wrong, in one place, with links to where; it takes the focus when the page is shown. */
function errorSummary({ messages, words }: View): Html {
  return html`<div class="join-form-summary" role="alert" tabindex="-1" aria-labelledby="join-problem" autofocus>
<p id="join-problem"><strong>${words.problem}</strong></p>
<ul>${messages.map(({ field, text }) => html`<li>${field ? html`<a href="#${idOf(field)}">${text}</a>` : text}</li>`)}</ul>
</div>`;
}

function textField(view: View, { name, type, hint }: TextField): Html {
  const { words, values } = view;
  const { autocomplete, max }: { autocomplete?: string; max: number } = joinRequestFields[name];
  const attributes = html`id="${idOf(name)}" name="${name}"${isRequired(name) ? html` required` : ''}${
    autocomplete ? html` autocomplete="${autocomplete}"` : ''
  }${describedBy(view, name, hint !== undefined)}`;
  const value = values.get(name) ?? '';
  return html`<div class="join-form-field">
<label for="${idOf(name)}">${labelOf(name, words)}${optional(view, name)}</label>
${hint ? html`<p class="join-form-hint" id="${idOf(name)}-hint">${words[hint]}</p>` : ''}${errorAt(view, name)}
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

function sectorField(view: View): Html {
  const { words, values, network } = view;
  const chosen = values.get('sector');
  return html`<div class="join-form-field">
<label for="${idOf('sector')}">${words.sector}</label>
${errorAt(view, 'sector')}
<select id="${idOf('sector')}" name="sector" required${describedBy(view, 'sector', false)}>
<option value="">${words.choose}</option>
${network.sectors.map(
  ({ code, label }) =>
    html`<option value="${code}"${code === chosen ? html` selected` : ''}>${textIn(view, label)}</option>`,
)}
</select>
</div>`;
}

/** Boxes to tick or buttons to choose from; the first has the id that the error summary links to. */
function choices(
  view: View,
  name: FieldName,
  type: 'radio' | 'checkbox',
  items: readonly (readonly [value: string, label: string])[],
  intro?: Html,
): Html {
  const chosen = view.values.getAll(name);
  const required = type === 'radio' ? html` required` : '';
  return html`<fieldset class="join-form-field"${describedBy(view, name, false)}>
<legend>${labelOf(name, view.words)}${name === 'consent.purposes' ? '' : optional(view, name)}</legend>
${intro ?? ''}${errorAt(view, name)}
<div class="join-form-choices">${items.map(([value, label], index) => {
    const id = index === 0 ? idOf(name) : `${idOf(name)}-${index + 1}`;
    const checked = chosen.includes(value) ? html` checked` : '';
    return html`<div><input type="${type}" id="${id}" name="${name}" value="${value}"${required}${checked}> <label for="${id}">${label}</label></div>`;
  })}</div>
</fieldset>`;
}

function noticeText(view: View): Html {
  const { notice, words } = view;
  return html`<p>${textIn(view, notice.text)}</p>
${notice.url ? html`<p><a href="${notice.url}">${words.wholeNotice}</a></p>` : ''}`;
}

function goalChoices({ lang }: View): [string, string][] {
  const titles = goalTitles[sdgLanguages.find((language) => language === lang.split('-')[0]) ?? 'en'];
  return goals.map(({ number }) => [String(number), `${number}. ${titles[number]}`]);
}

function languageChoices({ lang, network }: View): [string, string][] {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  return network.languages.map((language) => [language, names.of(language) ?? language]);
}

function errorAt({ messages, words }: View, name: FieldName): Html | '' {
  const message = messages.find(({ field }) => field === name);
  if (!message) return '';
  return html`<p class="join-form-error" id="${idOf(name)}-error"><span class="join-form-unseen">${words.error}</span> ${message.text}</p>`;
}

function describedBy({ messages }: View, name: FieldName, hasHint: boolean): Html | '' {
  const hasError = messages.some(({ field }) => field === name);
  const ids = [hasHint && `${idOf(name)}-hint`, hasError && `${idOf(name)}-error`].filter(Boolean).join(' ');
  if (!ids) return '';
  return html` aria-describedby="${ids}"${hasError ? html` aria-invalid="true"` : ''}`;
}

const optional = ({ words }: View, name: FieldName): Html | '' =>
  isRequired(name) ? '' : html` <span class="join-form-optional">${words.optional}</span>`;

const textIn = ({ languages, lang }: View, text: Readonly<Record<string, string>>): string =>
  findText(text, [...languages, lang])?.text ?? '';

/** The id of a field's control; an id with a dot would be hard to select. */
const idOf = (name: FieldName): string => `join-${name.replace('.', '-')}`;

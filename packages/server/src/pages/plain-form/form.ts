import {
  directionOf,
  type FoundText,
  findText,
  formName,
  isSameLanguage,
  type LanguageTag,
  type Network,
  noticeLanguages,
  noticesFor,
  type PrivacyNotice,
  publicationPurpose,
  purposesFor,
  retentionOf,
  retentionWords,
  type SubmissionKind,
  siteOfPage,
} from '@tejido/contract';
import { submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { boxes, type ControlsView, describe, errorAt, idOf, renderControl } from './controls.ts';
import { condition, consentName, type FieldMessage } from './fields.ts';
import type { FormWords } from './words.ts';
import { formLanguage, formWords } from './words.ts';

/** A form to show. */
export interface SubmissionForm {
  kind: SubmissionKind;
  network: Network;
  /** The person's languages, the most wanted first. */
  languages: readonly LanguageTag[];
  /** The language of the form's words with the person's region, in which to answer; without a region when not given. */
  locale?: LanguageTag;
  /** The page that the form stands on, and the names of the parameters of its query that its host wants kept. */
  page: string;
  pageParameters?: readonly string[];
  /** What the submission is stored under, made once for each form shown; without one, the form corrects what is there. */
  idempotencyKey?: string;
  /** When the form was first shown, as `stampForm` signs it; only for a new request. */
  stamp?: string;
  /** Where it posts to; the network's own form page when not given. */
  action?: string;
  /** The form's heading and the words on its button, when not those of a new request. */
  title?: string;
  submit?: string;
  /** The notice to agree to; when not given, the newest that belongs to the page's site. */
  notice?: PrivacyNotice;
  /** What was typed before, to be shown again. */
  values?: URLSearchParams;
  messages?: readonly FieldMessage[];
  /** The level of the form's heading. */
  headingLevel?: 1 | 2 | 3;
}

/** The page of a kind's form in a network. */
export const formAddress = ({ slug }: Pick<Network, 'slug'>, kind: SubmissionKind): string =>
  `/${slug}/embed/${formName(kind)}`;

type View = SubmissionForm & ControlsView & { notice: PrivacyNotice; found: FoundText };

/**
 * The form as a page without scripts has it: it posts to the network's own form page. The controls have the names that the
 * API's fields have, with dots inside; the widget takes over what was typed.
 */
export function renderForm(form: SubmissionForm): Html {
  const lang = formLanguage(form.languages);
  const words = formWords(form.kind, lang);
  const { notice = noticesFor(form.network, siteOfPage(form.page))[0] } = form;
  if (!notice) return html`<p lang="${lang}">${words.closed}</p>`;
  const languages = [...form.languages, lang];
  const found = findText(notice.text, languages) ?? { text: '', language: lang };
  const { pageParameters = [] } = form;
  const view: View = { values: new URLSearchParams(), messages: [], ...form, languages, words, lang, notice, found };
  const { network, kind, messages, idempotencyKey, stamp } = view;
  const { action = `${formAddress(network, kind)}?lang=${lang}` } = view;
  return html`<form class="plain-form" method="post" action="${action}" lang="${lang}" novalidate>
${heading(view)}
${messages.length > 0 ? errorSummary(view) : ''}
${idempotencyKey === undefined ? '' : html`<input type="hidden" name="idempotency-key" value="${idempotencyKey}">`}
${stamp === undefined ? '' : guardFields(stamp, words)}
<input type="hidden" name="language" value="${view.locale ?? lang}">
<input type="hidden" name="page" value="${view.page}">
${pageParameters.map((name) => html`<input type="hidden" name="pageParameters" value="${name}">`)}
<input type="hidden" name="consent.notice" value="${notice.id}">
<input type="hidden" name="consent.language" value="${found.language}">
${steps(view)}
${consent(view)}
<p><button type="submit">${view.submit ?? words.send}</button></p>
</form>`;
}

/** The fields; with those of each step together where there are several, all on this one page. */
function steps(view: View): Html[] {
  return submissionKind(view.kind)
    .form(view.network)
    .steps.map(({ title, fields }) => {
      const controls = fields.map((field) => renderControl(view, field));
      if (!title) return html`${controls}`;
      return html`<fieldset class="plain-form-step"><legend>${textIn(view, title)}</legend>
${controls}</fieldset>`;
    });
}

function consent(view: View): Html {
  const { notice, words, kind } = view;
  const purposes = purposesFor(notice, submissionKind(kind).publishesWhen !== undefined);
  const items = purposes.map(({ code, label }) => [code, purposeWords(view, code, label)] as const);
  return html`<fieldset class="plain-form-field"${describe(view, consentName, false)}>
<legend>${words.privacy}</legend>
${noticeText(view)}${errorAt(view, consentName)}
${boxes(view, consentName, 'checkbox', items)}
</fieldset>`;
}

/** The hidden field that says when the form was shown. */
export const stampField = 'form-stamp';

/** The field that nobody sees. */
export const trapField = 'website';

/**
 * When the form was shown, and a field for programs that fill in whatever they find. Hidden from everybody; a browser of text shows it, so it
 * says what it is. The attributes after the name ask password managers to leave it alone.
 */
function guardFields(stamp: string, { trap }: FormWords): Html {
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
  return html`<div class="plain-form-summary" role="alert" tabindex="-1" aria-labelledby="join-problem" autofocus>
<p id="join-problem"><strong>${words.problem}</strong></p>
<ul>${messages.map(({ field, text }) => html`<li>${field ? html`<a href="#${idOf(field)}">${text}</a>` : text}</li>`)}</ul>
</div>`;
}

/** What a person is asked to agree to. Nothing can hide here what is not asked of people: it says whom it is for. */
function purposeWords(view: View, code: string, label: Readonly<Record<string, string>>): Html | string {
  const words = textIn(view, label);
  const { publishesWhen } = submissionKind(view.kind);
  if (code !== publicationPurpose || !publishesWhen) return words;
  const onlyFor = condition({ field: publishesWhen.field, is: [...publishesWhen.is] }, view);
  return html`${words} <span class="plain-form-optional">${onlyFor}</span>`;
}

/** The notice in the form's language; where it is not written in that, first in which languages it is. */
function noticeText({ network, notice, found, lang, words }: View): Html {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const written = noticeLanguages(notice).map((tag) => names.of(tag) ?? tag);
  const isForeign = !isSameLanguage(found.language, lang);
  const marked = found.language === lang ? '' : html` lang="${found.language}" dir="${directionOf(found.language)}"`;
  return html`${isForeign ? html`<p><strong>${say(words.noticeOnly, { languages: new Intl.ListFormat(lang).format(written) })}</strong></p>` : ''}
<p${marked}>${found.text}</p>
<p>${retentionWords(retentionOf(network))[lang]}</p>
${notice.url ? html`<p><a href="${notice.url}">${words.wholeNotice}</a></p>` : ''}`;
}

/** A text of the network's, marked with its language where that is not the form's: it may even run the other way. */
function textIn({ languages, lang }: View, text: Readonly<Record<string, string>>): Html | string {
  const found = findText(text, languages);
  if (!found || found.language === lang) return found?.text ?? '';
  return html`<span lang="${found.language}" dir="auto">${found.text}</span>`;
}

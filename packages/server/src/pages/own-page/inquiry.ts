import type { LanguageTag, SubmissionKind } from '@tejido/contract';
import { isUndecided, type SubmissionRecord } from '@tejido/contract/submissions';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { wordsIn } from '../plain-form/words.ts';
import { ownPageWords } from './words.ts';

/** The last question of the team, and the form that answers it. */
export interface InquiryForm {
  kind: SubmissionKind;
  record: Pick<SubmissionRecord, 'status' | 'inquiries'>;
  lang: LanguageTag;
  /** Where the form goes. */
  action: string;
  /** What was typed and refused. */
  refused?: string | undefined;
}

/** Most characters of an answer. */
export const longestAnswer = 4000;

/** The last question with a form to answer it, or to answer it otherwise while nothing is decided; nothing where there is none. */
export function renderInquiry({ kind, record, lang, action, refused }: InquiryForm): Html | '' {
  const { status, inquiries = [] } = record;
  const inquiry = inquiries.at(-1);
  if (!inquiry || !isUndecided({ status })) return '';
  const words = ownPageWords(kind, lang);
  const isRefused = refused !== undefined;
  const error = isRefused
    ? html`<p class="plain-form-error" id="answer-error"><span class="plain-form-unseen">${wordsIn(lang).error}</span> ${words.answerMissing}</p>`
    : '';
  const invalid = isRefused ? html` aria-describedby="answer-error" aria-invalid="true" autofocus` : '';
  return html`<h2>${words.inquiry}</h2>
<blockquote class="words"><p dir="auto">${inquiry.text}</p></blockquote>
${inquiry.answer && !isRefused ? html`<p role="status">${words.answered}</p>` : ''}
<form method="post" action="${action}">
<div class="plain-form-field">
<label for="answer">${words.answer}</label>
${error}
<textarea id="answer" name="answer" rows="6" dir="auto" maxlength="${longestAnswer}"${invalid}>\n${refused ?? inquiry.answer?.text ?? ''}</textarea>
</div>
<p><button type="submit">${inquiry.answer ? words.changeAnswer : words.sendAnswer}</button></p>
</form>`;
}

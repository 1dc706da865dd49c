import { isolate, type Network, type SubmissionKind } from '@tejido/contract';
import type { Receipt } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { formAddress } from './form.ts';
import { type Place, queryOf } from './place.ts';
import type { FormWords } from './words.ts';
import { wordsIn } from './words.ts';

/** What became of asking for the mail once more. */
export type MailOutcome = keyof FormWords & ('sentAgain' | 'tooOften' | 'emailFormat' | 'already');

/** What somebody is told who has just sent a request. */
export interface ReceiptPage {
  kind: SubmissionKind;
  network: Pick<Network, 'slug'>;
  lang: string;
  receipt: Pick<Receipt, 'id'> & { token?: string | undefined };
  /** The address that the mail went to. */
  email: string;
  /** Whose it is, or what it is about, as the sender wrote it. */
  subject?: string | undefined;
  /** What became of asking for it again, and the address that was given then. */
  outcome?: MailOutcome | undefined;
  typed?: string | undefined;
  /** Where the form stood, for the next one. */
  place?: Place | undefined;
}

/** A receipt begins with what is still to be done: without it the request does not count. */
export function renderReceipt(page: ReceiptPage): Html {
  const { kind, network, lang, receipt, email, subject, place = nowhere } = page;
  const words = wordsIn(lang);
  return html`<div class="plain-form" lang="${lang}">
${
  page.outcome === 'already'
    ? html`<h1>${words.already}</h1>`
    : html`<h1>${breakable(say(words.step, { email: isolate(email) }))}</h1>
<p>${words.until}</p>
${renderMailForms(page)}`
}
<p class="plain-form-reference">${subject ? html`<bdi>${subject}</bdi><br>` : ''}${words.reference}: <code>${receipt.id}</code></p>
<p><a href="${formAddress(network, kind)}?${queryOf(place, lang).toString()}" class="plain-link">${words.another}</a></p>
</div>`;
}

/** Two forms for a mail that does not come: once more to the same address, and to the right one. */
export function renderMailForms(page: ReceiptPage): Html {
  const { kind, network, lang, receipt, email, subject, outcome, typed = '', place = nowhere } = page;
  const words = wordsIn(lang);
  const query = queryOf(place, lang);
  query.set('token', receipt.token ?? '');
  const action = `/${network.slug}/${kind}/${receipt.id}/confirmation-mail?${query.toString()}`;
  const isWrong = outcome === 'emailFormat';
  // What the page after these forms shows again. It is not read from the database: a receipt lets nobody read a request, which may be another person's by then.
  const shown = html`<input type="hidden" name="again" value="${email}">${subject ? html`<input type="hidden" name="subject" value="${subject}">` : ''}`;
  return html`${outcome === 'sentAgain' ? html`<p class="plain-form-said" role="status">${say(words.sentAgain, { email: isolate(email) })}</p>` : ''}
${outcome === 'tooOften' ? html`<p class="plain-form-error" role="alert">${words.tooOften}</p>` : ''}
<p>${words.noMail}</p>
<form method="post" action="${action}">${shown}<p><button type="submit">${words.sendAgain}</button></p></form>
<details class="plain-form-move"${isWrong ? html` open` : ''}><summary>${words.wrongAddress}</summary>
<form method="post" action="${action}" novalidate>${shown}
<div class="plain-form-field"><label for="join-move">${words.rightAddress}</label>
${isWrong ? html`<p class="plain-form-error" id="join-move-error" role="alert"><span class="plain-form-unseen">${words.error}</span> ${words.emailFormat}</p>` : ''}
<input id="join-move" name="email" type="email" autocomplete="email" maxlength="254" value="${isWrong ? typed : email}"${isWrong ? html` aria-invalid="true" aria-describedby="join-move-error" autofocus` : ''}></div>
<p><button type="submit" class="plain-form-quiet">${words.sendThere}</button></p></form></details>`;
}

const nowhere: Place = { pageParameters: [] };

/** A sentence whose line may end after the sign in an address, and not only wherever a word of it is too long for the line. */
const breakable = (sentence: string): Html =>
  html`${sentence.split('@').map((part, index) => html`${index > 0 ? html`@<wbr>` : ''}${part}`)}`;

import { type LanguageTag, missingTexts, type Network, noticeLanguages, noticesFor } from '@tejido/contract';
import { say } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { formLanguages } from '../plain-form/words.ts';

const wordsIn = await loadAll('missing-texts');

/**
 * What of the network's texts cannot be read in which of its languages, and in which languages people fill in its form without being able to read
 * what they agree to. Nothing where nothing is missing.
 */
export function renderMissingTexts(network: Network, lang: LanguageTag): Html | '' {
  const words = wordsIn(lang);
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const list = (tags: readonly LanguageTag[]) =>
    new Intl.ListFormat(lang).format(tags.map((tag) => names.of(tag) ?? tag));
  const own = missingTexts(network);
  const others = formLanguages.filter((tag) => !network.languages.includes(tag));
  const [unread] = missingTexts(network, others).filter(({ text }) => text === 'privacyNotices');
  if (own.length === 0 && !unread) return '';
  const [notice] = noticesFor(network, undefined);
  const elsewhere =
    unread && notice && say(words.forms, { missing: list(unread.languages), written: list(noticeLanguages(notice)) });
  return html`<details class="desk-missing"${own.length > 0 ? html` open` : ''}><summary>${own.length > 0 ? words.title : words.formsTitle}</summary>
${own.length > 0 ? html`<ul>${own.map(({ text, languages }) => html`<li>${words.texts[text]}: ${list(languages)}</li>`)}</ul>` : ''}
${elsewhere ? html`<p>${elsewhere}</p>` : ''}</details>`;
}

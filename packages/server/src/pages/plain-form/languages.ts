import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { type Place, queryOf } from './place.ts';
import type { FormWords } from './words.ts';
import { formLanguages } from './words.ts';

/** The same page in every other language that there are words in, each by its own name; what the network says itself is marked where it has no translation. */
export function renderLanguages(place: Place, lang: string, words: FormWords): Html {
  const addressIn = (language: string) => `?${queryOf(place, language).toString()}`;
  return html`<nav class="plain-form-languages" aria-label="${words.inLanguages}"><ul>${formLanguages.map((language) =>
    language === lang
      ? html`<li><span lang="${language}" aria-current="true">${ownNameOf(language)}</span></li>`
      : html`<li><a href="${addressIn(language)}" lang="${language}" hreflang="${language}">${ownNameOf(language)}</a></li>`,
  )}</ul></nav>`;
}

/** A language by its own name, as a line of its own begins. */
export const ownNameOf = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

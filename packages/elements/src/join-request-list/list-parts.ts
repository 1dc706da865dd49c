import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import type { DeskMessageKey } from '../desk/messages.ts';

type Language = LanguageController<DeskMessageKey>;

/** What stands above the rows: how many there are, and for who may do something with them a box for all and the keys. */
export function listHead(
  language: Language,
  count: string,
  choice: { chosen: number; shown: number; chooseAll: (chosen: boolean) => void } | undefined,
): TemplateResult {
  const counted = html`<p class="muted small">${count}</p>`;
  if (!choice) return counted;
  const { chosen, shown, chooseAll } = choice;
  return html`<div class="head">
    <label class="choose all"
      ><input
        type="checkbox"
        .checked=${chosen > 0 && chosen === shown}
        .indeterminate=${chosen > 0 && chosen < shown}
        @change=${(event: Event) => chooseAll((event.target as HTMLInputElement).checked)}
      /><span>${language.message('chooseAll')}</span></label
    >
    ${counted}
    <p class="muted small keys">${language.message('keys')}</p>
  </div>`;
}

/** That there are none, with a way back to all where filters are the reason. */
export function nothingFound(
  language: Language,
  words: DeskMessageKey,
  clear: (() => void) | undefined,
): TemplateResult {
  return html`<div class="notice">
    <p>${language.message(words)}</p>
    ${clear ? html`<button type="button" part="button" @click=${clear}>${language.message('clear')}</button>` : nothing}
  </div>`;
}

/** The button for more rows. */
export function moreButton(language: Language, loading: boolean, load: () => void): TemplateResult {
  return html`<button type="button" part="button" class="more" aria-disabled=${loading} @click=${load}>
    ${language.message(loading ? 'loading' : 'more')}
  </button>`;
}

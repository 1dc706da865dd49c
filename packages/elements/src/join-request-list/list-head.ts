import { html, type TemplateResult } from 'lit';
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

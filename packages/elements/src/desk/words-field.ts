import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import type { DeskMessageKey } from './messages.ts';

/** Most characters of what is written at the desk, as in the contract. */
export const longest = 4000;

/** A field for words, with what is wrong with it. */
export interface WordsField {
  language: LanguageController<DeskMessageKey>;
  /** Its id within the element, and its name. */
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  value: string;
  /** What to do, in words; empty while nothing is wrong. */
  error: string;
  type: (value: string) => void;
}

/** What is wrong with words that are about to be sent, as a message's key; nothing when they can be. */
export function fault(words: string, missing?: DeskMessageKey): DeskMessageKey | undefined {
  if (missing && !words.trim()) return missing;
  return words.length > longest ? 'tooLong' : undefined;
}

/** A field for words, with label, hint and error. */
export function wordsField(field: WordsField): TemplateResult {
  const { language, name, label, hint, optional, value, error, type } = field;
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${name}>
      ${label} ${optional ? html`<span class="optional">${language.message('optional')}</span>` : nothing}
    </label>
    ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
    ${
      error
        ? html`<p class="error" part="error" id=${`${name}-error`}>
            ${errorIcon}<span><span class="visually-hidden">${language.message('error')}</span> ${error}</span>
          </p>`
        : nothing
    }
    <textarea
      id=${name}
      name=${name}
      part="input"
      rows="4"
      dir="auto"
      autocomplete="off"
      aria-required=${!optional}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      .value=${value}
      @input=${(event: Event) => type((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}

/** What is wrong, above a form, with a way to the field. */
export function errorSummary(
  language: LanguageController<DeskMessageKey>,
  level: number,
  { name, error }: { name: string; error: string },
): TemplateResult | typeof nothing {
  if (!error) return nothing;
  const go = (event: Event) => {
    event.preventDefault();
    ((event.currentTarget as Element).getRootNode() as ShadowRoot).getElementById(name)?.focus();
  };
  return html`<div class="summary" part="summary" tabindex="-1">
    <div role="alert">
      ${heading(headingLevel(level), language.message('problem'))}
      <p><a href=${`#${name}`} @click=${go}>${error}</a></p>
    </div>
  </div>`;
}

const errorIcon: TemplateResult = html`<svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
  <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
  <path d="M8 4v5m0 2.5v.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

import { html, nothing, svg, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import { errorWords } from './error-words.ts';
import { renderField } from './field-template.ts';
import type { FormField } from './fields.ts';
import type { FormActions, FormView } from './form-view.ts';

/**
 * The whole form, in one root so that autofill, implicit submission and ARIA ids work. The button is listened to as well as the form, which
 * is never submitted in a frame that is sandboxed without `allow-forms`.
 */
export function renderForm(view: FormView, actions: FormActions): TemplateResult {
  const { language, sending, fields, own } = view;
  const render = (field: FormField) => renderField(view, field, actions);
  return html`${renderSummary(view, actions)}
    <form
      novalidate
      part="form"
      aria-label=${language.message('title')}
      @submit=${actions.submit}
      @input=${actions.input}
      @change=${actions.change}
    >
      <div class="fields" ?inert=${sending}>${renderKeeping(view, actions)} ${own ? own.render(view, render) : fields.map(render)}</div>
      ${trap}
      <div class="actions">
        <button type="submit" class="primary" part="button" aria-disabled=${sending} @click=${actions.submit}>
          ${own?.next ?? language.message(sending ? 'sending' : 'send')}
        </button>
        ${own?.renderBack(actions)}
      </div>
    </form>`;
}

/** A field for programs that fill in whatever they find; hidden from everybody, also from what fills forms in for people. */
const trap: TemplateResult = html`<div hidden>
  <input name="website" autocomplete="off" />
</div>`;

/** What is wrong, above everything, each error with a way to its field. */
function renderSummary(view: FormView, { focusField }: FormActions): TemplateResult | typeof nothing {
  const { language, errors, refusal, level } = view;
  if (errors.length === 0 && !refusal) return nothing;
  return html`<div class="summary" part="summary" tabindex="-1">
    <div role="alert">
      ${heading(headingLevel(level + 1), language.message('problem'))}
      ${refusal ? html`<p>${refusal}</p>` : nothing}
      <ul>
        ${errors.map((error) => {
          const go = (event: Event) => {
            event.preventDefault();
            focusField(error.field);
          };
          return html`<li><a href=${`#${error.field}`} @click=${go}>${errorWords(view, error)}</a></li>`;
        })}
      </ul>
    </div>
  </div>`;
}

/** What becomes of what is typed, and the way to have it otherwise. */
function renderKeeping({ language, keeping }: FormView, actions: FormActions): TemplateResult {
  const { stored, canStore, shared, restored } = keeping;
  return html`<div class="keeping" part="keeping">
    <p role="status">${language.message(stored ? 'keptOnDevice' : 'keptOnPage')}</p>
    ${
      canStore
        ? html`<button type="button" part="toggle" aria-pressed=${shared} @click=${actions.toggleShared}>
            <svg aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em">
              <rect x="1" y="1" width="14" height="14" rx="3" fill="none" stroke="currentColor" stroke-width="1.5" />
              ${shared ? checkMark : nothing}
            </svg>
            ${language.message('shared')}
          </button>`
        : nothing
    }
    ${
      restored
        ? html`<p>${language.message('restored')}</p>
            <button type="button" part="button" @click=${actions.restart}>${language.message('startAgain')}</button>`
        : nothing
    }
  </div>`;
}

const checkMark: TemplateResult<2> = svg`<path d="M4 8.5l2.5 2.5L12 5.5" fill="none" stroke="currentColor" stroke-width="2" />`;

import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import { errorWords } from './error-words.ts';
import { renderField } from './field-template.ts';
import type { Field } from './fields.ts';
import type { FormActions, FormView } from './form-view.ts';

/**
 * The whole form, in one root so that autofill, implicit submission and ARIA ids work. The button is listened to as well as the form, which
 * is never submitted in a frame that is sandboxed without `allow-forms`.
 */
export function renderForm(view: FormView, actions: FormActions): TemplateResult {
  const { language, sending, fields, own } = view;
  const render = (field: Field) => renderField(view, field, actions);
  return html`${renderSummary(view, actions)}
    <form
      novalidate
      part="form"
      aria-label=${language.message('title')}
      @focusin=${actions.enter}
      @submit=${actions.submit}
      @input=${actions.take}
      @change=${actions.take}
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

/** What can be said of a request that has been sent as long as there is nothing to say it better with. */
export function renderPlainPanel({ language, level }: FormView, arrived: boolean): TemplateResult {
  return html`<div class="notice panel" part="panel" role="status">
    ${heading(level, language.message(arrived ? 'received' : 'notThrough'))}
    ${arrived ? html`<slot name="thanks"></slot>` : html`<p>${language.message('keepOpen')}</p>`}
  </div>`;
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
        ? html`<label class="choice" part="toggle"
            ><input type="checkbox" .checked=${shared} @change=${actions.toggleShared} /><span>${language.message('shared')}</span></label
          >`
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

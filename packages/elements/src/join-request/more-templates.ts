import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import { listOf } from '../base/records.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { sentence, statusChip, time } from '../desk/request-parts.ts';
import { errorSummary, wordsField } from '../desk/words-field.ts';
import { faultWords, renderFailure } from './decision-template.ts';
import type { RequestActions, RequestView } from './view.ts';

/** What the team asked and the person answered; nothing where nothing was asked. */
export function inquiriesSection({ language, level, review, desk }: RequestView): TemplateResult | typeof nothing {
  const { inquiries, language: tag } = review.request;
  if (listOf(inquiries).length === 0) return nothing;
  return html`<section aria-labelledby="inquiries">
    ${heading(level, language.message('inquiries'), 'inquiries')}
    <ol class="entries">
      ${listOf(inquiries).map(
        ({ text, time: asked, answer }) =>
          html`<li>
            <p class="prose" dir="auto">${text}</p>
            <p class="muted small">${time(asked, language, desk.network)}</p>
            ${
              answer
                ? html`<p class="prose quote" lang=${tag === language.locale ? nothing : tag} dir="auto">${answer.text}</p>
                    <p class="muted small">${time(answer.time, language, desk.network)}</p>`
                : html`<p class="muted">${language.message('noAnswer')}</p>`
            }
          </li>`,
      )}
    </ol>
  </section>`;
}

/** What may be of the same person or organization; nothing where nothing is. */
export function duplicatesSection(view: RequestView): TemplateResult | typeof nothing {
  const { language, level, review, address } = view;
  if (review.duplicates.length === 0) return nothing;
  return html`<section aria-labelledby="duplicates">
    ${heading(level, language.message('duplicates'), 'duplicates')}
    <ul class="entries">
      ${review.duplicates.map(({ id, name, status, reasons }) => {
        const isRequest = id.startsWith('jrq_');
        const named = isRequest ? html`<a href=${address(id)}><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`;
        return html`<li>
          ${reasons.map(
            (reason, index) =>
              html`<p class=${index > 0 ? 'muted small' : 'line'}>
                <span
                  >${sentence(language.message(`same-${reason}` as DeskMessageKey) || `${reason}: {name}`, 'name', named)}</span
                >
                ${index === 0 && status ? statusChip(status, language) : nothing}
              </p>`,
          )}
          ${isRequest ? nothing : html`<p class="muted small">${language.message('recordHere')}</p>`}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What the team noted, and a form for more. */
export function notesSection(view: RequestView, actions: RequestActions): TemplateResult {
  const { language, level, review, desk, writes } = view;
  const { notes } = review;
  return html`<section aria-labelledby="notes">
    ${heading(level, language.message('notes'), 'notes')}
    ${
      notes.length === 0
        ? html`<p class="muted">${language.message('noNotes')}</p>`
        : html`<ol class="entries">
            ${notes.map(
              ({ text, audience, author, created }) =>
                html`<li>
                  <p class="prose" dir="auto">${text}</p>
                  <p class="muted small">
                    ${author ? html`<bdi>${author.name}</bdi> · ` : nothing}${time(created, language, desk.network)} ·
                    ${language.message(audience === 'applicant' ? 'noteApplicant' : 'noteTeam')}
                  </p>
                </li>`,
            )}
          </ol>`
    }
    ${writes ? noteForm(view, actions) : nothing}
  </section>`;
}

function noteForm(view: RequestView, { note }: RequestActions): TemplateResult {
  const { language, level, work } = view;
  const error = faultWords(view, 'note');
  const working = work.isWorking('note');
  return html`${errorSummary(language, headingLevel(level + 1), { name: 'note', error })}
    <form novalidate class="act" aria-label=${language.message('note')} @submit=${note}>
      <div ?inert=${working}>
        ${wordsField({
          language,
          name: 'note',
          label: language.message('note'),
          hint: `${language.message('noteTeam')}. ${language.message('kept')}`,
          value: work.words('note'),
          error,
          type: (words) => work.type('note', words),
        })}
        <label class="choice"
          ><input
            type="checkbox"
            .checked=${work.shared}
            @change=${() => {
              work.shared = !work.shared;
            }}
          /><span>${language.message('noteApplicant')}</span></label
        >
      </div>
      ${renderFailure(view, 'note')}
      <p class="buttons">
        <button type="submit" part="button" aria-disabled=${working}>
          ${language.message(working ? 'working' : 'addNote')}
        </button>
      </p>
    </form>`;
}

/** What was done with the request, oldest first. */
export function historySection({ language, level, review, desk }: RequestView): TemplateResult {
  const arrived = { time: review.request.created, action: 'received', actor: undefined };
  return html`<section aria-labelledby="history">
    ${heading(level, language.message('history'), 'history')}
    <ol class="entries history">
      ${[arrived, ...review.history].map(
        ({ time: instant, action, actor }) =>
          html`<li>
            <span>${language.message(`did-${action}` as DeskMessageKey) || action}</span>
            <span class="muted small"
              >${time(instant, language, desk.network)} ·
              ${actor ? html`<bdi>${actor.name}</bdi>` : language.message('theServer')}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}

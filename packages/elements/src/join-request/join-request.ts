import { applicantName, decisions, type JoinRequestReview } from '@tejido/contract';
import { deskAddress, reviewJoinRequest } from '@tejido/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { heading, headingLevel } from '../base/heading.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { deskStyles } from '../desk/desk.styles.ts';
import { type Desk, DeskElement, mayWrite } from '../desk/desk-element.ts';
import { takeOver } from '../desk/fallback.ts';
import { KeptWords } from '../desk/kept-words.ts';
import type { DeskMessageKey } from '../desk/messages.ts';
import { pageName, sentence, statusChip, time } from '../desk/request-parts.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { DocumentTitle } from '../submission-form/document-title.ts';
import { decisionSection } from './decision-template.ts';
import { joinRequestStyles } from './join-request.styles.ts';
import { duplicatesSection, historySection, inquiriesSection, notesSection } from './more-templates.ts';
import { consentSection, sentSection } from './sent-template.ts';
import { type RequestActions, type RequestView, readReview } from './view.ts';
import { type Task, Work } from './work.ts';

interface Loaded {
  desk: Desk;
  review: JoinRequestReview;
}

const doneKeys: Record<Task, DeskMessageKey> = {
  accept: 'accepted',
  decline: 'declined',
  ask: 'asked',
  assign: 'assigned',
  note: 'noted',
  remind: 'did-join-request.reminded',
};

/**
 * One join request, for the network's team: everything that was sent, what may be the same, notes and history, and what can be decided. Needs a
 * `<tejido-network>` that is signed in, by `session` on pages of the server itself or by a `token`.
 *
 * @tag tejido-join-request
 * @slot - Shown until the request is here, and for ever if it cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The request is here; again when it was read again.
 * @fires {TejidoErrorEvent} tejido-error - The request could not be loaded.
 * @csspart base - The block around everything.
 * @csspart heading - The headings.
 * @csspart status - Where the request stands.
 * @csspart actions - What was decided, or can be.
 * @csspart button - A button.
 * @csspart input - A field.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart outcome - What was done last.
 * @csspart conflict - That a decision came too late.
 * @csspart summary - What is wrong with the words of a form.
 * @csspart notice - What is said to whom the request is not open.
 * @csspart error - The message when something did not get through.
 * @cssprop [--tejido-accent] - Color of links, buttons and what waits.
 * @cssprop [--tejido-line] - Color of the hairlines.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 */
export class TejidoJoinRequest extends DeskElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, deskStyles, joinRequestStyles];

  readonly #data = new DataController<Loaded>(this, (scope) => this.#request(scope));

  /** The request's id, `jrq_…`. */
  @property() request = '';

  /** The level of the heading with the name, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  #asked = '';
  #work: { id: string; scope: NetworkScope; work: Work } | undefined;

  constructor() {
    super();
    this.addController(
      new DocumentTitle(this, () => {
        const work = this.#work?.work;
        const wrong = (['accept', 'decline', 'ask', 'note'] as const).some((task) => work?.faultOf(task));
        return wrong ? this.language.message('error') : '';
      }),
    );
  }

  protected override renderContent(): TemplateResult {
    const { state, value, error } = this.#data;
    const refusal = state === 'error' || state === 'missing' ? this.renderRefusal(error) : undefined;
    if (refusal) return refusal;
    const { scope } = this;
    if (!value || !scope) {
      return state === 'error'
        ? this.renderError(() => this.#data.retry())
        : this.renderLoading(html`<div class="placeholder"></div>`);
    }
    return this.#renderRequest(value, scope);
  }

  #renderRequest({ desk, review }: Loaded, scope: NetworkScope): TemplateResult {
    const { state } = this.#data;
    this.showState('ready');
    const level = headingLevel(this.headingLevel);
    const work = this.#workOn(review.request.id, scope);
    const view: RequestView = {
      language: this.language,
      titles: this.titles,
      level: headingLevel(level + 1),
      desk,
      review,
      work,
      writes: mayWrite(desk),
      address: (id) => this.addressOfRequest(id, desk.network),
    };
    const { request } = review;
    const message = this.language.message.bind(this.language);
    return html`<article aria-labelledby="who" aria-busy=${state === 'loading'}>
      <header>
        <div class="line">
          ${heading(level, html`<bdi>${applicantName(request)}</bdi>`, 'who')} ${statusChip(request.status, this.language)}
        </div>
        <p class="facts muted">
          <span>${sentence(message('arrived'), 'time', time(request.created, this.language, desk.network))}</span>
          ${
            request.page
              ? html`<span>${sentence(message('through'), 'page', html`<bdi>${pageName(request.page)}</bdi>`)}</span>`
              : nothing
          }
        </p>
        ${this.#renderDone(work.done)}
        ${state === 'error' ? this.renderFailure(() => this.#data.retry()) : nothing}
      </header>
      <div class="sides">
        <div class="stack">${sentSection(view)} ${inquiriesSection(view)} ${consentSection(view)}</div>
        <div class="stack">
          ${decisionSection(view, this.#actions)} ${duplicatesSection(view)} ${notesSection(view, this.#actions)}
          ${historySection(view)}
        </div>
      </div>
    </article>`;
  }

  #renderDone(done: Task | undefined): TemplateResult | typeof nothing {
    return done
      ? html`<p class="notice outcome" part="outcome" tabindex="-1">${this.language.message(doneKeys[done])}</p>`
      : nothing;
  }

  readonly #actions: RequestActions = {
    open: (decision) => {
      this.#work?.work.open(decision);
      void this.#focusNext('.decide .act input, .decide .act textarea');
    },
    cancel: () => {
      const decision = this.#work?.work.deciding;
      this.#work?.work.open(undefined);
      void this.#focusNext(`[data-action=${decision}]`);
    },
    decide: (event) => void this.#do(event, 'decide'),
    assign: (event) => void this.#do(event, 'assign'),
    note: (event) => void this.#do(event, 'note'),
    remind: (event) => void this.#do(event, 'remind'),
    discard: () => {
      this.#work?.work.discard();
      void this.#focusNext('#decide');
    },
  };

  /** What is done with the request: its words belong to it, and are another's when the element shows another. */
  #workOn(id: string, scope: NetworkScope): Work {
    if (this.#work?.id !== id || this.#work.scope !== scope) {
      const host = { requestUpdate: () => this.requestUpdate(), reload: () => this.#data.retry() };
      const work = new Work(host, new KeptWords(`${scope.client.server} ${id}`));
      this.#begin(work);
      this.#work = { id, scope, work };
    }
    return this.#work.work;
  }

  /** Takes the plain page's place, with what somebody has begun there. */
  #begin(work: Work): void {
    const { texts, focused } = takeOver(this);
    // The plain form has one field for all decisions.
    for (const task of [...decisions, 'note'] as const) {
      const words = texts[task === 'note' ? 'text' : 'message'];
      if (words) work.type(task, words);
    }
    if (focused === undefined) return;
    void this.#focusNext({ text: '#note', message: '[data-action]' }[focused] ?? '#who');
  }

  /** Does something, and lets focus go on from what became of it. */
  async #do(event: Event, task: 'decide' | 'assign' | 'note' | 'remind'): Promise<void> {
    event.preventDefault();
    const { value } = this.#data;
    if (!this.#work || !value) return;
    const { work, scope } = this.#work;
    await work[task](scope.client, value.review.request);
    await this.updateComplete;
    if (work.conflict && task === 'decide') await this.#focusNext('.conflict');
    else await this.#focusNext(work.done ? '.outcome' : '.summary');
  }

  async #focusNext(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #request(scope: NetworkScope): DataRequest<Loaded> | undefined {
    const { request: id } = this;
    if (!/[^.]/.test(id)) return undefined;
    const address = `${deskAddress(scope.client, 'reviewJoinRequest', { id })} ${scope.networkAddress(this.language.tag)}`;
    // What others of the team did meanwhile has to show: an answer is kept for as long as it is on the page, and no longer.
    if (address !== this.#asked) scope.forget(address);
    this.#asked = address;
    return {
      address,
      load: async () => {
        const [desk, review] = await Promise.all([this.loadDesk(scope), reviewJoinRequest(scope.client, id)]);
        return { desk, review: readReview(review) };
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-join-request': TejidoJoinRequest;
  }
}

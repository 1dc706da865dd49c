import {
  type JoinRequestInput,
  type JoinRequestReceipt,
  type Network,
  noticesFor,
  type PrivacyNotice,
} from '@tejido/contract';
import { isProblem } from '@tejido/sdk';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataController } from '../base/data-controller.ts';
import { heading, headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import type { Control } from './controls.ts';
import { DocumentTitle } from './document-title.ts';
import type { Draft } from './draft.ts';
import { TejidoJoinErrorEvent, TejidoJoinSubmittedEvent } from './events.ts';
import { usualFields } from './fields.ts';
import { FormContent } from './form-content.ts';
import { renderForm } from './form-template.ts';
import type { FormActions, FormView } from './form-view.ts';
import { joinFormStyles } from './join-form.styles.ts';
import { type JoinFormKey, joinFormMessages } from './messages.ts';
import type { OwnForm } from './own-form.ts';
import { renderDone, renderWaiting } from './panel-template.ts';
import type * as Rare from './rare.ts';
import { redirectAddress } from './redirect.ts';
import { Submission } from './submission.ts';
import type { TroubleKey } from './trouble.ts';
import type { Terms } from './validate.ts';
import { type FieldName, isField, type JoinFormPrefill, textOf, toInput } from './values.ts';

/**
 * A form to join the network, as a person or for an organization. What is typed is kept in the browser until it is sent, and sent until it has
 * arrived.
 *
 * @tag tejido-join-form
 * @slot - A plain form that posts, for pages without JavaScript; shown until the widget is ready, and what was typed into it is taken over.
 * @slot intro - In place of the heading and the network's name.
 * @slot thanks - In place of what is said to happen next, once the request has arrived.
 * @fires tejido-join-submitted - The request has arrived; with the receipt. Cancel it to stay on the page.
 * @fires tejido-join-error - A try to send has failed; with the error and whether it will be sent again.
 * @fires tejido-ready - The form can be filled in.
 * @fires tejido-error - The form could not be loaded.
 * @csspart base - The block around everything.
 * @csspart heading - The headings.
 * @csspart form - The form.
 * @csspart input - A text field or list.
 * @csspart button - The buttons.
 * @csspart keeping - What is said about keeping what is typed.
 * @csspart toggle - The button for a shared computer.
 * @csspart goals - The goals, which open.
 * @csspart privacy - The privacy notice with its boxes.
 * @csspart summary - The list of errors.
 * @csspart error - An error beside its field, or the message that the form could not be loaded.
 * @csspart panel - What is shown in place of the form while the request waits and once it has arrived.
 * @csspart reference - The id of the request that has arrived.
 * @cssprop --tejido-accent - Color of buttons, links and what is chosen.
 * @cssprop --tejido-error - Color of errors.
 */
export class TejidoJoinForm extends TejidoElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, joinFormStyles];

  override readonly language: LanguageController<JoinFormKey> = new LanguageController(this, joinFormMessages);
  readonly #goalTitles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #loaded: DataController<Network> = new DataController(this, (scope) =>
    this.item === undefined
      ? {
          address: scope.networkAddress(this.language.tag),
          load: () => scope.loadNetwork(this.language.tag),
        }
      : undefined,
  );
  readonly #submission: Submission = new Submission(this, {
    arrived: (receipt) => this.#arrived(receipt),
    failed: (error, willRetry) => this.#failed(error, willRetry),
  });

  /** The network's record, in place of loading it; `null` when there is none. */
  @property({ attribute: false }) item: Network | null | undefined;

  /** Values for fields that nobody has touched yet, by the names of the request's fields. Consent cannot be among them. */
  @property({ attribute: false }) prefill: JoinFormPrefill = {};

  /** Where to go once the request has arrived: an http or https address, or one relative to the page. */
  @property() redirect = '';

  /** The level of the form's heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #content: FormContent = new FormContent(() => this.prefill);
  /** What the network has made its own of the form, once it is here; `null` when it could not be loaded. */
  #own: OwnForm | null | undefined;
  #loadsOwn = false;
  /** What knows more of what went wrong, and its words, once something has. */
  #rare: typeof Rare | undefined;
  #trouble: LanguageController<TroubleKey> | undefined;
  #goalsOpen = false;
  #shown: 'form' | 'waiting' | 'done' | undefined;
  #hadFocus = false;
  /** The selector of what is to take focus after the next render. */
  #focusNext: string | undefined;

  constructor() {
    super();
    this.addController(new DocumentTitle(() => (this.#content.isWrong ? this.language.message('error') : '')));
  }

  protected override update(changed: PropertyValues<this>): void {
    const network = this.#network;
    const { draft } = this.#submission;
    if (network?.joinForm) {
      this.#own?.update(network, draft?.step ?? 0);
      if (this.#own === undefined) void this.#loadOwn();
    }
    if (draft && draft !== this.#content.draft && this.#terms && this.language.ready) this.#begin(draft);
    this.#hadFocus = this.matches(':focus-within');
    super.update(changed);
  }

  protected override updated(): void {
    const shown = this.#content.draft && this.#panel;
    if (shown !== this.#shown && this.#shown && this.#hadFocus) {
      this.#focusNext ??= shown === 'form' ? 'input' : '.panel > [part=heading]';
    }
    this.#shown = shown;
    if (this.#focusNext) this.#focus(this.#focusNext);
    this.#focusNext = undefined;
  }

  protected override renderContent(): TemplateResult {
    const network = this.#network;
    const terms = this.#terms;
    const { draft } = this.#content;
    if (network && terms && draft) return this.#renderReady(network, terms, draft);
    if (network && !this.#notice) return this.#renderNothing('empty', 'closed');
    if (network === null || isProblem(this.#loaded.error, 'network_not_found'))
      return this.#renderNothing('missing', 'missing');
    if (this.#loaded.state === 'error') return this.renderError(() => this.#loaded.retry());
    if (this.#own === null) return this.renderError(() => void this.#loadOwn());
    return this.renderLoading(html`<div class="placeholder"></div>`);
  }

  #renderReady(network: Network, terms: Terms, draft: Draft): TemplateResult {
    this.showState('ready');
    const { step } = this.#submission;
    const { values, errors, refusal } = this.#content;
    this.#goalsOpen ||= errors.some(({ field }) => field === 'goals');
    const view: FormView = {
      language: this.language,
      trouble: this.#trouble,
      goalTitles: this.#goalTitles,
      level: headingLevel(this.headingLevel),
      network,
      notice: terms.notice,
      fields: terms.fields,
      own: this.#ownForm,
      values,
      errors,
      refusal: refusal === undefined ? '' : this.#refusalWords(refusal),
      sending: step.name === 'sending',
      keeping: draft,
      goalsOpen: this.#goalsOpen,
    };
    if (step.name === 'done') return renderDone(view, step, this.#actions);
    const body = step.name === 'waiting' ? renderWaiting(view, step, this.#actions) : renderForm(view, this.#actions);
    return html`<slot name="intro">
        ${heading(view.level, this.language.message('title'))}
        <p class="network">${this.text(network.name)}</p>
      </slot>
      ${body}`;
  }

  #renderNothing(state: string, message: JoinFormKey): TemplateResult {
    this.showState(state);
    return html`<slot></slot><p class="notice" role="status">${this.language.message(message)}</p>`;
  }

  readonly #actions: FormActions = {
    submit: (event) => {
      event.preventDefault();
      this.#submit();
    },
    input: (event) => this.#take(event),
    change: (event) => this.#take(event, true),
    // Where it cannot be loaded, the plain boxes stay.
    loadPicker: () => void import('../define/sdg-picker.ts').catch(() => {}),
    focusField: (field) => this.#goTo(field),
    back: () => {
      this.#content.forgive();
      this.#toStep(-1);
    },
    toggleShared: () => {
      const { draft } = this.#content;
      if (draft) draft.shared = !draft.shared;
      this.requestUpdate();
    },
    restart: () => {
      this.#submission.restart();
      this.#content.forgive();
    },
    resend: () => {
      // Where clicks do not focus buttons, focus would stay nowhere and the outcome would not be announced.
      this.#focus('button.primary');
      this.#submission.resend();
    },
    edit: () => this.#submission.edit(),
  };

  get #network(): Network | null | undefined {
    return this.item === undefined ? this.#loaded.value : this.item;
  }

  /** The privacy notice to show; none while the network takes no requests from this site. */
  get #notice(): PrivacyNotice | undefined {
    const network = this.#network;
    return network && network.sectors.length > 0 ? noticesFor(network, globalThis.origin)[0] : undefined;
  }

  /** What the network has made its own of the form, where it has and that can be shown. */
  get #ownForm(): OwnForm | undefined {
    const own = this.#network?.joinForm && this.#own;
    return own && !own.isBroken ? own : undefined;
  }

  /** What the form needs of the network; nothing while it takes no requests, or what it has made its own is on its way. */
  get #terms(): Terms | undefined {
    const network = this.#network;
    const notice = this.#notice;
    const own = this.#ownForm;
    if (!network || !notice || (network.joinForm && !this.#own) || own?.ready === false) return undefined;
    return { sectors: network.sectors, notice, fields: own?.shown(this.#content.values) ?? usualFields };
  }

  get #panel(): 'form' | 'waiting' | 'done' {
    const { name } = this.#submission.step;
    return name === 'done' || name === 'waiting' ? name : 'form';
  }

  async #loadOwn(): Promise<void> {
    if (this.#loadsOwn) return;
    this.#loadsOwn = true;
    this.#own = undefined;
    const rare = await this.#needRare();
    this.#own = rare ? new rare.OwnForm(this, (name) => usualFields.some((field) => field.name === name)) : null;
    this.#loadsOwn = false;
    this.requestUpdate();
  }

  #begin(draft: Draft): void {
    const focused = this.#content.begin(draft, this);
    const { goals = [], targets = [] } = this.#content.values;
    this.#goalsOpen = goals.length + targets.length > 0;
    if (focused) this.#focusNext = `[name="${CSS.escape(focused)}"]`;
  }

  /** Takes what was typed; once a field has been left, it is looked at again, and what it decides about. */
  #take({ target, currentTarget }: Event, left = false): void {
    const { name } = target as Control;
    const terms = this.#terms;
    if (!terms || !isField(name)) return;
    if (this.#network?.submissions?.challenge) this.#submission.prepare();
    this.#content.take(currentTarget as HTMLFormElement, name, terms);
    const healed = this.#content.heal(name, terms);
    if (left) this.#content.recheck(name, terms);
    if (healed || left) this.requestUpdate();
  }

  #submit(): void {
    const terms = this.#terms;
    if (!terms || this.#submission.step.name !== 'editing') return;
    // It may be a password manager that filled the field that nobody sees: it is emptied, and the person sends again.
    const trap = this.renderRoot.querySelector('[name=website]') as HTMLInputElement;
    const own = this.#ownForm;
    const step = own && !own.isLast ? own.shownInStep(this.#content.values) : undefined;
    if (this.#content.check(step ? { ...terms, fields: step } : terms) && trap.value) {
      this.#refuse('trapped');
    }
    trap.value = '';
    if (this.#content.isWrong) {
      this.#focusNext = '.summary';
      this.requestUpdate();
    } else if (step) {
      this.#toStep(1);
    } else {
      this.#focus('button.primary');
      this.#submission.submit(this.#toInput(terms));
    }
  }

  #toInput({ fields, notice }: Terms): JoinRequestInput {
    const { values } = this.#content;
    const isShown = (field: FieldName) => fields.some(({ name }) => name === field);
    const answers = this.#ownForm?.answers(values, (field) => textOf(values, field));
    return toInput(values, notice, this.language.formatLocale, isShown, answers);
  }

  /** Goes so many steps on, to the heading there. */
  #toStep(steps: number): void {
    const { draft } = this.#content;
    if (!draft) return;
    draft.step += steps;
    this.#focusNext = '.step:not([hidden]) > [part=heading]';
    this.requestUpdate();
  }

  /** Goes to a field, in whichever step it is. */
  #goTo(field: FieldName): void {
    const { draft } = this.#content;
    const selector = `[name="${CSS.escape(field)}"]`;
    const step = this.#ownForm?.stepOf(field) ?? -1;
    if (!draft || step < 0 || step === draft.step) return this.#focus(selector);
    draft.step = step;
    this.#focusNext = selector;
    this.requestUpdate();
  }

  /** Takes that a request was refused: first as a whole, then field by field. Where it cannot be learned why, what is said of the whole stays. */
  #refuse(error: unknown): void {
    this.#content.refuse(error);
    void this.#explain(error);
  }

  async #explain(error: unknown): Promise<void> {
    const rare = await this.#needRare();
    const terms = this.#terms;
    if (!rare || !terms || this.#content.refusal !== error) return;
    this.#content.explain(rare.fieldErrors(error, terms));
    if (this.matches(':focus-within')) this.#focusNext = '.summary';
    // The network has another notice by now, or asks other things: the new form has to be seen.
    if (rare.isOutdated(error)) this.#loaded.retry();
    this.requestUpdate();
  }

  /** What most people never need; nothing where it cannot be loaded. */
  async #needRare(): Promise<typeof Rare | undefined> {
    this.#rare ??= await import('./rare.ts').catch(() => undefined);
    if (this.#rare) this.#trouble ??= new LanguageController(this, this.#rare.troubleMessages);
    return this.#rare;
  }

  #refusalWords(refusal: unknown): string {
    const code = isProblem(refusal) ? refusal.problem.code : String(refusal);
    const words = this.#trouble && this.#rare?.refusalWords(this.#trouble, refusal);
    return words || this.language.message('refused', { code });
  }

  #arrived(receipt: JoinRequestReceipt): void {
    const stay = !this.dispatchEvent(new TejidoJoinSubmittedEvent(receipt));
    const address = redirectAddress(this.redirect, document.baseURI);
    if (address && !stay) location.assign(address);
  }

  #failed(error: unknown, willRetry: boolean): void {
    if (!willRetry) {
      this.#refuse(error);
      if (this.matches(':focus-within')) this.#focusNext = '.summary';
      this.requestUpdate();
    }
    this.dispatchEvent(new TejidoJoinErrorEvent(error, willRetry));
  }

  #focus(selector: string): void {
    for (const target of this.renderRoot.querySelectorAll<HTMLElement>(selector)) {
      const disclosure = target.closest('details');
      if (disclosure) disclosure.open = true;
      target.focus();
      // What has no focus to take, such as a picker that is still to be loaded, leaves it to the next.
      if (target.matches(':focus-within')) return;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-join-form': TejidoJoinForm;
  }
}

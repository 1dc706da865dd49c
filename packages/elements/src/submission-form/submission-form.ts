import { type JoinForm, keptPage, type Network, noticesFor, type PrivacyNotice } from '@tejido/contract';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { heading, headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import type { MessageSource, Messages } from '../base/messages.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { version } from '../base/version.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import type { Control } from './controls.ts';
import type { DocumentTitle } from './document-title.ts';
import type { Draft } from './draft.ts';
import { otherLanguage } from './field-template.ts';
import { consentField, type Field, type FieldName, isField, type Terms } from './fields.ts';
import { FormContent } from './form-content.ts';
import { renderForm, renderPlainPanel } from './form-template.ts';
import type { FormActions, FormView } from './form-view.ts';
import { LaterPart } from './later-part.ts';
import type { SubmissionFormKey } from './messages.ts';
import type * as Outcome from './outcome.ts';
import type { OutcomeKey } from './outcome-messages.ts';
import type { OwnForm } from './own-form.ts';
import type * as Rare from './rare.ts';
import { redirectAddress } from './redirect.ts';
import { type Sending, type SentStep, Submission, type SubmissionReceipt } from './submission.ts';
import { submissionFormStyles } from './submission-form.styles.ts';
import type * as Tidy from './tidy.ts';
import type { TroubleKey } from './trouble.ts';
import { purposesOf, type SubmissionInput, sentFields, sentText } from './values.ts';

/** What one kind of submission has to say: all else is the same for every kind. */
export interface SubmissionKind extends Sending {
  readonly messages: MessageSource<Messages<SubmissionFormKey>>;
  /** In the order in which the form shows them, its errors are listed, the keyboard goes through them, and they are sent. */
  readonly fields: readonly Field[];
  /** What has been made its own of the form, in what was asked for. */
  readonly form?: (network: Network) => JoinForm | null | undefined;
  /** The event of a submission that has arrived. */
  readonly arrived: new (
    receipt: SubmissionReceipt,
  ) => Event;
  /** The event of a try that has failed. */
  readonly failed: new (
    error: unknown,
    willRetry: boolean,
  ) => Event;
}

/**
 * A form for one kind of submission to a network. What is typed is kept in the browser until it is sent, and sent until it has arrived.
 *
 * @slot - A plain form that posts, for pages without JavaScript; shown until the widget is ready, and what was typed into it is taken over.
 * @slot intro - In place of the heading and the network's name.
 * @slot thanks - In place of what is said to happen next, once the request has arrived.
 * @fires {TejidoReadyEvent} tejido-ready - The form can be filled in.
 * @fires {TejidoErrorEvent} tejido-error - The form could not be loaded.
 * @cssState empty - The network takes no requests.
 * @csspart base - The block around everything.
 * @csspart heading - The headings.
 * @csspart form - The form.
 * @csspart input - A text field or list.
 * @csspart button - The buttons.
 * @csspart keeping - What is said about keeping what is typed.
 * @csspart toggle - The box for a shared computer.
 * @csspart goals - The goals, which open.
 * @csspart privacy - The privacy notice with its boxes.
 * @csspart summary - The list of errors.
 * @csspart error - An error beside its field, or the message that the form could not be loaded.
 * @csspart panel - What is shown in place of the form while the request waits and once it has arrived.
 * @csspart reference - The id of the request that has arrived.
 * @cssprop --tejido-accent - Color of buttons, links and what is chosen.
 * @cssprop --tejido-error - Color of errors.
 */
export abstract class SubmissionForm extends TejidoElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, submissionFormStyles];

  readonly #kind: SubmissionKind = this.kind();
  override readonly language: LanguageController<SubmissionFormKey> = new LanguageController(this, this.#kind.messages);
  readonly #goalTitles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #loaded: DataController<Network> = new DataController(this, (scope) =>
    this.item === undefined ? this.request(scope) : undefined,
  );
  readonly #submission: Submission = new Submission(this, this.#kind, {
    arrived: (receipt) => this.#arrived(receipt),
    failed: (error, willRetry) => this.#failed(error, willRetry),
  });

  /** The network's record, in place of loading it; `null` when there is none. */
  @property({ attribute: false }) item: Network | null | undefined;

  /** Values for fields that nobody has touched yet, by the names of the request's fields. Consent cannot be among them. */
  @property({ attribute: false }) prefill: object = {};

  /** Where to go once the request has arrived: an http or https address, or one relative to the page. */
  @property() redirect = '';

  /**
   * The names of those parameters of the page's address that are kept with a request, with spaces between them: `utm_campaign ref`. Of the rest of the
   * query, and of what follows a `#`, nothing is kept or sent.
   */
  @property({ attribute: 'page-parameters' }) pageParameters = '';

  /** The level of the form's heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What is asked where nobody has said anything else. */
  readonly #usual: readonly Field[] = [...this.#kind.fields, consentField];
  readonly #content: FormContent = new FormContent(this.#kind.fields, () => this.prefill);
  /** What the network has made its own of the form, once it is here; `null` when it could not be loaded. */
  #own: OwnForm | null | undefined;
  /** What most people never need, with what knows more of what went wrong. */
  readonly #rare: LaterPart<TroubleKey, typeof Rare> = new LaterPart(this, () => import('./rare.ts'));
  /** What is needed once the form has been sent. */
  readonly #outcome: LaterPart<OutcomeKey, typeof Outcome> = new LaterPart(this, () => import('./outcome.ts'));
  /** What shows fields as they will be sent, once it is here. */
  #tidy: typeof Tidy | undefined;
  #title: DocumentTitle | undefined;
  #goalsOpen = false;
  /** What stood there after the last render: focus follows when something else takes its place. */
  #shown: Element | null = null;
  #hadFocus = false;
  /** The selector of what is to take focus after the next render. */
  #focusNext: string | undefined;

  /** What the form is for; asked for once, while the element is made. */
  protected abstract kind(): SubmissionKind;

  /** What is asked for: the network. A kind whose form is about a record asks for that with it. */
  protected request(scope: NetworkScope): DataRequest<Network> {
    return {
      address: scope.networkAddress(this.language.tag),
      load: () => scope.loadNetwork(this.language.tag),
    };
  }

  protected override update(changed: PropertyValues<this>): void {
    const form = this.#form;
    const { draft, step } = this.#submission;
    const { code, words } = this.#outcome;
    if (code && !this.#title) {
      this.#title = new code.DocumentTitle(this, () => (this.#content.isWrong ? this.language.message('error') : ''));
      this.addController(this.#title);
    }
    if (step.name !== 'editing' && !words) void this.#outcome.load();
    if (form) {
      this.#own?.update(form, draft);
      if (this.#own === undefined) void this.#loadOwn();
    }
    if (draft && draft !== this.#content.draft && this.#terms && this.language.ready) this.#begin(draft);
    this.#hadFocus = this.matches(':focus-within');
    super.update(changed);
  }

  protected override updated(): void {
    const shown = this.renderRoot.querySelector('form, .panel');
    if (shown !== this.#shown && this.#shown && this.#hadFocus) {
      this.#focusNext ??= shown?.localName === 'form' ? '[name]' : '.panel > [part=heading]';
    }
    this.#shown = shown;
    if (this.#focusNext) this.#focus(this.#focusNext);
    this.#focusNext = undefined;
  }

  protected override renderContent(): TemplateResult {
    const network = this.#network;
    const terms = this.#terms;
    const { draft } = this.#content;
    if (terms && draft) return this.#renderReady(terms, draft);
    if (network && !this.#notice) return this.renderMissing(this.language.message('closed'), 'empty');
    if (network === null || this.#loaded.state === 'missing')
      return this.renderMissing(this.language.message('loadFailed'));
    if (this.#loaded.state === 'error' || this.#own === null) return this.renderError(() => this.#retry());
    return this.renderLoading(html`<div class="placeholder"></div>`);
  }

  #renderReady(terms: Terms, draft: Draft): TemplateResult {
    this.showState('ready');
    const { step } = this.#submission;
    const { values, errors, refusal } = this.#content;
    this.#goalsOpen ||= errors.some(({ field }) => field === 'goals');
    const view: FormView = {
      ...terms,
      language: this.language,
      outcome: this.#outcome.words,
      goalTitles: this.#goalTitles,
      level: headingLevel(this.headingLevel),
      own: this.#ownForm,
      values,
      errors,
      refusal: refusal === undefined ? '' : this.#refusalWords(refusal),
      sending: step.name === 'sending',
      keeping: draft,
      goalsOpen: this.#goalsOpen,
    };
    if (step.name === 'done') return this.#renderPanel(view, step);
    const body = step.name === 'waiting' ? this.#renderPanel(view, step) : renderForm(view, this.#actions);
    return html`<slot name="intro">
        ${heading(view.level, this.language.message('title'))}
        <p class="network">${this.text(terms.network.name)}</p>
      </slot>
      ${body}`;
  }

  #renderPanel(view: FormView, step: SentStep): TemplateResult {
    const { code, words } = this.#outcome;
    if (code && words) return code.renderPanel(view, words, step, this.#actions);
    return renderPlainPanel(view, step.name === 'done');
  }

  readonly #actions: FormActions = {
    enter: () => {
      void this.#outcome.load();
      void this.#loadTidy();
    },
    submit: (event) => {
      event.preventDefault();
      this.#submit();
    },
    take: (event) => this.#take(event),
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

  /** What has been made its own of the form. */
  get #form(): JoinForm | null | undefined {
    return this.#network && this.#kind.form?.(this.#network);
  }

  /** The privacy notice to show; none while the network takes no requests from this site. */
  get #notice(): PrivacyNotice | undefined {
    const network = this.#network;
    // Nothing could be chosen from an empty list.
    return network && this.#kind.fields.every(({ vocabulary }) => !vocabulary || network[vocabulary].length > 0)
      ? noticesFor(network, globalThis.origin)[0]
      : undefined;
  }

  /** What the network has made its own of the form, where it has and that can be shown. */
  get #ownForm(): OwnForm | undefined {
    const own = this.#form && this.#own;
    return own && !own.isBroken ? own : undefined;
  }

  /** What the form needs of the network; nothing while it takes no requests, or what it has made its own is on its way. */
  get #terms(): Terms | undefined {
    const network = this.#network;
    const notice = this.#notice;
    const own = this.#ownForm;
    if (!network || !notice || (this.#form && !this.#own) || own?.ready === false) return undefined;
    return { network, notice, fields: own?.shown(this.#content.values) ?? this.#usual };
  }

  async #loadTidy(): Promise<void> {
    // Where it cannot be had, the server says what is wrong.
    this.#tidy ??= await import('./tidy.ts').catch(() => this.#tidy);
  }

  async #loadOwn(): Promise<void> {
    const rare = await this.#rare.load();
    this.#own ??= rare ? new rare.OwnForm(this, this.#usual) : null;
    this.requestUpdate();
  }

  #retry(): void {
    this.#own = undefined;
    this.#loaded.retry();
  }

  #begin(draft: Draft): void {
    const focused = this.#content.begin(draft, this);
    const { goals = [], targets = [] } = this.#content.values;
    this.#goalsOpen = goals.length + targets.length > 0;
    if (focused) this.#focusNext = `[name="${CSS.escape(focused)}"]`;
  }

  /** Takes what was typed; once a field has been left, it is looked at again, and what it decides about. */
  #take({ type, target, currentTarget }: Event): void {
    const { name } = target as Control;
    const left = type === 'change';
    const terms = this.#terms;
    if (!terms || !isField(this.#kind.fields, name)) return;
    // What fills forms in may go into none of the fields.
    if (left) void this.#outcome.load();
    if (this.#network?.submissions?.challenge) this.#submission.prepare();
    if (left) this.#tidy?.tidyControl(target as Control);
    this.#content.take(currentTarget as HTMLFormElement, name, terms);
    const healed = this.#content.heal(name, terms);
    if (left) this.#content.recheck(name, terms);
    if (healed || left) this.requestUpdate();
  }

  #submit(): void {
    const terms = this.#terms;
    if (!terms || this.#submission.step.name !== 'editing') return;
    this.#tidy?.tidyForm(this.renderRoot.querySelector('form') as HTMLFormElement, this.#content, terms);
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

  #toInput({ notice, fields }: Terms): SubmissionInput {
    const { language } = this;
    const { values } = this.#content;
    const { name, fields: all } = this.#kind;
    const pageParameters = this.pageParameters.match(/\S+/g) ?? [];
    const page = keptPage(location.href, pageParameters);
    const shownIn = otherLanguage(language, notice);
    return {
      ...sentFields(all, values, fields),
      ...this.#ownForm?.answers(values, sentText),
      language: language.formatLocale,
      ...(page && { page }),
      ...(pageParameters[0] && { pageParameters }),
      widget: `${name}/${version}`,
      consent: {
        notice: notice.id,
        purposes: purposesOf(values, notice),
        ...(shownIn && { language: shownIn }),
      },
    };
  }

  /** Goes so many steps on, to the heading there. */
  #toStep(steps: number): void {
    this.#own?.go(steps);
    this.#focusNext = '.step:not([hidden]) > [part=heading]';
    this.requestUpdate();
  }

  /** Goes to a field, in whichever step it is. */
  #goTo(field: FieldName): void {
    const selector = `[name="${CSS.escape(field)}"]`;
    if (!this.#ownForm?.goTo(field)) return this.#focus(selector);
    this.#focusNext = selector;
    this.requestUpdate();
  }

  /** Takes that a request was refused: first as a whole, then field by field. Where it cannot be learned why, what is said of the whole stays. */
  #refuse(error: unknown): void {
    this.#content.refuse(error);
    this.#showErrors();
    void this.#explain(error);
  }

  async #explain(error: unknown): Promise<void> {
    const rare = await this.#rare.load();
    const terms = this.#terms;
    if (!rare || !terms || this.#content.refusal !== error) return;
    this.#content.explain(rare.fieldErrors(error, terms));
    // The network has another notice by now, or asks other things: the new form has to be seen.
    if (rare.isOutdated(error)) this.#loaded.retry();
    this.#showErrors();
  }

  #showErrors(): void {
    if (this.matches(':focus-within')) this.#focusNext = '.summary';
    this.requestUpdate();
  }

  #refusalWords(refusal: unknown): string {
    const { code, words } = this.#rare;
    // Until what knows more is here: that is true of any.
    return (words && code?.refusalWords(words, refusal)) ?? this.language.message('notThrough');
  }

  #arrived(receipt: SubmissionReceipt): void {
    const stay = !this.dispatchEvent(new this.#kind.arrived(receipt));
    const address = redirectAddress(this.redirect, document.baseURI);
    if (address && !stay) location.assign(address);
  }

  #failed(error: unknown, willRetry: boolean): void {
    if (!willRetry) this.#refuse(error);
    this.dispatchEvent(new this.#kind.failed(error, willRetry));
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

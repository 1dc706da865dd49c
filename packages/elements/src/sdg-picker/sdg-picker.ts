import type { GoalNumber } from '@tejido/sdg/goals';
import type { TargetCode } from '@tejido/sdg/targets';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { spareKeys } from '../base/keys.ts';
import { LanguageController } from '../base/language-controller.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { isGoal, readChoices, type SdgChoice } from './choices.ts';
import { type SdgPickerKey, sdgPickerMessages } from './messages.ts';
import { type PickerActions, renderPicker } from './picker-template.ts';
import { sdgPickerStyles } from './sdg-picker.styles.ts';
import { targetLabels } from './target-labels.ts';

/**
 * A field of a form in which Sustainable Development Goals and their targets are chosen: by looking through them or by searching for a word or
 * a number. It takes part in a form as an `<input>` does; a `<label>`, `aria-label` or `aria-labelledby` names it.
 *
 * @tag tejido-sdg-picker
 * @slot - Shown until the picker is ready, such as plain check boxes whose values are goals and a line for codes of targets; what is ticked and typed there is taken over.
 * @fires {Event} input - The choice was changed by the person.
 * @fires {Event} change - The choice was changed by the person.
 * @csspart base - The block around everything.
 * @csspart input - The search field.
 * @csspart list - The list of goals, or of what was found.
 * @csspart toggle - The button that shows a goal's targets.
 * @csspart chosen - What is chosen, with its number.
 * @csspart chip - A choice, to be removed.
 * @csspart badge - A goal's or target's number and name.
 * @csspart number - The number on its color.
 * @cssprop --tejido-accent - Color of buttons and what is ticked.
 */
export class TejidoSdgPicker extends LocalizedElement {
  /** Takes part in forms. */
  static readonly formAssociated: boolean = true;
  static override styles: CSSResultGroup = [LocalizedElement.styles, sdgBadgeStyles, sdgPickerStyles];

  override readonly language: LanguageController<SdgPickerKey> = new LanguageController(this, sdgPickerMessages);
  readonly #goalTitles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  /** Made once somebody is interested in targets: their words are larger than all else here. */
  #targetLabels: LanguageController<TargetCode> | undefined;
  readonly #internals = this.attachInternals();

  /** The name under which a form sends the goals, one entry for each. Without a name nothing is sent. */
  @property({ reflect: true }) name = '';

  /** The name under which a form sends the targets; `name` with `-targets` when not given. */
  @property({ attribute: 'target-name' }) targetName = '';

  /** What is chosen at first and after the form is reset: goal numbers and target codes, with spaces between. */
  @property({ attribute: 'value' }) defaultValue = '';

  /** How many goals and targets may be chosen in all; no limit when not given. */
  @property({ type: Number }) max: number | undefined;

  /** Whether at least one has to be chosen. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether nothing can be chosen; a disabled `<fieldset>` around it does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Leaves the targets out. */
  @property({ type: Boolean, attribute: 'goals-only' }) goalsOnly = false;

  @state() private query = '';

  /** What the person or a script has chosen; until then the default is chosen. */
  #chosen: readonly SdgChoice[] | undefined;
  #isDisabled = false;
  readonly #open = new Set<GoalNumber>();
  #isShown = false;
  /** The place in the list of what is chosen that is to take focus after the next render. */
  #focusNext: number | undefined;

  constructor() {
    super();
    this.#internals.role = 'group';
    // A click on the label is a click on the element itself.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  /** What is chosen: numbers of goals, then codes of targets such as `'6.1'`, in the order of the Agenda. Takes texts too, and one text like the attribute. */
  @property({ attribute: false })
  get value(): readonly SdgChoice[] {
    const chosen = this.#chosen ?? readChoices(this.defaultValue);
    return this.goalsOnly ? chosen.filter(isGoal) : chosen;
  }

  set value(value: Iterable<number | string>) {
    this.#chosen = readChoices(value);
    this.#report();
  }

  /** The goals that are chosen, by number. */
  get goals(): readonly GoalNumber[] {
    return this.value.filter(isGoal);
  }

  /** The targets that are chosen, by code. */
  get targets(): readonly TargetCode[] {
    return this.value.filter((choice) => !isGoal(choice));
  }

  /** `sdg-picker`. */
  get type(): string {
    return 'sdg-picker';
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Its `<label>` elements. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** What is wrong: `valueMissing` when something has to be chosen, `rangeOverflow` when too much is. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What is wrong, in the person's language. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** Whether it is looked at when its form is checked. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether what is chosen can be sent; fires `invalid` when it cannot. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Like {@link checkValidity}, and tells the person. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Goes to the search field; to the first box of what stands in its place until the picker is ready. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector('input') ?? this.querySelector('input'))?.focus(options);
  }

  /** @internal Called by the browser when the form is reset. */
  formResetCallback(): void {
    this.#chosen = undefined;
    this.query = '';
    this.#open.clear();
    this.#report();
    this.requestUpdate();
  }

  /** @internal Called by the browser when it, or a fieldset around it, is disabled or not any more. */
  formDisabledCallback(disabled: boolean): void {
    this.#isDisabled = disabled;
    // It may come in the middle of an update, which would not show it any more.
    queueMicrotask(() => this.requestUpdate());
  }

  /** @internal Called by the browser when it fills a form in again, with the state that was reported to it. */
  formStateRestoreCallback(restored: unknown): void {
    if (typeof restored === 'string') this.value = restored.split(' ');
  }

  protected override willUpdate(): void {
    if (this.targets.length > 0) this.#needTargetLabels();
  }

  protected override update(changed: PropertyValues<this>): void {
    const begins = !this.#isShown && this.language.ready && this.#goalTitles.ready;
    if (!begins) return super.update(changed);
    this.#isShown = true;
    const left = this.#takeOver();
    super.update(changed);
    if (left) (this.renderRoot.querySelector<HTMLElement>(`[value="${CSS.escape(left)}"]`) ?? this).focus();
  }

  protected override updated(): void {
    this.#report();
    if (this.#focusNext === undefined) return;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    const next = chips[Math.min(this.#focusNext, chips.length - 1)];
    this.#focusNext = undefined;
    // The same button may stand for another choice now, which is only read out when focus comes to it anew.
    next?.blur();
    (next ?? this.renderRoot.querySelector<HTMLElement>('#count'))?.focus();
  }

  protected override render(): TemplateResult {
    return this.#isShown ? super.render() : html`<slot></slot>`;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return spareKeys(super.createRenderRoot());
  }

  protected override renderContent(): TemplateResult {
    return renderPicker(
      {
        language: this.language,
        goalTitles: this.#goalTitles,
        targetLabels: this.#targetLabels,
        chosen: this.value,
        limit: this.#limit,
        goalsOnly: this.goalsOnly,
        disabled: this.#isDisabled,
        query: this.query,
        open: this.#open,
      },
      this.#actions,
    );
  }

  readonly #actions: PickerActions = {
    focus: () => this.#needTargetLabels(),
    search: ({ target }) => {
      this.query = (target as HTMLInputElement).value;
    },
    tick: ({ target }) => {
      const { type, value, checked } = target as HTMLInputElement;
      if (type !== 'checkbox') return;
      const others = this.value.map(String).filter((code) => code !== value);
      this.#choose(checked ? [...others, value] : others);
    },
    click: (event) => {
      if ((event.target as Element).matches('input[aria-disabled]')) event.preventDefault();
    },
    unfold: (goal) => {
      this.#needTargetLabels();
      if (!this.#open.delete(goal)) this.#open.add(goal);
      this.requestUpdate();
    },
    remove: (choice) => {
      this.#focusNext = this.value.indexOf(choice);
      this.#choose(this.value.filter((each) => each !== choice));
    },
  };

  get #limit(): number {
    return this.max !== undefined && this.max > 0 ? this.max : Infinity;
  }

  #choose(value: Iterable<number | string>): void {
    this.value = value;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #needTargetLabels(): void {
    if (!this.goalsOnly) this.#targetLabels ??= new LanguageController(this, targetLabels);
  }

  /** Takes the place of what stood here: what was ticked or typed is chosen, and a form does not send it twice. Gives the box in focus. */
  #takeOver(): string | undefined {
    const inputs = [...this.querySelectorAll('input')];
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const focused = inputs.find((input) => input === activeElement && input.type === 'checkbox')?.value;
    const given = inputs.flatMap(({ type, checked, value }) =>
      type === 'checkbox' ? (checked ? [value] : []) : value.split(/[\s,;]+/),
    );
    if (inputs.length > 0) this.#chosen ??= readChoices(given);
    for (const input of inputs) input.disabled = true;
    return focused;
  }

  /** Tells the form and the browser what is chosen and what is wrong with it. */
  #report(): void {
    const internals = this.#internals;
    const { goals, targets } = this;
    const data = new FormData();
    for (const goal of goals) data.append(this.name, String(goal));
    for (const target of targets) data.append(this.targetName || `${this.name}-targets`, target);
    internals.setFormValue(this.name ? data : null, [...goals, ...targets].join(' '));

    const count = goals.length + targets.length;
    const anchor = this.renderRoot?.querySelector('input') ?? undefined;
    // Some text has to be given, also while there are no words yet.
    const say = (key: SdgPickerKey) => this.language.message(key, { count: this.#limit }) || '…';
    if (this.required && count === 0)
      internals.setValidity({ valueMissing: true }, say(this.goalsOnly ? 'goalRequired' : 'required'), anchor);
    else if (count > this.#limit) internals.setValidity({ rangeOverflow: true }, say('tooMany'), anchor);
    else internals.setValidity({});
    // A `<label>` names it; it would not where a name is given here.
    internals.ariaLabel = internals.labels.length > 0 ? null : this.language.message('label');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-sdg-picker': TejidoSdgPicker;
  }
}

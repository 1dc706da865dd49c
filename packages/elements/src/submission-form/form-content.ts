import { readField } from './controls.ts';
import type { Draft } from './draft.ts';
import { takeOver } from './fallback.ts';
import type { Field, FieldName, FormValues, Terms } from './fields.ts';
import { type FieldError, validate, validateField } from './validate.ts';
import { fromPrefill } from './values.ts';

/** What stands in the form, and what is wrong with it. */
export class FormContent {
  readonly #asked: readonly Field[];
  readonly #prefill: () => object;
  #draft: Draft | undefined;
  /** What the page had filled in, in the plain form that the widget replaced. */
  #given: FormValues = {};
  #errors: readonly FieldError[] = [];
  #refusal: unknown;

  /** @param prefill Values for fields that nobody has touched yet. */
  constructor(asked: readonly Field[], prefill: () => object) {
    this.#asked = asked;
    this.#prefill = prefill;
  }

  /** The draft that the form shows; none until the form can be shown. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  get values(): FormValues {
    return { ...fromPrefill(this.#asked, this.#prefill()), ...this.#given, ...this.#draft?.values };
  }

  /** The fields that are wrong, in the order of the form. */
  get errors(): readonly FieldError[] {
    return this.#errors;
  }

  /** Why the server does not take the form, where that is not a matter of its fields. */
  get refusal(): unknown {
    return this.#refusal;
  }

  get isWrong(): boolean {
    return this.#errors.length > 0 || this.#refusal !== undefined;
  }

  /** Takes the place of the plain form inside the host; gives the name of the control that the person was in. */
  begin(draft: Draft, host: HTMLElement): string | undefined {
    const { typed, given, focused } = takeOver(host, this.#asked);
    this.#draft = draft;
    this.#given = given;
    this.forgive();
    if (Object.keys(typed).length > 0) draft.change(typed);
    return focused;
  }

  /** Takes what was typed into a control of the form. */
  take(form: HTMLFormElement, field: FieldName, { notice }: Terms): void {
    this.#draft?.change({
      ...readField(form, field),
      ...(field === 'consent.purposes' && { 'consent.notice': notice.id }),
    });
  }

  /** Looks again at a field that was wrong; who fills the form in decides what else has to be. What is not shown any more is not wrong. */
  recheck(changed: FieldName, terms: Terms): void {
    const { values } = this;
    const isShown = ({ field }: FieldError) => terms.fields.some(({ name }) => name === field);
    this.#errors = this.#errors
      .filter(isShown)
      .flatMap((error) =>
        error.field === changed || changed === 'applicant' ? (validateField(error.field, values, terms) ?? []) : error,
      );
  }

  /**
   * Forgets what was wrong with a field as soon as it is right, while it is being filled in: an error that went away when the field is
   * left would move the page between the press and the release of a click on what comes next. Whether there was one.
   */
  heal(field: FieldName, terms: Terms): boolean {
    const wrong = this.#errors.length;
    this.#errors = this.#errors.filter((error) => error.field !== field || validateField(field, this.values, terms));
    return this.#errors.length < wrong;
  }

  /** Looks at the fields; whether there is nothing wrong with them. */
  check(terms: Terms): boolean {
    this.forgive();
    this.#errors = validate(this.values, terms);
    return !this.isWrong;
  }

  /** Takes that the whole was refused. */
  refuse(error: unknown): void {
    this.#errors = [];
    this.#refusal = error;
  }

  /** Takes which fields it was refused for; `complete` when that is all there is to say. */
  explain({ errors, complete }: { errors: readonly FieldError[]; complete: boolean }): void {
    this.#errors = errors;
    if (complete) this.#refusal = undefined;
  }

  /** Forgets what was wrong. */
  forgive(): void {
    this.#errors = [];
    this.#refusal = undefined;
  }
}

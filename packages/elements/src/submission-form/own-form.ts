import { type JoinForm, type JoinFormField, type LanguageMap, longestAnswer, shownFields } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import type { TejidoElement } from '../base/tejido-element.ts';
import type { Draft } from './draft.ts';
import type { Field, FieldControl, FieldName, FormValues } from './fields.ts';
import type { FormActions, FormView, OwnFormView } from './form-view.ts';
import { type OwnFormKey, ownFormMessages } from './own-form-messages.ts';
import type { SubmissionInput } from './values.ts';

/*
 * What a network has made its own of the form: which fields, in which order and when, its own questions, steps. Like all in `rare.ts` it takes
 * nothing but types of the form's other modules.
 */

type Answers = NonNullable<SubmissionInput['answers']>;

const controls: Readonly<Record<string, FieldControl>> = {
  text: 'text',
  'long-text': 'area',
  choice: 'choice',
  choices: 'choices',
  'yes-no': 'choice',
};

/** A network's own form, as its record says. */
export class OwnForm implements OwnFormView {
  readonly #language: LanguageController<OwnFormKey>;
  readonly #usual: readonly Field[];
  #draft: Draft | undefined;
  #steps: readonly { title?: LanguageMap | undefined; fields: readonly JoinFormField[] }[] = [];
  #step = 0;
  #shown: readonly string[] | undefined;
  /** What was last said of fields that came or went. */
  #said = '';

  /** @param usual The fields of the form where nobody has said anything else, the consent last. */
  constructor(host: TejidoElement, usual: readonly Field[]) {
    this.#language = new LanguageController(host, ownFormMessages);
    this.#usual = usual;
  }

  /** Whether its words are here. */
  get ready(): boolean {
    return this.#language.ready;
  }

  /** Whether nothing whole could be sent of what is asked: such a record is as good as none. */
  get isBroken(): boolean {
    const names = this.#fields.map(({ name }) => name);
    const asks = ({ name, required }: Field) => required !== true || names.includes(name);
    return !this.#usual.every((field) => field === this.#consent || asks(field));
  }

  /** The record that says what is asked, and the draft that says which step the person is at; the nearest there is. */
  update(form: JoinForm, draft: Draft | undefined): void {
    this.#draft = draft;
    this.#steps = listOf(form.steps).map((each) => ({
      ...each,
      fields: listOf(each?.fields).filter((field) => this.#isKnown(field)),
    }));
    this.#step = Math.max(0, Math.min(draft?.step ?? 0, this.#steps.length - 1));
  }

  /** A newer server may ask what this form cannot show. */
  #isKnown(field: JoinFormField): boolean {
    const { name, kind, shownWhen } = field ?? {};
    if (!textOrNothing(name) || (shownWhen && !Array.isArray(shownWhen.is))) return false;
    return kind === undefined ? this.#usualField(name) !== undefined : controls[kind] !== undefined;
  }

  /** The fields that are shown in all steps for what was filled in, and the consent. */
  shown(values: FormValues): Field[] {
    return [...this.#asked(values).map((field) => this.#toField(field)), this.#consent];
  }

  /** Those of them that stand in the step that the person is at. */
  shownInStep(values: FormValues): Field[] {
    const names = this.#namesIn(this.#step);
    return this.shown(values).filter(({ name }) => names.includes(name));
  }

  /** Goes so many steps on. */
  go(steps: number): void {
    if (this.#draft) this.#draft.step = this.#step + steps;
  }

  /** Goes to the step that a field stands in; whether the person was at another. */
  goTo(field: FieldName): boolean {
    const steps = this.#steps.findIndex((_, step) => this.#namesIn(step).includes(field)) - this.#step;
    this.go(steps);
    return steps !== 0;
  }

  /** Whether there is no step after this one. */
  get isLast(): boolean {
    return this.#step === this.#steps.length - 1;
  }

  /** The answers to the network's own questions that are shown. */
  answers(
    values: FormValues,
    sentText: (values: FormValues, field: FieldName) => string,
  ): Pick<SubmissionInput, 'answers'> {
    const answers: Answers = {};
    for (const { name, kind, options } of this.#asked(values)) {
      const control = `answers.${name}`;
      const text = sentText(values, control);
      if (kind === undefined || text === '') continue;
      if (kind === 'yes-no') answers[name] = text === 'yes';
      else if (kind !== 'choices') answers[name] = text;
      else {
        const chosen = (options ?? [])
          .map(({ code }) => code)
          .filter((code) => valuesOf(values, control).includes(code));
        if (chosen.length > 0) answers[name] = chosen;
      }
    }
    return Object.keys(answers).length > 0 ? { answers } : {};
  }

  /** The words of the button that leads to the next step, where there is one. */
  get next(): string | undefined {
    return this.isLast ? undefined : this.#language.message('next');
  }

  /** All steps: those that the person is not at are hidden and stay, for what fills forms in. So are fields that are not asked just now. */
  render(view: FormView, renderField: (field: Field) => TemplateResult): TemplateResult {
    const shown = this.#asked(view.values).map(({ name }) => name);
    this.#say(shown, view);
    const last = this.#steps.length - 1;
    return html`${this.#steps.map(
      ({ title, fields }, index) =>
        html`<section class="step" ?hidden=${index !== this.#step} aria-labelledby=${last > 0 ? `step-${index}` : nothing}>
          ${last > 0 ? this.#heading(view, title, index) : nothing}
          ${fields.map((field) => {
            const rendered = renderField(this.#toField(field));
            return field.shownWhen ? html`<div ?hidden=${!shown.includes(field.name)}>${rendered}</div>` : rendered;
          })}
          ${index === last ? renderField(this.#consent) : nothing}
        </section>`,
    )}
      <p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  /** The way to the step before. */
  renderBack({ back }: FormActions): TemplateResult | typeof nothing {
    if (this.#step === 0) return nothing;
    return html`<button type="button" part="button" @click=${back}>${this.#language.message('back')}</button>`;
  }

  #heading({ language, level }: FormView, title: LanguageMap | undefined, index: number): TemplateResult {
    const place = this.#language.message('step', { number: index + 1, count: this.#steps.length });
    const words = html`<span class="hint">${place}</span> ${renderText(language, title)}`;
    return heading(headingLevel(level + 1), words, `step-${index}`);
  }

  /** Says which fields have come or gone, since who cannot see the page would not know. */
  #say(shown: readonly string[], { language }: FormView): void {
    const before = this.#shown;
    this.#shown = shown;
    if (!before || before.join() === shown.join()) return;
    const labels = (names: readonly string[]) =>
      this.#fields
        .filter(({ name }) => names.includes(name))
        .map(({ label }) => language.find(label)?.text ?? '')
        .filter(Boolean)
        .join(', ');
    const came = labels(shown.filter((name) => !before.includes(name)));
    const went = labels(before.filter((name) => !shown.includes(name)));
    this.#said = [
      came && this.#language.message('now', { fields: came }),
      went && this.#language.message('notNow', { fields: went }),
    ]
      .filter(Boolean)
      .join('. ');
  }

  #usualField(name: FieldName): Field | undefined {
    return this.#usual.find((field) => field.name === name);
  }

  get #consent(): Field {
    return this.#usual.at(-1) as Field;
  }

  get #fields(): JoinFormField[] {
    return this.#steps.flatMap(({ fields }) => fields);
  }

  #asked(values: FormValues): JoinFormField[] {
    return shownFields(this.#fields, (field) => valuesOf(values, controlName(field)));
  }

  #namesIn(step: number): FieldName[] {
    const names = this.#steps[step]?.fields.map(controlName) ?? [];
    return step === this.#steps.length - 1 ? [...names, this.#consent.name] : names;
  }

  #toField(field: JoinFormField): Field {
    const { kind, label, hint, required, options } = field;
    const name = controlName(field);
    const usual = this.#usualField(name);
    if (kind === undefined && usual) return { ...usual, label, hint, ...(required && { required }) };
    return {
      name,
      control: controls[kind ?? ''] as FieldControl,
      label,
      hint,
      required: required === true,
      options: kind === 'yes-no' ? this.#yesAndNo : options,
      max: kind === 'choices' ? (field.max ?? 50) : longestAnswer(field),
    };
  }

  get #yesAndNo(): Field['options'] {
    const { locale } = this.#language;
    return (['yes', 'no'] as const).map((code) => ({ code, label: { [locale]: this.#language.message(code) } }));
  }
}

const controlName = ({ name, kind }: JoinFormField): FieldName => (kind === undefined ? name : `answers.${name}`);

const valuesOf = (values: FormValues, field: FieldName): string[] => [values[field] ?? []].flat();

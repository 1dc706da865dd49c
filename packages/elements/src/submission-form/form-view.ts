import type { nothing, TemplateResult } from 'lit';
import type { HeadingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { Field, FieldName, FormValues, Terms } from './fields.ts';
import type { SubmissionFormKey } from './messages.ts';
import type { OutcomeKey } from './outcome-messages.ts';
import type { FieldError } from './validate.ts';

/** What the templates of the form need to know. */
export interface FormView extends Terms {
  language: LanguageController<SubmissionFormKey>;
  /** The words for what comes of sending the form, once they are here. */
  outcome: LanguageController<OutcomeKey> | undefined;
  goalTitles: LanguageController<GoalTitleKey>;
  level: HeadingLevel;
  /** What the network has made its own of the form. */
  own: OwnFormView | undefined;
  values: FormValues;
  /** What is wrong, in the order of the fields. */
  errors: readonly FieldError[];
  /** Why the server refused the whole, in the person's words; empty when it did not. */
  refusal: string;
  sending: boolean;
  /** What is kept of what is typed. */
  keeping: { stored: boolean; canStore: boolean; shared: boolean; restored: boolean };
  /** Whether the goals are shown from the start, because some are chosen. */
  goalsOpen: boolean;
}

/** What a network has made its own of the form, as its template shows it. */
export interface OwnFormView {
  /** What the button says that goes on to the next step; nothing on the last. */
  readonly next: string | undefined;
  render: (view: FormView, renderField: (field: Field) => TemplateResult) => TemplateResult;
  /** The button that goes back; nothing on the first step. */
  renderBack: (actions: FormActions) => TemplateResult | typeof nothing;
}

/** What the templates of the form can ask for. */
export interface FormActions {
  /** Brings what is needed once the form has been sent. */
  readonly enter: () => void;
  readonly submit: (event: Event) => void;
  /** Takes what was typed or chosen. */
  readonly take: (event: Event) => void;
  /** Brings the picker of goals and targets, in whose place plain boxes stand until then. */
  readonly loadPicker: () => void;
  readonly focusField: (field: FieldName) => void;
  readonly toggleShared: () => void;
  /** Empties the form. */
  readonly restart: () => void;
  /** Sends what waits without waiting any longer. */
  readonly resend: () => void;
  /** Goes back to the step before. */
  readonly back: () => void;
  /** Goes back from what waits to the form. */
  readonly edit: () => void;
}

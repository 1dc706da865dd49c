import type { Network, PrivacyNotice } from '@tejido/contract';
import type { HeadingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { FormField } from './fields.ts';
import type { JoinFormKey } from './messages.ts';
import type { OwnForm } from './own-form.ts';
import type { TroubleKey } from './trouble.ts';
import type { FieldError } from './validate.ts';
import type { FieldName, JoinFormValues } from './values.ts';

/** What the templates of the form need to know. */
export interface FormView {
  language: LanguageController<JoinFormKey>;
  /** The words for what is rare, once they are needed. */
  trouble: LanguageController<TroubleKey> | undefined;
  goalTitles: LanguageController<GoalTitleKey>;
  level: HeadingLevel;
  network: Network;
  notice: PrivacyNotice;
  /** The fields that are shown, in their order. */
  fields: readonly FormField[];
  /** What the network has made its own of the form. */
  own: OwnForm | undefined;
  values: JoinFormValues;
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

/** What the templates of the form can ask for. */
export interface FormActions {
  readonly submit: (event: Event) => void;
  readonly input: (event: Event) => void;
  readonly change: (event: Event) => void;
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

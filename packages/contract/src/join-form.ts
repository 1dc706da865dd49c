import { fieldsOf, usualForm } from './form.ts';
import { joinRequestFields } from './join-request-fields.ts';
import type { Form, FormField } from './schemas/form.ts';

/*
 * What a network's join form asks. No validator is imported here, so that a form may use it alone.
 */

/** The form of a network that has said nothing else. */
export const defaultJoinForm: Form = /* @__PURE__ */ usualForm(joinRequestFields);

/** As much of a network's record as its form is made from; not its type, since its schema looks at the form too. */
export interface JoinFormSource {
  joinForm?: Form | undefined;
}

/** A network's join form. */
export const joinFormOf = ({ joinForm = defaultJoinForm }: JoinFormSource): Form => joinForm;

/** The steps of a network's join form. */
export const joinFormSteps = (network: JoinFormSource): Form['steps'] => joinFormOf(network).steps;

/** The fields of a network's join form, of all steps, in their order; also those that are not always shown. */
export const joinFormFields = (network: JoinFormSource): FormField[] => fieldsOf(joinFormOf(network));

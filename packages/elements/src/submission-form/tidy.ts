import { tidyField } from '@tejido/contract';
import type { Control } from './controls.ts';
import type { Terms } from './fields.ts';
import type { FormContent } from './form-content.ts';

/*
 * Shows what was typed as it will be sent. Loaded when the form is first gone into. Like `rare.ts` it takes nothing but types of the form's other
 * modules.
 */

/** The field of the contract whose rule holds for all controls of a type. */
const ruledBy: Readonly<Record<string, string>> = { email: 'email', url: 'organizationUrl' };

/** Takes what was pasted along and nobody sees out of a control; whether there was any. */
export function tidyControl(control: Control): boolean {
  if (!/^text|email|url/.test(control.type)) return false;
  const meant = tidyField(ruledBy[control.type] ?? '', control.value);
  if (meant === control.value) return false;
  control.value = meant;
  return true;
}

/** The same for all of a form: what fills forms in may not say that it did. */
export function tidyForm(form: HTMLFormElement, content: FormContent, terms: Terms): void {
  for (const control of form.elements as Iterable<Control>)
    if (tidyControl(control)) content.take(form, control.name, terms);
}

import { tidyField } from '@tejido/contract';
import type { Control } from './controls.ts';
import type { FieldName } from './values.ts';

/*
 * Shows what was typed as it will be sent. Loaded when the form is first gone into. Like `rare.ts` it takes nothing but types of the form's other
 * modules.
 */

/** Takes what was pasted along and nobody sees out of some controls, before it is looked at what is wrong; gives the fields that changed. */
export function tidyControls(controls: Iterable<Pick<Control, 'name' | 'type' | 'value'>>): FieldName[] {
  return [...controls].flatMap((control) => {
    const { name, type, value } = control;
    if (!/^(?:text|email|url)/.test(type)) return [];
    const meant = tidyField(name, value);
    if (meant === value) return [];
    control.value = meant;
    return [name];
  });
}

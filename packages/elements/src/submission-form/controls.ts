import type { TejidoSdgPicker } from '../sdg-picker/sdg-picker.ts';
import type { FieldName, FormValues } from './fields.ts';

/** A control that holds a value of the form. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a form that carry a field's name. */
export function controlsOf(form: HTMLFormElement, field: FieldName): Control[] {
  return ([...form.elements] as Control[]).filter(({ name }) => name === field);
}

/** What a field of a form holds now, in the shape that the draft keeps; only of the controls that count, where not all do. */
export function readField(
  form: HTMLFormElement,
  field: FieldName,
  counts: (control: Control) => boolean = () => true,
): FormValues {
  const all = controlsOf(form, field) as (Control | TejidoSdgPicker)[];
  const controls = all.filter((control) => !isPicker(control)) as Control[];
  const picker = all.find(isPicker);
  // Until it has taken their place, the boxes inside it are what the person ticks.
  if (picker && controls.every(({ disabled }) => disabled))
    return { goals: picker.goals.map(String), targets: picker.targets };
  const on = controls.filter((control) => isOn(control) && counts(control));
  const values = on.map(({ value }) => value);
  return { [field]: controls[0]?.type === 'checkbox' ? values : (values[0] ?? '') };
}

/** Whether a control was changed by the person, and not only filled in by the page. */
export function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const given = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(given, 0);
  }
  if (isBox(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** Whether a control is the picker of goals and targets. */
function isPicker(control: Control | TejidoSdgPicker): control is TejidoSdgPicker {
  return control.type === 'sdg-picker';
}

const isOn = (control: Control): boolean => !isBox(control) || control.checked;

function isBox(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

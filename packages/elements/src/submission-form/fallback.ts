import { type Control, controlsOf, isTouched, readField } from './controls.ts';
import { type Field, type FieldName, type FormValues, isField } from './fields.ts';

/** What a plain form in the widget's place held when the widget took over. */
export interface Fallback {
  /** What the person has typed. */
  typed: FormValues;
  /** What the page had filled in, as a server does that shows a form again with its errors. */
  given: FormValues;
  /** The field that the person was in. */
  focused: string | undefined;
}

/**
 * Takes what was typed into a plain form over, and empties it: browsers fill forms in again after a reload, and an old half of a text
 * must not win over the draft.
 */
export function takeOver(host: HTMLElement, asked: readonly Field[]): Fallback {
  const form = host.querySelector('form');
  if (!form) return { typed: {}, given: {}, focused: undefined };
  const fields = [...new Set(([...form.elements] as Control[]).map(({ name }) => name))].filter((name) =>
    isField(asked, name),
  );
  const touched = fields.filter((field) => controlsOf(form, field).some(isTouched));
  // A consent counts under the notice that stood there.
  const own: FieldName[] = touched.includes('consent.purposes') ? [...touched, 'consent.notice'] : touched;
  const given = fields.filter((field) => !own.includes(field) && !field.startsWith('consent.'));
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  const focused = form.contains(activeElement) ? (activeElement?.getAttribute('name') ?? undefined) : undefined;
  const fallback = { typed: read(form, own), given: read(form, given), focused };
  form.reset();
  return fallback;
}

/** The fields that hold something. Nobody is given a consent: its boxes count only when the person ticked them. */
function read(form: HTMLFormElement, fields: readonly FieldName[]): FormValues {
  const values = fields.flatMap((field) =>
    Object.entries(readField(form, field, field === 'consent.purposes' ? isTouched : undefined)),
  );
  return Object.fromEntries(values.filter(([, value]) => value?.length));
}

import {
  defaultJoinForm,
  type FieldRow,
  type FieldRows,
  type JoinForm,
  type JoinFormField,
  joinFormOf,
  type Network,
  questionKinds,
} from '@tejido/contract';
import { submissionKind } from '@tejido/contract/submissions';
import { countOf, type Texts, textsIn, written } from './fields.ts';
import { numberIn } from './simple-parts.ts';

/*
 * A join form while it is built by hand: as what stands in the fields of a page, finished or not, and back.
 */

/** Something that can be chosen in a question. */
export interface TypedOption {
  code: string;
  label: Texts;
}

/** A field of the form. */
export interface TypedField {
  name: string;
  /** How a question of the network's own is answered; empty for a field that every network knows. */
  kind: string;
  label: Texts;
  hint: Texts;
  required: boolean;
  options: TypedOption[];
  max: string;
  /** The field before it that it depends on; empty where it is always asked. */
  when: string;
  is: string[];
}

/** A step of the form. */
export interface TypedStep {
  title: Texts;
  fields: TypedField[];
}

/** The kind of submission whose form it is. */
export const kind = 'join-requests';

/** The rows of the fields that every network knows. */
export const rows: FieldRows = submissionKind(kind).fields;

/** The row of such a field; nothing for a name that is none of theirs. */
export const rowOf = (name: string): FieldRow | undefined => (Object.hasOwn(rows, name) ? rows[name] : undefined);

/** Whether no request is without a field, so that it is always asked. */
export const isAlwaysAsked = ({ name, kind: own }: Pick<TypedField, 'name' | 'kind'>): boolean =>
  own === '' && rowOf(name)?.required === true;

/** Whether it is chosen from a list of the question's own. */
export const hasOptions = ({ kind }: Pick<TypedField, 'kind'>): boolean => kind === 'choice' || kind === 'choices';

/** Whether an answer has a bound that can be set. */
export const hasMax = ({ kind }: Pick<TypedField, 'kind'>): boolean =>
  kind === 'text' || kind === 'long-text' || kind === 'choices';

/** A new field with nothing said of it. */
export const bareField = (name: string, kind = ''): TypedField => ({
  name,
  kind,
  label: {},
  hint: {},
  required: false,
  options: [],
  max: '',
  when: '',
  is: [],
});

/** A form as it stands on the page. */
export const typedOf = ({ steps }: JoinForm): TypedStep[] =>
  steps.map(({ title = {}, fields }) => ({
    title,
    fields: fields.map(
      ({ name, kind = '', label = {}, hint = {}, required = false, options = [], max, shownWhen }) => ({
        name,
        kind,
        label,
        hint,
        required,
        options: options.map((option) => ({ code: option.code, label: option.label })),
        max: max === undefined ? '' : String(max),
        when: shownWhen?.field ?? '',
        is: shownWhen?.is ?? [],
      }),
    ),
  }));

/** The form that a network has. */
export const typedFormOf = (network: Network): TypedStep[] => typedOf(joinFormOf(network));

/** Reads what was typed. */
export const readTyped = (form: URLSearchParams): TypedStep[] =>
  Array.from({ length: countOf(form, 'steps', 'step') }, (_, step) => ({
    title: textsIn(form, `steps.${step}.title`),
    fields: Array.from({ length: countOf(form, `steps.${step}.fields`, 'name') }, (__, index) =>
      readField(form, `steps.${step}.fields.${index}`),
    ),
  }));

function readField(form: URLSearchParams, at: string): TypedField {
  const text = (part: string) => form.get(`${at}.${part}`) ?? '';
  return {
    name: text('name'),
    kind: text('kind'),
    label: textsIn(form, `${at}.label`),
    hint: textsIn(form, `${at}.hint`),
    required: form.has(`${at}.required`),
    options: Array.from({ length: countOf(form, `${at}.options`, 'code') }, (_, index) => ({
      code: text(`options.${index}.code`),
      label: textsIn(form, `${at}.options.${index}.label`),
    })),
    max: text('max'),
    when: text('when'),
    is: form.getAll(`${at}.is`),
  };
}

/** The form as it is kept; what cannot be so stays, to be refused. What the API has said of a field besides stays with it. */
export function formOf(typed: readonly TypedStep[], before: JoinForm): JoinForm {
  const held = new Map(before.steps.flatMap(({ fields }) => fields).map((field) => [field.name, field]));
  return {
    steps: typed.map(({ title, fields }) => ({
      ...defined({ title: typed.length > 1 ? written(title) : undefined }),
      fields: fields.map((field) => fieldOf(field, held.get(field.name))),
    })),
  };
}

function fieldOf(field: TypedField, before: JoinFormField | undefined): JoinFormField {
  const { name, kind, label, hint, required, options, max, when, is } = field;
  const kept = hasOptions(field) ? options.filter(({ code, label: own }) => code !== '' || written(own)) : [];
  const isForeign = kind !== '' && !(questionKinds as readonly string[]).includes(kind);
  return {
    // Of a kind that is not known here, nothing is understood, and nothing lost.
    ...(isForeign || !before ? before : withoutKnown(before)),
    name,
    ...defined({
      kind: kind || undefined,
      label: written(label),
      hint: written(hint),
      required: required && !isAlwaysAsked(field) ? true : undefined,
      options: kept.length > 0 ? kept.map(({ code, label: own }) => ({ code, label: written(own) ?? {} })) : undefined,
      max: hasMax(field) && max.trim() !== '' ? numberIn(max) : undefined,
      shownWhen: when ? { field: when, is } : undefined,
    }),
  };
}

/** What a field has that is not set here. */
function withoutKnown(field: JoinFormField): object {
  const known = ['name', 'kind', 'label', 'hint', 'required', 'options', 'max', 'shownWhen'];
  return Object.fromEntries(Object.entries(field).filter(([part]) => !known.includes(part)));
}

const defined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Whether a form asks what it asks where nobody has said anything. */
export const isUsual = (form: JoinForm): boolean => JSON.stringify(form) === JSON.stringify(defaultJoinForm);

import {
  directionOf,
  type FieldRow,
  type JoinFormField as FormField,
  fieldsOf,
  findText,
  isolate,
  type LanguageTag,
  type Network,
  type ProblemError,
  type SubmissionKind,
} from '@tejido/contract';
import { submissionKind } from '@tejido/contract/submissions';
import { say } from '@tejido/words';
import type { FormWords } from './words.ts';

/** The name of a control: of a field, or of a question below `answers`. The widget's form has the same, and takes over what was typed. */
export type ControlName = string;

/** What is wrong with a field, in words for the person who filled it in. */
export interface FieldMessage {
  /** Missing where it is not about a field of the form. */
  field: ControlName | undefined;
  text: string;
}

/** What a field's words are taken from. */
export interface FieldWords {
  /** The kind of submission that it is a field of. */
  kind: SubmissionKind;
  network: Network;
  words: FormWords;
  /** The language of the form's words. */
  lang: LanguageTag;
  /** In which the network's own words are wanted, the most wanted first. */
  languages: readonly LanguageTag[];
}

/** The control of the consent, which every form has. */
export const consentName = 'consent.purposes';

/** The row of a field of the kind's own; nothing for a question of the network's. */
export const rowOf = ({ name, kind }: FormField, from: Pick<FieldWords, 'kind'>): FieldRow | undefined =>
  kind === undefined ? submissionKind(from.kind).fields[name] : undefined;

/** The fields of a kind's form in a network. */
export const formFieldsOf = ({ kind, network }: Pick<FieldWords, 'kind' | 'network'>): FormField[] =>
  fieldsOf(submissionKind(kind).form(network));

/** The name of a field's control. */
export const controlName = ({ name, kind }: FormField): ControlName => (kind === undefined ? name : `answers.${name}`);

/** The label of a field. */
export function labelOf(field: FormField, { words, languages }: FieldWords): string {
  const own = (words as Readonly<Record<string, unknown>>)[field.name];
  return findText(field.label, languages)?.text ?? (typeof own === 'string' ? own : field.name);
}

/** Whether a field has to be filled in whatever else is. */
export function isRequired(field: FormField, from: Pick<FieldWords, 'kind'>): boolean {
  const { required = false, shownWhen } = field;
  return shownWhen === undefined && (required || (rowOf(field, from)?.required ?? false));
}

/** What is said below a field's label, as one text; empty when there is nothing to say. */
export function hintOf(field: FormField, from: FieldWords): string {
  const { words, languages } = from;
  const { name, shownWhen, hint } = field;
  const row = rowOf(field, from);
  // Where it is shown only then, nobody has to be told that it is needed only then.
  const standard = row && !(row.requiredWhen && shownWhen) ? `${name}Hint` : '';
  const ofNetwork = findText(hint, languages)?.text;
  const own =
    (ofNetwork && isolated(ofNetwork, from)) ?? (words as unknown as Record<string, string | undefined>)[standard];
  return [own, shownWhen && condition(shownWhen, from)].filter(Boolean).join(' ');
}

/** That a field is only for who has answered another one so. */
export function condition({ field: name, is }: NonNullable<FormField['shownWhen']>, from: FieldWords): string {
  const field = formFieldsOf(from).find((each) => each.name === name);
  if (!field) return '';
  const answers = choicesOf(field, from).filter(([value]) => is.includes(value));
  const values = answers.map(([, label]) => isolated(label, from)).join(', ');
  return say(from.words.onlyIf, { field: isolated(labelOf(field, from), from), values });
}

/** The network's own words within a text that reads from right to left, kept from getting mixed up with it: they may run the other way. */
const isolated = (text: string, { lang }: FieldWords): string => (directionOf(lang) === 'rtl' ? isolate(text) : text);

/** What can be chosen in a field: values and labels. */
export function choicesOf(field: FormField, from: FieldWords): (readonly [value: string, label: string])[] {
  const { network, words, languages } = from;
  if (field.kind === 'yes-no')
    return [
      ['yes', words.yes],
      ['no', words.no],
    ];
  const row = rowOf(field, from);
  if (row?.values && !field.options)
    return row.values.map((value) => [value, (words.values as Readonly<Record<string, string>>)[value] ?? value]);
  const items = field.options ?? (row?.vocabulary && network[row.vocabulary]) ?? [];
  return items.map(({ code, label }) => [code, findText(label, languages)?.text ?? code] as const);
}

/** What a person is told about a request's errors: one message for each field, in the form's order. */
export function messagesFor(errors: readonly ProblemError[], from: FieldWords): FieldMessage[] {
  const fields = formFieldsOf(from);
  const order = [...fields.map(controlName), consentName];
  const placeOf = ({ field }: FieldMessage) => (field ? order.indexOf(field) : order.length);
  const byField = new Map<ControlName | undefined, string>();
  for (const error of errors) {
    const name = controlAt(error.pointer, from);
    const field = order.includes(name) ? name : undefined;
    const definition = fields.find((each) => controlName(each) === field);
    if (!byField.has(field)) byField.set(field, textFor(error, field, definition, from));
  }
  return [...byField].map(([field, text]) => ({ field, text })).sort((one, other) => placeOf(one) - placeOf(other));
}

/** The control that a pointer leads into; the notice has none of its own, and targets are chosen with the goals. */
function controlAt(pointer: string, { kind }: FieldWords): ControlName {
  const [, part = '', code] = pointer.split('/');
  if (part === 'consent') return consentName;
  if (part === 'answers') return `answers.${code}`;
  return submissionKind(kind).fields[part]?.control === 'targets' ? 'goals' : part;
}

function textFor(
  { pointer, code, limit = 0 }: ProblemError,
  control: ControlName | undefined,
  field: FormField | undefined,
  from: FieldWords,
): string {
  const { words } = from;
  const { missing } = words;
  if (control === consentName) return code === 'consent_required' ? missing.consent : words.noticeChanged;
  const label = field ? labelOf(field, from) : pointer.slice(1);
  const ownWords = field?.kind === undefined && field?.label === undefined ? control : undefined;
  if (code === 'required')
    return ownWords && Object.hasOwn(missing, ownWords)
      ? missing[ownWords as keyof typeof missing]
      : say(words.fieldRequired, { field: label });
  if (code === 'too_long') return say(words.tooLong, { field: label, limit });
  if (code === 'too_many') return say(words.tooManyChosen, { field: label, limit });
  if (code === 'control_character') return say(words.unusableCharacter, { field: label });
  const row = field && rowOf(field, from)?.control;
  if (row === 'email') return words.emailFormat;
  if (row === 'url') return words.organizationUrlFormat;
  const isChoice = row === 'choice' || row === 'vocabulary';
  return (isChoice && missing[control as keyof typeof missing]) || say(words.wrong, { field: label });
}

import { isOwnField, type Vocabularies, valuesOfField } from './form.ts';
import type { Form, FormField } from './schemas/form.ts';
import { type FieldRows, requiredFields } from './submissions/fields.ts';
import { questionKinds } from './vocabulary.ts';

/** What can be wrong at a place of a form, as a word to switch on. */
export const formFaultCodes = [
  'missing',
  'twice',
  'not-a-field',
  'is-a-field',
  'taken',
  'has-to-be-asked',
  'lacks',
  'for-questions',
  'does-not-go',
  'options-missing',
  'option-twice',
  'not-before',
  'no-values',
  'not-a-value',
] as const;

/** See {@link formFaultCodes}. */
export type FormFaultCode = (typeof formFaultCodes)[number];

/** A place at which a form contradicts itself, and what is wrong there, to follow the place's name. */
export interface FormFault {
  path: (string | number)[];
  code: FormFaultCode;
  detail: string;
}

/** Where a form contradicts itself or the fields of its kind; empty when a person can fill it in and the server can take it. */
export function formFaults(rows: FieldRows, { steps }: Form, words: Vocabularies): FormFault[] {
  const faults: FormFault[] = [];
  const before = new Map<string, FormField>();
  steps.forEach(({ title, fields }, step) => {
    const place = ['steps', step];
    if (steps.length > 1 && !title) faults.push({ path: [...place, 'title'], code: 'missing', detail: 'is missing.' });
    fields.forEach((field, index) => {
      for (const [part, code, detail] of faultsOf(rows, field, before, words))
        faults.push({ path: [...place, 'fields', index, part], code, detail });
      before.set(field.name, field);
    });
  });
  const neededAtTimes = Object.keys(rows).filter((name) => rows[name]?.requiredWhen);
  for (const name of [...requiredFields(rows), ...neededAtTimes])
    if (!before.has(name))
      faults.push({ path: ['steps'], code: 'lacks', detail: `lacks "${name}", which has to be asked.` });
  return faults;
}

type Part = 'name' | 'label' | 'required' | 'options' | 'max' | 'shownWhen';

/** What is wrong with a part of a field. */
type Fault = [part: Part, code: FormFaultCode, detail: string];

function faultsOf(
  rows: FieldRows,
  field: FormField,
  before: ReadonlyMap<string, FormField>,
  words: Vocabularies,
): Fault[] {
  const faults: Fault[] = before.has(field.name) ? [['name', 'twice', `"${field.name}" is there twice.`]] : [];
  const about = field.kind === undefined ? aboutOwnField(rows, field) : aboutQuestion(rows, field);
  return [...faults, ...about, ...aboutCondition(rows, field, before, words)];
}

function aboutOwnField(rows: FieldRows, field: FormField): Fault[] {
  const { name, required, shownWhen, options, max } = field;
  if (!isOwnField(rows, name))
    return [['name', 'not-a-field', `"${name}" is not a field of this kind, and has no kind of its own.`]];
  const faults: Fault[] = [];
  const { required: stands, requiredWhen } = rows[name] ?? {};
  if (stands && required === false)
    faults.push(['required', 'has-to-be-asked', `should not be false: "${name}" has to be asked.`]);
  const isShownThen = requiredWhen && shownWhen?.field === requiredWhen.field && shownWhen.is.includes(requiredWhen.is);
  if (shownWhen && (stands || (requiredWhen && !isShownThen)))
    faults.push(['shownWhen', 'has-to-be-asked', `should not be there: "${name}" has to be asked.`]);
  if (options) faults.push(['options', 'for-questions', 'belongs to questions.']);
  if (max !== undefined) faults.push(['max', 'for-questions', 'belongs to questions.']);
  return faults;
}

function aboutQuestion(rows: FieldRows, { name, kind, label, options, max }: FormField): Fault[] {
  const faults: Fault[] = label ? [] : [['label', 'missing', 'is missing.']];
  if (!isKnownKind(kind)) return faults;
  const chooses = kind === 'choice' || kind === 'choices';
  if (Object.hasOwn(rows, name))
    faults.push(['name', 'is-a-field', `"${name}" is a field of this kind, and has no kind of its own.`]);
  // Answers are looked up by it, where an answer that is not there would be found.
  if (name in Object.prototype) faults.push(['name', 'taken', `"${name}" is a word of JavaScript’s own.`]);
  if (chooses && !options) faults.push(['options', 'options-missing', 'is missing.']);
  if (!chooses && options) faults.push(['options', 'does-not-go', `does not go with ${kind}.`]);
  if (options && new Set(options.map(({ code }) => code)).size < options.length)
    faults.push(['options', 'option-twice', 'has a code twice.']);
  if (max !== undefined && (kind === 'choice' || kind === 'yes-no'))
    faults.push(['max', 'does-not-go', `does not go with ${kind}.`]);
  return faults;
}

/** A newer server may have a question of another kind: a client that does not know it leaves it out. */
const isKnownKind = (kind: FormField['kind']): boolean => (questionKinds as readonly unknown[]).includes(kind);

/** A condition looks back only, so that none can depend on itself. */
function aboutCondition(
  rows: FieldRows,
  { shownWhen }: FormField,
  before: ReadonlyMap<string, FormField>,
  words: Vocabularies,
): Fault[] {
  if (!shownWhen) return [];
  const source = before.get(shownWhen.field);
  if (!source) return [['shownWhen', 'not-before', `depends on "${shownWhen.field}", which is not a field before it.`]];
  if (source.kind !== undefined && !isKnownKind(source.kind)) return [];
  const values = valuesOfField(rows, source, words);
  if (!values) return [['shownWhen', 'no-values', `depends on "${shownWhen.field}", which has no values to go by.`]];
  const wrong = shownWhen.is.find((value) => !values.includes(value));
  return wrong === undefined
    ? []
    : [['shownWhen', 'not-a-value', `waits for "${wrong}", which "${shownWhen.field}" cannot be.`]];
}

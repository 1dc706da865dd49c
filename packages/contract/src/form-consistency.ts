import { isOwnField, type Vocabularies, valuesOfField } from './form.ts';
import type { Form, FormField } from './schemas/form.ts';
import { type FieldRows, requiredFields } from './submissions/fields.ts';
import { questionKinds } from './vocabulary.ts';

/** A place at which a form contradicts itself, and what is wrong there, to follow the place's name. */
export interface FormFault {
  path: (string | number)[];
  detail: string;
}

/** Where a form contradicts itself or the fields of its kind; empty when a person can fill it in and the server can take it. */
export function formFaults(rows: FieldRows, { steps }: Form, words: Vocabularies): FormFault[] {
  const faults: FormFault[] = [];
  const before = new Map<string, FormField>();
  steps.forEach(({ title, fields }, step) => {
    const place = ['steps', step];
    if (steps.length > 1 && !title) faults.push({ path: [...place, 'title'], detail: 'is missing.' });
    fields.forEach((field, index) => {
      for (const [part, detail] of faultsOf(rows, field, before, words))
        faults.push({ path: [...place, 'fields', index, part], detail });
      before.set(field.name, field);
    });
  });
  const neededAtTimes = Object.keys(rows).filter((name) => rows[name]?.requiredWhen);
  for (const name of [...requiredFields(rows), ...neededAtTimes])
    if (!before.has(name)) faults.push({ path: ['steps'], detail: `lacks "${name}", which has to be asked.` });
  return faults;
}

type Part = 'name' | 'label' | 'required' | 'options' | 'max' | 'shownWhen';

function faultsOf(
  rows: FieldRows,
  field: FormField,
  before: ReadonlyMap<string, FormField>,
  words: Vocabularies,
): [Part, string][] {
  const faults: [Part, string][] = before.has(field.name) ? [['name', `"${field.name}" is there twice.`]] : [];
  const about = field.kind === undefined ? aboutOwnField(rows, field) : aboutQuestion(rows, field);
  return [...faults, ...about, ...aboutCondition(rows, field, before, words)];
}

function aboutOwnField(rows: FieldRows, field: FormField): [Part, string][] {
  const { name, required, shownWhen, options, max } = field;
  if (!isOwnField(rows, name)) return [['name', `"${name}" is not a field of this kind, and has no kind of its own.`]];
  const faults: [Part, string][] = [];
  const { required: stands, requiredWhen } = rows[name] ?? {};
  if (stands && required === false) faults.push(['required', `should not be false: "${name}" has to be asked.`]);
  const isShownThen = requiredWhen && shownWhen?.field === requiredWhen.field && shownWhen.is.includes(requiredWhen.is);
  if (shownWhen && (stands || (requiredWhen && !isShownThen)))
    faults.push(['shownWhen', `should not be there: "${name}" has to be asked.`]);
  if (options) faults.push(['options', 'belongs to questions.']);
  if (max !== undefined) faults.push(['max', 'belongs to questions.']);
  return faults;
}

function aboutQuestion(rows: FieldRows, { name, kind, label, options, max }: FormField): [Part, string][] {
  const faults: [Part, string][] = label ? [] : [['label', 'is missing.']];
  if (!isKnownKind(kind)) return faults;
  const chooses = kind === 'choice' || kind === 'choices';
  if (Object.hasOwn(rows, name))
    faults.push(['name', `"${name}" is a field of this kind, and has no kind of its own.`]);
  // Answers are looked up by it, where an answer that is not there would be found.
  if (name in Object.prototype) faults.push(['name', `"${name}" is a word of JavaScript’s own.`]);
  if (chooses !== Boolean(options)) faults.push(['options', chooses ? 'is missing.' : `does not go with ${kind}.`]);
  if (options && new Set(options.map(({ code }) => code)).size < options.length)
    faults.push(['options', 'has a code twice.']);
  if (max !== undefined && (kind === 'choice' || kind === 'yes-no')) faults.push(['max', `does not go with ${kind}.`]);
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
): [Part, string][] {
  if (!shownWhen) return [];
  const source = before.get(shownWhen.field);
  if (!source) return [['shownWhen', `depends on "${shownWhen.field}", which is not a field before it.`]];
  if (source.kind !== undefined && !isKnownKind(source.kind)) return [];
  const values = valuesOfField(rows, source, words);
  if (!values) return [['shownWhen', `depends on "${shownWhen.field}", which has no values to go by.`]];
  const wrong = shownWhen.is.find((value) => !values.includes(value));
  return wrong === undefined ? [] : [['shownWhen', `waits for "${wrong}", which "${shownWhen.field}" cannot be.`]];
}

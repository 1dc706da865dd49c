import { isRequestField, type JoinFormSource, joinFormSteps, standingFields, valuesOfField } from './join-form.ts';
import type { JoinFormField } from './schemas/join-form.ts';
import { questionKinds } from './vocabulary.ts';

/** A place in a network's record at which its join form contradicts itself, and what is wrong there, to follow the place's name. */
export interface JoinFormFault {
  path: (string | number)[];
  detail: string;
}

/** Where a network's join form contradicts itself or the join request; empty when a person can fill it in and the server can take it. */
export function joinFormFaults(network: JoinFormSource): JoinFormFault[] {
  const faults: JoinFormFault[] = [];
  const before = new Map<string, JoinFormField>();
  const steps = joinFormSteps(network);
  steps.forEach(({ title, fields }, step) => {
    const place = ['joinForm', 'steps', step];
    if (steps.length > 1 && !title) faults.push({ path: [...place, 'title'], detail: 'is missing.' });
    fields.forEach((field, index) => {
      for (const [part, detail] of faultsOf(field, before, network))
        faults.push({ path: [...place, 'fields', index, part], detail });
      before.set(field.name, field);
    });
  });
  for (const name of [...standingFields, 'organizationName'])
    if (!before.has(name))
      faults.push({ path: ['joinForm', 'steps'], detail: `lacks "${name}", which has to be asked.` });
  return faults;
}

type Part = 'name' | 'label' | 'required' | 'options' | 'max' | 'shownWhen';

function faultsOf(
  field: JoinFormField,
  before: ReadonlyMap<string, JoinFormField>,
  network: JoinFormSource,
): [Part, string][] {
  const faults: [Part, string][] = before.has(field.name) ? [['name', `"${field.name}" is there twice.`]] : [];
  const about = field.kind === undefined ? aboutRequestField(field) : aboutQuestion(field);
  return [...faults, ...about, ...aboutCondition(field, before, network)];
}

function aboutRequestField({ name, required, shownWhen, options, max }: JoinFormField): [Part, string][] {
  if (!isRequestField(name)) return [['name', `"${name}" is not a field of the join request, and has no kind.`]];
  const faults: [Part, string][] = [];
  const stands = (standingFields as readonly string[]).includes(name);
  if (stands && required === false) faults.push(['required', `should not be false: "${name}" has to be asked.`]);
  const isForOrganizations = shownWhen?.field === 'applicant' && shownWhen.is.includes('organization');
  if (shownWhen && (stands || (name === 'organizationName' && !isForOrganizations)))
    faults.push(['shownWhen', `should not be there: "${name}" has to be asked.`]);
  if (options) faults.push(['options', 'belongs to questions.']);
  if (max !== undefined) faults.push(['max', 'belongs to questions.']);
  return faults;
}

function aboutQuestion({ name, kind, label, options, max }: JoinFormField): [Part, string][] {
  const faults: [Part, string][] = label ? [] : [['label', 'is missing.']];
  if (!isKnownKind(kind)) return faults;
  const chooses = kind === 'choice' || kind === 'choices';
  if (isRequestField(name) || name === 'targets')
    faults.push(['name', `"${name}" is a field of the join request, and has no kind.`]);
  // Answers are looked up by it, where an answer that is not there would be found.
  if (name in Object.prototype) faults.push(['name', `"${name}" is a word of JavaScript’s own.`]);
  if (chooses !== Boolean(options)) faults.push(['options', chooses ? 'is missing.' : `does not go with ${kind}.`]);
  if (options && new Set(options.map(({ code }) => code)).size < options.length)
    faults.push(['options', 'has a code twice.']);
  if (max !== undefined && (kind === 'choice' || kind === 'yes-no')) faults.push(['max', `does not go with ${kind}.`]);
  return faults;
}

/** A newer server may have a question of another kind: a client that does not know it leaves it out. */
const isKnownKind = (kind: JoinFormField['kind']): boolean => (questionKinds as readonly unknown[]).includes(kind);

/** A condition looks back only, so that none can depend on itself. */
function aboutCondition(
  { shownWhen }: JoinFormField,
  before: ReadonlyMap<string, JoinFormField>,
  network: JoinFormSource,
): [Part, string][] {
  if (!shownWhen) return [];
  const source = before.get(shownWhen.field);
  if (!source) return [['shownWhen', `depends on "${shownWhen.field}", which is not a field before it.`]];
  if (source.kind !== undefined && !isKnownKind(source.kind)) return [];
  const values = valuesOfField(source, network);
  if (!values) return [['shownWhen', `depends on "${shownWhen.field}", which has no values to go by.`]];
  const wrong = shownWhen.is.find((value) => !values.includes(value));
  return wrong === undefined ? [] : [['shownWhen', `waits for "${wrong}", which "${shownWhen.field}" cannot be.`]];
}

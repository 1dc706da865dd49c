import { type JoinForm as Form, fieldsOf, type Network, type SubmissionKind, tidyField } from '@tejido/contract';
import { unwrap, valuesIn } from '@tejido/contract/schemas';
import { fieldsShownFor, submissionKind } from '@tejido/contract/submissions';

/** A schema as zod describes it to those who walk through it. */
type Schema = Parameters<typeof unwrap>[0];

/** The values of each field of a form. */
type Values = ReadonlyMap<string, readonly string[]>;

interface Shape {
  type: string;
  shape?: Readonly<Record<string, Schema>>;
  element?: Schema;
}

const shapeOf = (schema: Schema): Shape => unwrap(schema)._zod.def;

/**
 * A submitted form as the body that the API takes, by the same schema: fields of fields have names with dots, lists have their
 * name repeated, a field that was left empty is not there, nor one that is not asked of who filled it in: the page cannot hide it. Fields that
 * the schema does not know stay, for it to refuse.
 */
export function decodeForm(kind: SubmissionKind, form: URLSearchParams, network: Network): Record<string, unknown> {
  const { schemas, form: formIn } = submissionKind(kind);
  const asked = formIn(network);
  const values = valuesIn(form);
  const names = new Set(values.keys());
  const answers = decodeAnswers(values, asked, names);
  const body = decodeObject(schemas.input, values, '', names);
  if (Object.keys(answers).length > 0) body['answers'] = answers;
  const unknown = [...names].map((name) => [name, values.get(name)?.[0]]);
  return withoutUnasked(Object.fromEntries([...Object.entries(body), ...unknown]), asked);
}

/** Takes the answers to a network's questions out of a form. One to a question that is not there stays a text, to be refused. */
function decodeAnswers(given: Values, form: Form, names: Set<string>): Record<string, unknown> {
  const questions = new Map(fieldsOf(form).map(({ name, kind }) => [name, kind]));
  const answers: Record<string, unknown> = {};
  for (const name of [...names].filter((each) => each.startsWith('answers.'))) {
    names.delete(name);
    const code = name.slice('answers.'.length);
    const values = tidied(given, name);
    if (values.length === 0) continue;
    const kind = questions.get(code);
    if (kind === 'yes-no') answers[code] = values[0] === 'yes';
    else answers[code] = kind === 'choices' || values.length > 1 ? values : values[0];
  }
  return answers;
}

/** A body without the fields of the form whose condition is not met. */
function withoutUnasked(body: Record<string, unknown>, form: Form): Record<string, unknown> {
  const shown = fieldsShownFor(body, form);
  const unasked = fieldsOf(form).filter((field) => !shown.includes(field));
  const isUnasked = (code: string, isQuestion: boolean) =>
    unasked.some(({ name, kind }) => name === code && (kind !== undefined) === isQuestion);
  const { answers, ...fields } = body;
  const kept = Object.entries(fields).filter(([name]) => !isUnasked(name === 'targets' ? 'goals' : name, false));
  const keptAnswers = Object.entries(answers ?? {}).filter(([code]) => !isUnasked(code, true));
  return Object.fromEntries([
    ...kept,
    ...(keptAnswers.length > 0 ? [['answers', Object.fromEntries(keptAnswers)] as const] : []),
  ]);
}

/** Takes the fields of a schema out of a form, and their names out of the set of those not yet taken. */
function decodeObject(schema: Schema, given: Values, prefix: string, names: Set<string>): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [field, fieldSchema] of Object.entries(shapeOf(schema).shape ?? {})) {
    const name = prefix + field;
    const { type, element } = shapeOf(fieldSchema);
    const isOptional = fieldSchema._zod.optin === 'optional';
    names.delete(name);
    if (type === 'object') {
      decoded[field] = decodeObject(fieldSchema, given, `${name}.`, names);
      continue;
    }
    const values = tidied(given, name);
    if (type === 'array' && element) {
      if (values.length > 0 || !isOptional) decoded[field] = values.map((value) => decodeItem(element, value));
    } else if (values.length > 0) {
      // A field given twice is not one text: the schema says so.
      decoded[field] = values.length === 1 ? values[0] : values;
    }
  }
  return decoded;
}

const decodeItem = (schema: Schema, value: string): unknown =>
  shapeOf(schema).type === 'number' && /^\d{1,9}$/.test(value) ? Number(value) : value;

const tidied = (given: Values, name: string): string[] => (given.get(name) ?? []).filter(Boolean);

/** A form that was posted, with what was typed into it as it was meant, to be decoded and to be shown again. */
export function tidyForm(text: string): URLSearchParams {
  return tidyFields(new URLSearchParams(text));
}

/** The fields of a form as they were meant. */
export function tidyFields(fields: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, tidyField(name, value)]));
}

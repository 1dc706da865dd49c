import * as z from 'zod/mini';
import { type ErrorCode, makeProblem, type Problem, type ProblemError } from './problem.ts';

/** The outcome of a check: the value as parsed, or every place that is wrong. */
export type Checked<T> = { ok: true; value: T } | { ok: false; errors: ProblemError[] };

/** Most places that one answer names: a small body can hold tens of thousands of wrong ones. */
const maxErrors = 100;

/**
 * Checks a value against a schema and says, for each place that is wrong (the first hundred), what is wrong with it.
 * Never throws for bad input.
 */
export function check<S extends z.core.$ZodType>(
  schema: S,
  value: unknown,
  place: ProblemError['in'],
): Checked<z.infer<S>> {
  const result = z.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    errors: result.error.issues.flatMap((issue) => toErrors(issue, value, place)).slice(0, maxErrors),
  };
}

/**
 * Reads a query string by an operation's query schema: numbers from digits, lists from comma-separated values. A repeated
 * parameter that is no list and an ill-formed one are errors; an unknown one is only for programs. The address of a file is passed on by
 * people, and by services that add parameters of their own: those are left out, so that one file has one cached copy.
 *
 * @param format what is asked for, the suffix of the path
 */
export function checkQuery<S extends z.ZodMiniObject>(
  schema: S,
  parameters: URLSearchParams,
  format: string = 'json',
): Checked<z.infer<S>> {
  // Without a prototype, parameters named like its members are what they are: unknown.
  const raw: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const fields = new Map<string, z.core.$ZodType>(Object.entries(schema.shape));
  const errors: ProblemError[] = [];
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const field = fields.get(name);
    if (!field && format !== 'json') continue;
    const inner = field && unwrap(field);
    if (inner && isArray(inner)) {
      raw[name] = values.flatMap((value) => value.split(',')).map((value) => decode(inner._zod.def.element, value));
    } else if (values.length > 1 && inner) {
      errors.push({
        in: 'query',
        pointer: pointerOf([name]),
        code: 'too_many',
        detail: `"${name}" may be given once.`,
        limit: 1,
      });
    } else {
      raw[name] = inner ? decode(inner, values[0] as string) : values[0];
    }
  }
  const checked = check(schema, raw, 'query');
  if (!checked.ok) return { ok: false, errors: [...errors, ...checked.errors] };
  return errors.length > 0 ? { ok: false, errors } : checked;
}

/** The problem that a refused query is answered with. */
export function queryProblem(errors: ProblemError[]): Problem {
  return makeProblem('invalid_query', summarize(errors), { errors });
}

/** The problem that a refused body is answered with. */
export function bodyProblem(errors: ProblemError[]): Problem {
  return makeProblem('invalid_body', summarize(errors), { errors });
}

/** A JSON Pointer (RFC 6901) made of the parts of a path. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The schema inside `optional`, `nullable` and the like. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? unwrap(innerType) : schema;
}

const isArray = (schema: z.core.$ZodType): schema is z.ZodMiniArray => schema._zod.def.type === 'array';

/** A query value as its schema takes it: digits become a number where one is wanted. */
function decode(schema: z.core.$ZodType, value: string): unknown {
  return unwrap(schema)._zod.def.type === 'number' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(value) ? Number(value) : value;
}

function summarize(errors: readonly ProblemError[]): string {
  const [first] = errors;
  if (!first) return 'The request is not right.';
  if (errors.length === 1) return first.detail;
  return `${first.detail} There are ${errors.length} errors ${errors.length < maxErrors ? 'in all' : 'or more'}.`;
}

/** Our words for one of zod's issues; an object with several unknown fields gives an error for each. */
function toErrors(issue: z.core.$ZodIssue, root: unknown, place: ProblemError['in']): ProblemError[] {
  const error = (path: readonly PropertyKey[], code: ErrorCode, detail: string, limit?: number): ProblemError => ({
    in: place,
    pointer: pointerOf(path),
    code,
    detail,
    ...(limit === undefined ? {} : { limit }),
  });
  const name = `"${printable(issue.path.join('/') || place)}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        error([...issue.path, key], 'unknown_field', `"${printable(key)}" is not known here.`),
      );
    case 'invalid_type':
      return valueAt(root, issue.path) === undefined
        ? [error(issue.path, 'required', `${name} is missing.`)]
        : [error(issue.path, 'invalid_type', `${name} should be ${article(issue.expected)}.`)];
    case 'too_small': {
      const minimum = Number(issue.minimum);
      if (issue.origin === 'string' || issue.origin === 'array')
        return [
          error(
            issue.path,
            minimum === 1 ? 'required' : 'too_short',
            minimum === 1 ? `${name} is empty.` : `${name} is shorter than ${minimum}.`,
            minimum,
          ),
        ];
      return [error(issue.path, 'too_small', `${name} is less than ${minimum}.`, minimum)];
    }
    case 'too_big': {
      const maximum = Number(issue.maximum);
      if (issue.origin === 'string')
        return [error(issue.path, 'too_long', `${name} is longer than ${maximum} characters.`, maximum)];
      if (issue.origin === 'array')
        return [error(issue.path, 'too_many', `${name} has more than ${maximum} items.`, maximum)];
      return [error(issue.path, 'too_large', `${name} is more than ${maximum}.`, maximum)];
    }
    // Our only unions are of two forms of the same text.
    case 'invalid_union':
    case 'invalid_format':
      return [error(issue.path, 'invalid_format', `${name} is not in the form it should have.`)];
    case 'invalid_value': {
      if (valueAt(root, issue.path) === undefined) return [error(issue.path, 'required', `${name} is missing.`)];
      return [error(issue.path, 'invalid_value', `${name} should be one of: ${issue.values.map(String).join(', ')}.`)];
    }
    case 'custom': {
      const code = issue.params?.['tejido'] as ErrorCode | undefined;
      if (code === 'control_character')
        return [error(issue.path, code, `${name} holds a character that cannot be stored or shown.`)];
      const detail = issue.params?.['detail'] as string | undefined;
      if (detail) return [error(issue.path, code ?? 'invalid_value', `${name} ${detail}`)];
      if (code === 'required') return [error(issue.path, code, `${name} is missing.`)];
      return [error(issue.path, 'invalid_value', `${name} is not a value that exists.`)];
    }
    default:
      return [error(issue.path, 'invalid_value', `${name} is not a value that is taken here.`)];
  }
}

/** A name from the request, safe to repeat in a message. */
const printable = (key: PropertyKey): string => JSON.stringify(String(key).slice(0, 60)).slice(1, -1);

const article = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], root);
}

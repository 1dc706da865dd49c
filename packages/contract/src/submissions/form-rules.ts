import { fieldsOf } from '../form.ts';
import type { ErrorCode, ProblemError } from '../problem.ts';
import type { Form, FormField } from '../schemas/form.ts';
import { longestAnswer, shownFields } from '../shown-fields.ts';
import { pointerOf } from '../validate.ts';
import { isVisible } from '../visible.ts';
import type { SubmissionInput } from './define.ts';
import type { FieldRows } from './fields.ts';

type Answers = NonNullable<SubmissionInput['answers']>;

/** The fields of a form that are shown to who sends this, in their order. */
export const fieldsShownFor = (input: object, form: Form): FormField[] =>
  shownFields(fieldsOf(form), (field) => valuesIn(input as SubmissionInput, field));

/** What is wrong with a well-formed submission in view of what its form asks. */
export function checkAnswers(input: SubmissionInput, rows: FieldRows, form: Form): ProblemError[] {
  const asked = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const shown = fieldsShownFor(input, form);
  const isShown = ({ name }: FormField) => shown.some((field) => field.name === name);
  const answers = Object.entries(input.answers ?? {});
  const given = Object.keys(rows).filter((name) => input[name] !== undefined);

  const fields = given.map((name) => ({ path: [name], field: asked.get(name === 'targets' ? 'goals' : name) }));
  const questions = answers.map(([code]) => ({ path: ['answers', code], field: questionOf(asked, code) }));
  return [
    ...[...fields, ...questions].flatMap(({ path, field }) =>
      field && isShown(field) ? [] : error(path, 'unknown_field', whyNotAsked(field)),
    ),
    ...shown.flatMap((field) => {
      const isMissing = field.required && valuesIn(input, field).length === 0;
      return isMissing ? error(pathOf(field), 'required', 'is missing.') : [];
    }),
    ...answers.flatMap(([code, answer]) => {
      const question = questionOf(asked, code);
      return question && isShown(question) ? checkAnswer(question, answer) : [];
    }),
  ];
}

const questionOf = (asked: ReadonlyMap<string, FormField>, code: string): FormField | undefined => {
  const field = asked.get(code);
  return field?.kind === undefined ? undefined : field;
};

function whyNotAsked(field: FormField | undefined): string {
  if (!field?.shownWhen) return 'is not asked by this network.';
  return `is asked only while "${field.shownWhen.field}" is one of: ${field.shownWhen.is.join(', ')}.`;
}

function checkAnswer(field: FormField, answer: Answers[string]): ProblemError[] {
  const path = pathOf(field);
  const codes = (field.options ?? []).map(({ code }) => code);
  const wrong = `should be one of: ${codes.join(', ')}.`;
  switch (field.kind) {
    case 'yes-no':
      return typeof answer === 'boolean' ? [] : error(path, 'invalid_type', 'should be a boolean.');
    case 'choice':
      if (typeof answer !== 'string') return error(path, 'invalid_type', 'should be a string.');
      return codes.includes(answer) ? [] : error(path, 'invalid_value', wrong);
    case 'choices': {
      if (!Array.isArray(answer)) return error(path, 'invalid_type', 'should be an array.');
      const { max = codes.length } = field;
      if (answer.length > max) return error(path, 'too_many', `has more than ${max} items.`, max);
      return answer.flatMap((code, index) =>
        codes.includes(code) && answer.indexOf(code) === index ? [] : error([...path, index], 'invalid_value', wrong),
      );
    }
    case 'text':
    case 'long-text': {
      if (typeof answer !== 'string') return error(path, 'invalid_type', 'should be a string.');
      if (!isVisible(answer)) return error(path, 'required', 'has nothing in it that is seen.');
      const max = longestAnswer(field);
      return answer.length > max ? error(path, 'too_long', `is longer than ${max} characters.`, max) : [];
    }
    default:
      return error(path, 'unknown_field', 'is a question of a kind that is not known here.');
  }
}

/** What a submission holds of a field, as conditions name it. */
function valuesIn(input: SubmissionInput, { name, kind }: FormField): string[] {
  const value = kind === undefined ? input[name] : input.answers?.[name];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  const values = [value ?? [], (kind === undefined && name === 'goals' && input['targets']) || []].flat();
  return values.map(String);
}

const pathOf = ({ name, kind }: FormField): string[] => (kind === undefined ? [name] : ['answers', name]);

const error = (path: readonly PropertyKey[], code: ErrorCode, detail: string, limit?: number): ProblemError[] => [
  {
    in: 'body',
    pointer: pointerOf(path),
    code,
    detail: `"${path.map(String).join('/')}" ${detail}`,
    ...(limit !== undefined && { limit }),
  },
];

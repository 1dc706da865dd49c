import { joinFormFields } from './join-form.ts';
import { joinRequestFields } from './join-request-fields.ts';
import type { ErrorCode, ProblemError } from './problem.ts';
import type { JoinFormField } from './schemas/join-form.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';
import type { Network } from './schemas/network.ts';
import { longestAnswer, shownFields } from './shown-fields.ts';
import { pointerOf } from './validate.ts';
import { isVisible } from './visible.ts';

type Answers = NonNullable<JoinRequestInput['answers']>;

/** The fields of the network's form that are shown to who sends this request, in their order. */
export function fieldsShownFor(input: JoinRequestInput, network: Pick<Network, 'joinForm'>): JoinFormField[] {
  return shownFields(joinFormFields(network), (field) => valuesIn(input, field));
}

/** What is wrong with a well-formed join request in view of what its network's form asks. */
export function checkAnswers(input: JoinRequestInput, network: Pick<Network, 'joinForm'>): ProblemError[] {
  const asked = new Map(joinFormFields(network).map((field) => [field.name, field]));
  const shown = fieldsShownFor(input, network);
  const isShown = ({ name }: JoinFormField) => shown.some((field) => field.name === name);
  const answers = Object.entries(input.answers ?? {});
  const given = Object.keys(joinRequestFields).filter((name) => input[name as keyof JoinRequestInput] !== undefined);

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

const questionOf = (asked: ReadonlyMap<string, JoinFormField>, code: string): JoinFormField | undefined => {
  const field = asked.get(code);
  return field?.kind === undefined ? undefined : field;
};

function whyNotAsked(field: JoinFormField | undefined): string {
  if (!field?.shownWhen) return 'is not asked by this network.';
  return `is asked only while "${field.shownWhen.field}" is one of: ${field.shownWhen.is.join(', ')}.`;
}

function checkAnswer(field: JoinFormField, answer: Answers[string]): ProblemError[] {
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

/** What a request holds of a field, as conditions name it. */
function valuesIn(input: JoinRequestInput, { name, kind }: JoinFormField): string[] {
  const value = kind === undefined ? input[name as keyof JoinRequestInput] : input.answers?.[name];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  const values = [value ?? [], (kind === undefined && name === 'goals' && input.targets) || []].flat();
  return values.map(String);
}

const pathOf = ({ name, kind }: JoinFormField): string[] => (kind === undefined ? [name] : ['answers', name]);

const error = (path: readonly PropertyKey[], code: ErrorCode, detail: string, limit?: number): ProblemError[] => [
  {
    in: 'body',
    pointer: pointerOf(path),
    code,
    detail: `"${path.map(String).join('/')}" ${detail}`,
    ...(limit !== undefined && { limit }),
  },
];

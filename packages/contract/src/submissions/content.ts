import type { SubmissionInput } from './define.ts';
import { type FieldRows, isText } from './fields.ts';
import { type Sent, sameness } from './kept.ts';

/** What a submission says, as one text: two with the same key and the same content are one, in whatever order their fields came. */
export const contentOf = (sent: Sent<SubmissionInput>): string => canonical(sameness(sent));

/** A value as JSON with the fields of each object in the order of their names (RFC 8785, without its rules for numbers). */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Every text by which the team finds a submission: what was filled in with words. */
export const searchedTexts = (rows: FieldRows, id: string, input: SubmissionInput): string[] => [
  id,
  ...Object.entries(rows).flatMap(([name, row]) => (isText(row) ? textsIn(input[name]) : [])),
  ...textsIn(input.answers),
];

/** Every text within a value: extra questions of a network may have answers of any shape. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

import { sameness } from '../kept-join-request.ts';
import type { JoinRequestInput } from '../schemas/join-request.ts';

/** What a submission says, as one text: two with the same key and the same content are one, in whatever order their fields came. */
export const contentOf = (sent: JoinRequestInput): string => canonical(sameness(sent));

/** A value as JSON with the fields of each object in the order of their names (RFC 8785, without its rules for numbers). */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Words of the network's lists, found by filters, and what nobody looks for. */
const notSearched = new Set([
  'applicant',
  'sector',
  'goals',
  'targets',
  'languages',
  'language',
  'page',
  'widget',
  'consent',
]);

/** Every text by which the team finds a submission. */
export const searchedTexts = (id: string, input: JoinRequestInput): string[] => [
  id,
  ...Object.entries(input).flatMap(([field, value]) => (notSearched.has(field) ? [] : textsIn(value))),
];

/** Every text within a value: extra questions of a network may have answers of any shape. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

import * as z from 'zod/mini';
import type { Choices } from '../records/define.ts';
import { calendarDate, doc, id, openWord, text } from '../schemas/common.ts';
import { anyOf, cursor, maxLimit } from '../schemas/query.ts';
import { submissionStatuses } from '../vocabulary.ts';

/** What the list of every kind may be narrowed by. */
const usual = {
  q: z.optional(doc(text(200), 'Words in what was sent; accents and case are ignored, beginnings of words match.')),
  status: anyOf(openWord(submissionStatuses, 'A status.'), 'Statuses.'),
  assignee: z.optional(doc(z.union([id('acc'), z.literal('none')]), 'Who takes care of it; `none`: nobody yet.')),
  site: z.optional(
    doc(text(300), 'The origin of the page on which the form stood.', { example: 'https://city.example' }),
  ),
  from: z.optional(doc(calendarDate, 'Only those that arrived on this day or later, in the network’s time zone.')),
  to: z.optional(doc(calendarDate, 'Only those that arrived on this day or before, in the network’s time zone.')),
};

/** Where the pages of a list begin and in which order. */
const pages = {
  sort: z.optional(
    doc(z.enum(['-created', 'created', '-updated']), 'The order; a leading minus reverses. `-created` when not given.'),
  ),
  limit: z.optional(
    doc(z.int().check(z.minimum(1), z.maximum(maxLimit)), `Requests on a page, 1 to ${maxLimit}; 24 when not given.`),
  ),
  cursor,
};

type Chosen<C extends Choices> = { -readonly [N in keyof C]: ReturnType<typeof anyOf<C[N]['value']>> };

/** What a kind's list may be narrowed by. */
function inboxFilters<C extends Choices>(choices: C): Chosen<C> & typeof usual {
  const chosen = Object.entries(choices).map(([name, { value, description }]) => [name, anyOf(value, description)]);
  return { ...usual, ...(Object.fromEntries(chosen) as Chosen<C>) };
}

/** The query of a kind's list at the desk. */
export const inboxQuery = <C extends Choices>(choices: C) => z.strictObject({ ...inboxFilters(choices), ...pages });

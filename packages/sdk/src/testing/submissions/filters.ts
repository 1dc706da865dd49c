import { addDays, type CalendarDate, type Network, siteOfPage, startOfDay } from '@tejido/contract';
import { valuesOf } from '@tejido/contract/schemas';
import { type SubmissionDefinition, searchedTexts } from '@tejido/contract/submissions';
import { formsOf } from '../search.ts';
import type { ReceivedSubmission } from '../store.ts';

/** The checked query of a list: what is the same for all kinds, and values of the kind's own choices. */
export interface InboxQuery {
  q?: string;
  status?: readonly string[];
  assignee?: string;
  site?: string;
  from?: CalendarDate;
  to?: CalendarDate;
  sort?: string;
  limit?: number;
  cursor?: string;
  [choice: string]: unknown;
}

/** Whether a submission matches every filter of a query. */
export function matchesFilters(
  { choices, fields }: SubmissionDefinition,
  held: ReceivedSubmission,
  query: InboxQuery,
  { timeZone }: Network,
): boolean {
  const { q, status, assignee, site, from, to } = query;
  const { id, input } = held;
  const created = Date.parse(held.created);
  return (
    (q === undefined || holdsWords(searchedTexts(fields, id, input), q)) &&
    (!status || status.includes(held.status)) &&
    Object.entries(choices).every(([name, choice]) => {
      const wanted = query[name] as readonly unknown[] | undefined;
      return !wanted || valuesOf(choice, input).some((value) => wanted.includes(value));
    }) &&
    (assignee === undefined || (held.assignee ?? 'none') === assignee) &&
    (site === undefined || siteOfPage(input.page) === site) &&
    (from === undefined || created >= startOfDay(from, timeZone)) &&
    (to === undefined || created < startOfDay(addDays(to, 1), timeZone))
  );
}

/** Whether texts have every word, or one that begins with it. */
function holdsWords(texts: readonly string[], text: string): boolean {
  const held = texts.flatMap((one) => formsOf(one).flat());
  return formsOf(text).some(
    (sought) => sought.length > 0 && sought.every((word) => held.some((one) => begins(one, word))),
  );
}

// Chinese and Japanese are written without spaces: a word is anywhere in a run of characters.
const begins = (word: string, sought: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sought)
    ? word.includes(sought)
    : word.startsWith(sought);

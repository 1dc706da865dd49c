import { addDays, fold, foldTogether, type Network, type QueryOf, siteOfPage, startOfDay } from '@tejido/contract';
import { searchedTexts } from '@tejido/contract/submissions';
import type { ReceivedJoinRequest } from '../store.ts';

type Filters = QueryOf<'listJoinRequests'>;

/** Whether a join request matches every filter of a query. */
export function matchesFilters(held: ReceivedJoinRequest, filters: Filters, { timeZone }: Network): boolean {
  const { q, status, applicant, sector, goal, assignee, site, from, to } = filters;
  const { input } = held;
  const created = Date.parse(held.created);
  return (
    (q === undefined || holdsWords(held, q)) &&
    (!status || status.includes(held.status)) &&
    (applicant === undefined || input.applicant === applicant) &&
    (!sector || sector.includes(input.sector)) &&
    (!goal || goal.some((number) => input.goals?.includes(number))) &&
    (assignee === undefined || (assignee === 'none' ? held.assignee === undefined : held.assignee === assignee)) &&
    (site === undefined || siteOfPage(input.page) === site) &&
    (from === undefined || created >= startOfDay(from, timeZone)) &&
    (to === undefined || created < startOfDay(addDays(to, 1), timeZone))
  );
}

/** Whether a request has every word, or one that begins with it. */
function holdsWords({ id, input }: ReceivedJoinRequest, text: string): boolean {
  const held = searchedTexts(id, input).flatMap((one) => formsOf(one).flat());
  return formsOf(text).some(
    (sought) => sought.length > 0 && sought.every((word) => held.some((one) => begins(one, word))),
  );
}

// Chinese and Japanese are written without spaces: a word is anywhere in a run of characters.
const begins = (word: string, sought: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sought)
    ? word.includes(sought)
    : word.startsWith(sought);

/** The folded words of a text, and the same with what an apostrophe parts as one. */
const formsOf = (text: string): string[][] =>
  [fold(text), foldTogether(text)].map((folded) => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

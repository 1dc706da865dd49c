import { type ChoiceWords, joinRequestFields } from '@tejido/contract';
import { isGoalNumber } from '@tejido/sdg/goals';
import type { Query } from '@tejido/sdk';
import { waiting } from '../desk/request-parts.ts';

/** The filters of the list, and its order: each is an attribute of the element and a name in the query of an address. */
export const filterNames = [
  'q',
  'status',
  'applicant',
  'assignee',
  'sector',
  'goal',
  'site',
  'from',
  'to',
  'sort',
] as const;

/** The name of a filter, or of the order. */
export type FilterName = (typeof filterNames)[number];

/** The kind's own choices, and what each offers: as its definition has them, by the rows of its fields, which bring no validator along. */
export const ownChoices: Readonly<Record<'applicant' | 'sector' | 'goal', ChoiceWords>> = {
  applicant: joinRequestFields.applicant.values,
  sector: joinRequestFields.sector.vocabulary,
  goal: joinRequestFields.goals.control,
};

/** The filters that a person has to open before they show. */
export const furtherFilters: readonly FilterName[] = ['applicant', 'sector', 'goal', 'site', 'from', 'to', 'sort'];

/** The orders of the list, the first when none is chosen. */
export const sorts = ['-created', 'created', '-updated'] as const;

/** What is looked for; an empty text where a filter is not set. */
export type FilterValues = Readonly<Record<FilterName, string>>;

type ListQuery = Query<'listJoinRequests'>;

/**
 * What to ask the server for. Without a status: all that wait for somebody of the team; `all` for every status. What cannot be meant, such as a
 * goal 18 in an address typed by hand, is left out.
 */
export function listQuery(values: FilterValues): ListQuery {
  const { q, assignee, site, from, to, sort } = values;
  const status = values.status === 'all' ? [] : words(values.status);
  const own = Object.entries(ownChoices).map(([name, offered]) => [name, asked(values[name as FilterName], offered)]);
  const query: Record<string, unknown> = {
    q: q.trim().slice(0, 200),
    status: values.status ? status : waiting,
    ...Object.fromEntries(own),
    assignee: /^(?:none|acc_\w+)$/.test(assignee) ? assignee : '',
    site: site.trim().slice(0, 300),
    from: day(from),
    to: day(to),
    sort: oneOf(sorts, sort),
  };
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => (value as string | readonly unknown[] | undefined)?.length),
  );
}

/** A number of rows that the server gives at once. */
export const pageSize = (limit: number): number => Math.min(100, Math.max(1, Math.round(limit) || 24));

/** The filters that the query of an address holds. */
export function readFilters(search: string): Partial<FilterValues> {
  const query = new URLSearchParams(search);
  // A plain form sends several boxes of one name as several values.
  return Object.fromEntries(
    filterNames.filter((name) => query.has(name)).map((name) => [name, query.getAll(name).join(',')]),
  );
}

/** An address with the filters in its query; what else is there stays, but for the place in a list of other filters. */
export function writeFilters(address: string, values: FilterValues): string {
  const url = new URL(address);
  url.searchParams.delete('cursor');
  for (const name of filterNames) {
    url.searchParams.delete(name);
    if (values[name]) url.searchParams.set(name, values[name]);
  }
  return url.href;
}

const words = (list: string): string[] =>
  list.split(/[\s,]+/).filter((word) => /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(word));

/** The values of a choice that can be meant. */
function asked(list: string, offered: ChoiceWords): (string | number)[] {
  if (offered === 'goals') return words(list).map(Number).filter(isGoalNumber);
  return words(list).filter((word) => typeof offered === 'string' || offered.includes(word));
}

const oneOf = (known: readonly string[], value: string): string => (known.includes(value) ? value : '');

const day = (value: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';

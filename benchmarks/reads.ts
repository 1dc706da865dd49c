import { now, rareWord } from './generate/records.ts';

/** A read of the API: what it is called in the report, and its address below the network's. */
export interface ReadToMeasure {
  name: string;
  path: string;
}

const day = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const allFacets = {
  initiatives: 'goal,target,sector,kind,stage,territory',
  events: 'goal,target,theme,category,format,status',
};
const q = (words: string): string => `q=${encodeURIComponent(words)}`;

/** Searches that a person may type, and some that nobody but an attacker does. */
const searches: Readonly<Record<string, string>> = {
  'no record': 'zzzzqqq',
  'a word in 335': rareWord,
  'a word in a quarter': 'mujeres',
  'a word in all': 'territorio',
  'three words': 'agua mujeres restauración',
  'a title': 'Restauración de lenguas originarias con comunidades rurales Jacaranda 4711',
  'all but one word': '-agua',
  'one word without another': 'territorio -agua',
  'words side by side, few': `"por agua ${rareWord}"`,
  'words side by side, none': '"agua alianza"',
  'words side by side, in all': '"cada territorio"',
  'frequent words': 'una alianza de cada territorio para y trabajar por an of each to and work for uma',
  'two hundred letters': Array.from({ length: 100 }, (_, index) => String.fromCharCode(97 + (index % 26))).join(' '),
};

const initiativeFilters: Readonly<Record<string, string>> = {
  'a goal of most': 'goal=11',
  'a goal of few': 'goal=14',
  goals: 'goal=1,2,3',
  'a target': 'target=6.1',
  'a target of none': 'target=17.19',
  'a sector': 'sector=academia',
  'a kind': 'kind=network',
  'a kind of none': 'kind=unheard-of',
  'a stage': 'stage=paused',
  'a country': 'territory=MX',
  'an area of none': 'territory=DE',
  'near, in a city': 'near=19.43,-99.13,25',
  'near, within a country': 'near=19.43,-99.13,900',
  'near, everywhere': 'near=0,0,20015',
  'near, nobody': 'near=-60,-120,100',
  'near, nobody at a busy latitude': 'near=19.43,60,100',
  'changed lately': `updated_after=${day(-2)}T00:00:00Z`,
  'changed ever': 'updated_after=2000-01-01T00:00:00Z',
  'changed never': 'updated_after=2090-01-01T00:00:00Z',
  'everything together': 'goal=11,6&sector=academia&kind=project&stage=active&territory=MX&near=19.43,-99.13,900',
  'what excludes each other': 'territory=AR&near=19.43,-99.13,100',
  'two that nobody has': 'goal=14&target=17.19',
};

const eventFilters: Readonly<Record<string, string>> = {
  'what is to come': `from=${day(0)}`,
  'a month': `from=${day(0)}&to=${day(30)}&limit=100`,
  'a month long past': 'from=2017-03-01&to=2017-03-31&limit=100',
  'a month in the middle': 'from=2021-10-01&to=2021-10-31&limit=100',
  'a month far off': 'from=2060-01-01&to=2060-01-31&limit=100',
  everything: 'from=1990-01-01&to=2060-01-01&limit=100',
  'a line': 'theme=1.1',
  'a category': 'category=fair',
  'a format': 'format=hybrid',
  'a status': 'status=postponed',
  'a status of none': 'status=unheard-of',
  'a goal to come': `from=${day(0)}&goal=6`,
  'everything together': `from=${day(-300)}&theme=1&category=workshop&format=online&status=scheduled&goal=11`,
};

/** Every kind of read that anybody may ask for. A cursor is put where `{cursor}` stands, that of the list's middle. */
export const readsToMeasure: readonly ReadToMeasure[] = [
  { name: 'networks', path: '' },
  { name: 'initiative', path: '/initiatives/ini-123' },
  ...['-updated', 'updated', 'title', '-title'].map((sort) => ({
    name: `list, ${sort}`,
    path: `/initiatives?sort=${sort}`,
  })),
  ...['-updated', 'title'].map((sort) => ({
    name: `list, ${sort}, deep`,
    path: `/initiatives?sort=${sort}&cursor={cursor}`,
  })),
  { name: 'list of a hundred', path: '/initiatives?limit=100' },
  ...Object.entries(initiativeFilters).flatMap(([name, filter]) => [
    { name, path: `/initiatives?${filter}` },
    { name: `${name}, by title`, path: `/initiatives?${filter}&sort=title` },
  ]),
  ...Object.entries(searches).map(([name, words]) => ({ name: `search, ${name}`, path: `/initiatives?${q(words)}` })),
  { name: 'search, filtered', path: `/initiatives?${q('territorio')}&goal=14&kind=network` },
  { name: 'search, deep', path: `/initiatives?${q('territorio')}&sort=title&cursor={cursor}` },
  { name: 'facets', path: `/initiatives?facets=${allFacets.initiatives}` },
  { name: 'facets, one filter', path: `/initiatives?facets=${allFacets.initiatives}&goal=6` },
  { name: 'facets, filters', path: `/initiatives?facets=${allFacets.initiatives}&goal=11,6&kind=project&territory=MX` },
  { name: 'facets, a search for none', path: `/initiatives?facets=${allFacets.initiatives}&${q('zzzzqqq')}` },
  { name: 'facets, a search for all', path: `/initiatives?facets=${allFacets.initiatives}&${q('territorio')}&goal=6` },
  { name: 'facets, near everywhere', path: `/initiatives?facets=${allFacets.initiatives}&near=0,0,20015` },
  { name: 'organizations', path: '/organizations' },
  { name: 'organizations, filtered', path: `/organizations?sector=academia&territory=MX&goal=6&${q('agua')}` },
  { name: 'organizations, facets', path: '/organizations?facets=goal,target,sector,territory' },
  { name: 'event', path: '/events/evt-123' },
  ...['start', '-start', '-updated'].map((sort) => ({ name: `events, ${sort}`, path: `/events?sort=${sort}` })),
  ...Object.entries(eventFilters).map(([name, filter]) => ({ name: `events, ${name}`, path: `/events?${filter}` })),
  { name: 'events, search', path: `/events?${q('agua')}` },
  { name: 'events, search to come', path: `/events?${q('territorio')}&from=${day(0)}` },
  { name: 'events, facets', path: `/events?facets=${allFacets.events}&from=${day(0)}` },
  { name: 'calendar file', path: '/events.ics' },
  { name: 'calendar file, filtered', path: '/events.ics?goal=6&format=online' },
];

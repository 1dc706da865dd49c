import type { QueryValue } from '@tejido/contract';
import { firstRequest as firstEvents } from '../event-calendar/first-request.ts';
import { firstQuery as firstInitiatives } from '../initiative-list/first-request.ts';

/** A request a widget will make first: the list of its network that it asks for, empty for the network itself. */
export type FirstRequest = [list: keyof typeof lists, query: Record<string, QueryValue>];

/** Where a network's lists are below its own address; the build checks them against the routes. */
export const lists = { '': 'getNetwork', '/initiatives': 'listInitiatives', '/events': 'listEvents' } as const;

/** What a widget asks for first, so that the loader can ask before its code is here. Every widget with data needs its network's words. */
export function firstRequests(name: string, element: Element, lang: string): FirstRequest[] {
  const words: FirstRequest = ['', { lang: [lang] }];
  const attributes = { get: (attribute: string) => element.getAttribute(attribute) };
  if (name === 'initiative-list') return [['/initiatives', firstInitiatives(attributes, lang)], words];
  if (name === 'event-calendar') {
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    return [['/events', firstEvents(attributes, lang, today)], words];
  }
  return /^(sdg-|network$)/.test(name) ? [] : [words];
}

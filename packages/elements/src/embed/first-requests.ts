import type { QueryValue } from '@tejido/contract';
import { firstRequest as firstEvents } from '../event-calendar/first-request.ts';
import { firstQuery as firstInitiatives } from '../initiative-list/first-request.ts';

/** What the first requests of widgets ask for; the build gives the loader the routes of these. */
export const firstOperations = ['getNetwork', 'listInitiatives', 'listEvents'] as const;

/** A name of {@link firstOperations}. */
export type FirstOperation = (typeof firstOperations)[number];

/** A request a widget will make first. */
export type FirstRequest = [operation: FirstOperation, query: Record<string, QueryValue>];

/** What a widget asks for first, so that the loader can ask before its code is here. Every widget with data needs its network's words. */
export function firstRequests(name: string, element: Element, lang: string): FirstRequest[] {
  const words: FirstRequest = ['getNetwork', { lang: [lang] }];
  const attributes = { get: (attribute: string) => element.getAttribute(attribute) };
  if (name === 'initiative-list') return [['listInitiatives', firstInitiatives(attributes, lang)], words];
  if (name === 'event-calendar') {
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    return [['listEvents', firstEvents(attributes, lang, today)], words];
  }
  return /^(sdg-|network$)/.test(name) ? [] : [words];
}

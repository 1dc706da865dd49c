import type { OperationName, QueryValue } from '@tejido/contract';
import { firstRequest as firstEvents } from '../event-calendar/first-request.ts';
import { firstQuery as firstInitiatives } from '../initiative-list/first-request.ts';

/** A request a widget will make first. */
export type FirstRequest = [operation: OperationName, query: Record<string, QueryValue>];

/** What a widget asks for first, so that the loader can ask before its code is here. Every widget with data needs its network's words. */
export function firstRequests(name: string, element: Element, lang: string): FirstRequest[] {
  const words: FirstRequest = ['getNetwork', { lang: [lang] }];
  const attributes = { get: (attribute: string) => element.getAttribute(attribute) };
  if (name === 'initiative-list') return [['listInitiatives', firstInitiatives(attributes, lang)], words];
  if (name === 'event-calendar') {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return [['listEvents', firstEvents(attributes, lang, Date.now(), timeZone)], words];
  }
  return name === 'sdg-badge' || name === 'network' ? [] : [words];
}

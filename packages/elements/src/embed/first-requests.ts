import type { OperationName, QueryValue } from '@tejido/contract';

/** A request a widget will make first. */
export type FirstRequest = [operation: OperationName, query: Record<string, QueryValue>];

/** What the widgets of a page ask for first, so that the loader can ask before their code is here. */
export function firstRequests(name: string, element: Element, lang: string): FirstRequest[] {
  void element;
  return name === 'initiative-list' ? [['getNetwork', { lang: [lang] }]] : [];
}

import { isTimeZone, type LanguageTag, type NetworkEvent, type TimeZone } from '@tejido/contract';
import { type Query, requestAddress } from '@tejido/sdk';
import type { NetworkScope } from '../base/network-scope.ts';

/** The zone whose clock the reader goes by: the one given, where this browser knows it, or the browser's own. */
export function readerZone(given: string): TimeZone {
  return given && isTimeZone(given) ? given : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Gives the address of an event as a calendar file, in a language. */
export function calendarFiles(
  scope: NetworkScope | undefined,
  lang: LanguageTag,
): ((event: NetworkEvent) => string) | undefined {
  return scope && (({ id }) => withSuffix(requestAddress(scope.client, 'getEvent', { id }, { lang: [lang] })));
}

/** The address of all events that match the filters, as a calendar to subscribe to. */
export function calendarFeed(scope: NetworkScope, query: Query<'listEvents'>): string {
  return withSuffix(requestAddress(scope.client, 'listEvents', {}, query));
}

const withSuffix = (address: string): string => address.replace(/(?=\?)|$/, '.ics');

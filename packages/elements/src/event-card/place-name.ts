import type { TimeZone } from '@tejido/contract';
import type { LanguageController } from '../base/language-controller.ts';
import type { EventMessageKey } from './messages.ts';

/**
 * The place whose clock a time zone is: `Ciudad de México` for `America/Mexico_City`. Of places that the messages do not name, the
 * zone's own name, which is English. `Intl` is not asked: Chromium comes without the names of cities.
 */
export function placeName(zone: TimeZone, language: LanguageController<EventMessageKey>): string {
  const name = zone.slice(zone.lastIndexOf('/') + 1);
  return language.message(`in:${name}` as EventMessageKey) || name.replaceAll('_', ' ');
}

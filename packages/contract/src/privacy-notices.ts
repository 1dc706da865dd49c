import type { LanguageTag } from './language.ts';
import type { Network, PrivacyNotice } from './schemas/network.ts';

/**
 * The privacy notices that belong to a site, newest first: those that name it, else those that name none. A form there shows the first.
 * @param site The site's origin, as browsers write it; `undefined` where it is not known.
 */
export function noticesFor(
  { privacyNotices }: Pick<Network, 'privacyNotices'>,
  site: string | undefined,
): PrivacyNotice[] {
  const own = privacyNotices.filter(({ origins }) => site !== undefined && origins?.includes(site));
  return own.length > 0 ? own : privacyNotices.filter(({ origins }) => !origins?.length);
}

/** The languages in which a privacy notice can be read whole, with all that is agreed to; in which its text can be read where there is none. */
export function noticeLanguages({ text, purposes }: Pick<PrivacyNotice, 'text' | 'purposes'>): LanguageTag[] {
  const written = Object.keys(text);
  const whole = written.filter((tag) => purposes.every(({ label }) => Object.hasOwn(label, tag)));
  return whole.length > 0 ? whole : written;
}

/** A network whose privacy notices say in which languages they can be read, so that a form knows it which has asked for one language alone. */
export function withNoticeLanguages<T extends Pick<Network, 'privacyNotices'>>(network: T): T {
  const privacyNotices = network.privacyNotices.map((notice) => ({ ...notice, languages: noticeLanguages(notice) }));
  return { ...network, privacyNotices };
}

/** The origin of a page's address; nothing for one that has none. */
export function siteOfPage(page: string | undefined): string | undefined {
  return page !== undefined && URL.canParse(page) ? new URL(page).origin : undefined;
}

/**
 * The site that a request came from: what the browser says, but for a page of our own, which may stand in a frame on another site; then the page
 * that the request names. Nothing for a program that says neither.
 * @param origin The request's `Origin` header.
 * @param own Our own origin.
 */
export function siteOf(origin: string | undefined, own: string, page: string | undefined): string | undefined {
  return origin === undefined || origin === own ? siteOfPage(page) : origin;
}

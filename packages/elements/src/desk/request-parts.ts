import { instantInWords, type Network } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { webAddress } from '../base/web-address.ts';
import type { DeskMessageKey } from './messages.ts';

type Language = LanguageController<DeskMessageKey>;

/** Statuses in which somebody of the team has to do something. */
export const waiting: readonly string[] = ['confirmed', 'asked'];

/** Where a request stands, as a chip; the words of a status that came later are its code. */
export function statusChip(status: string, language: Language): TemplateResult {
  const words = language.message(`status-${status}` as DeskMessageKey) || status;
  return html`<span class=${waiting.includes(status) ? 'status waits' : 'status'} part="status">${words}</span>`;
}

/** An instant in words that programs can read, by the network's clock, by which its filters count days too. */
export function time(instant: string, language: Language, network: Network): TemplateResult {
  return html`<time datetime=${instant}>${inWords(instant, language, network)}</time>`;
}

function inWords(instant: string, language: Language, { timeZone }: Network): string {
  try {
    return instantInWords(instant, language.formatLocale, timeZone, 'short');
  } catch {
    // The network has a time zone that this browser does not know.
    return instant;
  }
}

/** A sentence of the messages with a part of the page in place of one of its `{names}`. */
export function sentence(words: string, name: string, part: TemplateResult | string): TemplateResult {
  const [before = '', after = ''] = words.split(`{${name}}`);
  return html`${before}${part}${after}`;
}

/** The label of one of the network's own words; its code where the network does not know it any more. */
export function label(
  words: readonly { code: string; label: Network['name'] }[],
  code: string,
  language: Language,
): TemplateResult | string | typeof nothing {
  const word = words.find((each) => each.code === code);
  return word ? renderText(language, word.label) : code;
}

/** A page's site and path, which is enough to know it again. */
export function pageName(page: string): string {
  try {
    const { host, pathname } = new URL(page);
    return pathname === '/' ? host : host + decodeURI(pathname);
  } catch {
    return page;
  }
}

/** A link to an address that somebody sent; the bare address where it is none of the web. */
export function outerLink(address: string, words: string = address): TemplateResult {
  const href = webAddress(address);
  return href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
}

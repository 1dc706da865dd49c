import { type Language, languages, say, retentionWords as words } from '@tejido/words';
import type { LanguageMap } from './language.ts';
import { type Retention, retentionOf } from './retention.ts';
import type { Network } from './schemas/network.ts';

/** What people are told of how long a join request is held, in every language of the product. */
export const retentionWords = (retention: Retention): LanguageMap =>
  Object.fromEntries(languages.map((language) => [language, sentenceIn(language, retention)]));

/**
 * A network as answers and pages have it: it says for how long join requests are held, in days and in words, whoever has decided that.
 * @param server What holds where the network has not decided.
 */
export function withRetention<T extends Pick<Network, 'retention'>>(network: T, server?: Retention): T {
  const retention = retentionOf(network, server);
  return { ...network, retention: { ...retention, text: retentionWords(retention) } };
}

function sentenceIn(language: Language, retention: Retention): string {
  const inWords = (days: number) =>
    days % 365 === 0 ? inUnits(language, 'year', days / 365) : inUnits(language, 'day', days);
  return say(words[language].kept, {
    unconfirmed: inWords(retention.unconfirmedDays),
    undecided: inWords(retention.undecidedDays),
    accepted: inWords(retention.acceptedDays),
    declined: inWords(retention.declinedDays),
  });
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number of days or years; what writes it is dear to make, and every answer with a network in it asks for dozens. */
function inUnits(language: Language, unit: 'day' | 'year', count: number): string {
  const name = `${language} ${unit}`;
  const format = formats.get(name) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(name, format);
  return format.format(count);
}

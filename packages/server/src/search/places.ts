import { foldTogether, type LanguageMap, type LanguageTag } from '@tejido/contract';
import { iso31661, iso31662 } from 'iso-3166';

/** A country or a part of one (ISO 3166-1 and -2). */
export interface Place {
  /** `MX` or `MX-OAX`. */
  code: string;
  name: string;
  /** The country of a part. */
  country?: string | undefined;
}

/** Parts of countries by their codes, as the standard names them: mostly in a language that is spoken there. */
const parts: ReadonlyMap<string, string> = new Map(iso31662.map(({ code, name }) => [code, name]));
const countries: readonly string[] = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2);

/** What is looked through: each place by its name without accents, in a language. Made when somebody first writes in that language. */
const indexes = new Map<LanguageTag, readonly (readonly [folded: string, code: string])[]>();

function indexIn(language: LanguageTag) {
  const known = indexes.get(language);
  if (known) return known;
  const all = [...countries, ...parts.keys()].map(
    (code) => [foldTogether(nameIn(code, language) ?? ''), code] as const,
  );
  indexes.set(language, all);
  return all;
}

/** What a place is called: a country in any language, a part of one as the standard names it. `undefined` for what is no code. */
function nameIn(code: string, language: LanguageTag): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return parts.get(code);
  return countries.includes(code) ? new Intl.DisplayNames([language], { type: 'region' }).of(code) : undefined;
}

/** A place by its code, named in a language. */
export function placeAt(code: string, language: LanguageTag): Place | undefined {
  const name = nameIn(code, language);
  if (name === undefined) return undefined;
  const [country] = code.split('-') as [string];
  return { code, name, ...(country !== code && { country: nameIn(country, language) }) };
}

/** Places whose name begins with some words, then those that have them elsewhere; or the one whose code it is. */
export function findPlaces(words: string, language: LanguageTag, limit: number): Place[] {
  const sought = foldTogether(words.trim());
  if (sought === '') return [];
  const own = placeAt(words.trim().toUpperCase(), language);
  const all = indexIn(language);
  const first = all.filter(([name]) => name.startsWith(sought));
  const others = all.filter(([name]) => !name.startsWith(sought) && name.includes(` ${sought}`));
  const found = [...first, ...others].map(([, code]) => code).filter((code) => code !== own?.code);
  const rest = found.slice(0, limit).flatMap((code) => placeAt(code, language) ?? []);
  return [...(own ? [own] : []), ...rest].slice(0, limit);
}

/** The code of a place as somebody typed it: `Oaxaca, México (MX-OAX)`, `mx-oax`, or a name that only one has in some languages; else what was typed. */
export function placeIn(typed: string, languages: readonly LanguageTag[]): string {
  const [, code] = /\(([A-Z]{2}(?:-[A-Z\d]{1,3})?)\)$/.exec(typed) ?? [];
  if (code) return code;
  const upper = typed.toUpperCase();
  return isCode(upper) ? upper : (codeOf(typed, languages) ?? typed);
}

/** Whether a text has the form of a code of a place, or of an area of the UN's. */
export const isCode = (text: string): boolean => /^(?:[A-Z]{2}(?:-[A-Z\d]{1,3})?|\d{3})$/.test(text);

/** Nothing where none is called so, or several are. */
function codeOf(words: string, languages: readonly LanguageTag[]): string | undefined {
  const sought = foldTogether(words.trim());
  const found = languages.flatMap((language) => indexIn(language).filter(([name]) => name === sought));
  const codes = new Set(found.map(([, code]) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** The names of a place in some languages; `undefined` for what is no code. */
export function namesOf(code: string, languages: readonly LanguageTag[]): LanguageMap | undefined {
  const names = languages.flatMap((language) => {
    const name = nameIn(code, language);
    return name === undefined ? [] : [[language, name] as const];
  });
  return names.length > 0 ? Object.fromEntries(names) : undefined;
}

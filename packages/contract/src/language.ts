/** A BCP 47 language tag in its usual form, such as `es`, `pt-BR` or `zh-Hant`. */
export type LanguageTag = string;

/**
 * Text in one or more languages, keyed by BCP 47 tag: `{ "es": "Agua", "en": "Water" }`.
 * On the wire text always has this shape, whatever languages were asked for.
 */
export type LanguageMap = Readonly<Record<LanguageTag, string>>;

/** What a language tag looks like here: language, then optional script, region and variants. */
export const languageTagPattern: RegExp =
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/;

/** Text found in a language map, with the language it is in. */
export interface FoundText {
  text: string;
  language: LanguageTag;
}

/** The tag and its wider forms, closest first: `pt-BR` → `pt-BR`, `pt`. */
export function widen(tag: LanguageTag): LanguageTag[] {
  const parts = tag.split('-');
  return parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('-'));
}

/**
 * The text for the first wanted language that the map has: exact tag, then its wider forms, then a sibling
 * (`pt-PT` for `pt-BR`); after that whatever the map holds first. `undefined` only for an empty or missing map.
 */
export function findText(map: LanguageMap | undefined, wanted: readonly LanguageTag[]): FoundText | undefined {
  if (!map) return undefined;
  const available = Object.keys(map);
  for (const tag of wanted) {
    const exact = widen(tag).find((wider) => available.includes(wider));
    const language = exact ?? available.find((other) => isSameLanguage(other, tag));
    if (language !== undefined) return { text: map[language] as string, language };
  }
  const [first] = available;
  return first === undefined ? undefined : { text: map[first] as string, language: first };
}

/** The map with only the wanted languages; with what {@link findText} would pick where it has none of them. */
export function narrowLanguages(map: LanguageMap, wanted: readonly LanguageTag[]): LanguageMap {
  const kept = Object.entries(map).filter(([tag]) => wanted.some((want) => isSameLanguage(want, tag)));
  if (kept.length > 0) return Object.fromEntries(kept);
  const found = findText(map, wanted);
  return found ? { [found.language]: found.text } : map;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language, as the HTML `dir` attribute takes it. */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Whether two tags are the same language, whatever their script or region. */
export function isSameLanguage(one: LanguageTag, other: LanguageTag): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

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

/**
 * A tag as pages, browsers and systems write it, in its usual spelling: `es_MX.UTF-8` → `es-MX`, `ZH-hant` → `zh-Hant`. Extensions are
 * dropped. `undefined` for what is no tag of a language, such as `spanish`, `*` or nothing.
 */
export function languageTag(text: string): LanguageTag | undefined {
  const tag = text
    .trim()
    .replace(/[.@].*/, '')
    .replaceAll('_', '-');
  try {
    // Many Chinese pages say `zh-cmn-Hans`, which names the language twice.
    const { baseName } = new Intl.Locale(tag.replace(/^(\w+)(?:-[a-z]{3}\b)+/i, '$1'));
    // Longer words have the form of a tag too, and no language has one.
    return /^\w{2,3}\b/.test(baseName) ? baseName : undefined;
  } catch {
    return undefined;
  }
}

/** The tag and its wider forms, closest first: `pt-BR` → `pt-BR`, `pt`. */
export function widen(tag: LanguageTag): LanguageTag[] {
  const parts = tag.split('-');
  return parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('-'));
}

/**
 * The language, of some that are offered, for the first wanted one that is among them in any form: the exact tag, else the nearest, in the same
 * script where there is one (`zh-Hant` for `zh-TW`), else a sibling (`pt-PT` for `pt-BR`). Case does not count.
 */
export function chooseLanguage<Tag extends LanguageTag>(
  offered: readonly Tag[],
  wanted: readonly LanguageTag[],
): Tag | undefined {
  for (const tag of wanted) {
    if (offered.includes(tag as Tag)) return tag as Tag;
    const related = offered.filter((other) => sameBase(other, tag));
    if (related.length > 0) return related.length > 1 ? nearest(related, tag) : related[0];
  }
  return undefined;
}

/** Of several forms of a language, the one that has most in common with the wanted one once both are written out: `zh-TW` is `zh-Hant-TW`. */
function nearest<Tag extends LanguageTag>(forms: readonly Tag[], wanted: LanguageTag): Tag | undefined {
  const wider = widen(inFull(wanted).baseName);
  return wider.flatMap((tag) => forms.filter((form) => inFull(form).baseName.startsWith(tag)))[0];
}

/** The text for the language that {@link chooseLanguage} finds in a map; after that whatever the map holds first. `undefined` only for an empty or missing map. */
export function findText(map: LanguageMap | undefined, wanted: readonly LanguageTag[]): FoundText | undefined {
  if (!map) return undefined;
  const available = Object.keys(map);
  const language = chooseLanguage(available, wanted) ?? available[0];
  return language === undefined ? undefined : { text: map[language] as string, language };
}

/** The map with only the wanted languages; with what {@link findText} would pick where it has none of them. */
export function narrowLanguages(map: LanguageMap, wanted: readonly LanguageTag[]): LanguageMap {
  const kept = Object.entries(map).filter(([tag]) => wanted.some((want) => sameBase(want, tag)));
  if (kept.length > 0) return Object.fromEntries(kept);
  const found = findText(map, wanted);
  return found ? { [found.language]: found.text } : map;
}

/** Scripts that are written from the right, of languages that are written today (ISO 15924). */
const rightToLeft = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** The writing direction of a language, as the HTML `dir` attribute takes it. */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return rightToLeft.test(inFull(tag).baseName) ? 'rtl' : 'ltr';
}

/** A language with the script and the region that are usual where its tag does not say them. */
function inFull(tag: LanguageTag): Intl.Locale {
  return new Intl.Locale(languageTag(tag) ?? 'und').maximize();
}

/** Whether two tags are the same language, whatever their script, region and spelling. */
function sameBase(one: LanguageTag, other: LanguageTag): boolean {
  return baseOf(one) === baseOf(other);
}

const baseOf = (tag: LanguageTag): string | undefined => tag.toLowerCase().split(/[-_]/)[0];

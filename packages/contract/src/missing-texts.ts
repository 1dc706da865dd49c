import { joinFormFields, joinFormSteps } from './join-form.ts';
import { isSameLanguage, type LanguageMap, type LanguageTag } from './language.ts';
import { noticeLanguages, noticesFor } from './privacy-notices.ts';
import type { Network } from './schemas/network.ts';

/** What of a network's record is written for people. */
export const networkTexts = ['privacyNotices', 'name', 'summary', 'words', 'joinForm'] as const;

/** A part of a network's record that cannot be read in some languages. */
export interface MissingText {
  text: (typeof networkTexts)[number];
  languages: LanguageTag[];
}

/**
 * What of a network's record cannot be read in which languages; the privacy notices that its forms show come first, since people agree to them.
 * @param languages Those that are looked for; the network's own when not given.
 */
export function missingTexts(network: Network, languages: readonly LanguageTag[] = network.languages): MissingText[] {
  const written: Record<MissingText['text'], (LanguageTag[] | LanguageMap | undefined)[]> = {
    privacyNotices: shownNotices(network).map(noticeLanguages),
    name: [network.name],
    summary: [network.summary],
    words: [network.purposes, network.sectors, network.kinds, network.themes, network.categories]
      .flat()
      .map(({ label }) => label),
    joinForm: formTexts(network),
  };
  return networkTexts.flatMap((text) => {
    const known = written[text].flatMap((map) => (map === undefined ? [] : [tagsOf(map)]));
    const missing = languages.filter((language) =>
      known.some((tags) => !tags.some((tag) => isSameLanguage(tag, language))),
    );
    return missing.length > 0 ? [{ text, languages: missing }] : [];
  });
}

/** The notices that forms show: the first for each site, and the first for all others. */
function shownNotices(network: Network): Network['privacyNotices'] {
  const sites = [undefined, ...network.privacyNotices.flatMap(({ origins = [] }) => origins)];
  return [...new Set(sites.flatMap((site) => noticesFor(network, site)[0] ?? []))];
}

function formTexts(network: Network): (LanguageMap | undefined)[] {
  if (!network.joinForm) return [];
  const ofFields = joinFormFields(network).flatMap(({ label, hint, options = [] }) => [
    label,
    hint,
    ...options.map((option) => option.label),
  ]);
  return [...joinFormSteps(network).map(({ title }) => title), ...ofFields];
}

const tagsOf = (written: LanguageTag[] | LanguageMap): LanguageTag[] =>
  Array.isArray(written) ? written : Object.keys(written);

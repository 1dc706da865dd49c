/*
 * Stemmers know endings by their accents: `educación` and `educativa` have one stem, `educacion` has another. People leave accents
 * out, so a query's words get back those that are certain: in Spanish every word in -ion has one.
 */

const endings: Readonly<Record<string, readonly [RegExp, string][]>> = {
  spanish: [[/ion\b/g, 'ión']],
  portuguese: [
    [/([cs])ao\b/g, '$1ão'],
    [/([cs])oes\b/g, '$1ões'],
    [/cão\b/g, 'ção'],
    [/cões\b/g, 'ções'],
  ],
  catalan: [[/([cs])io\b/g, '$1ió']],
};

/** Words without accents, with those back that their endings have in a configuration's language. */
export function withAccentedEndings(words: string, configuration: string): string {
  return (endings[configuration] ?? []).reduce((text, [ending, accented]) => text.replace(ending, accented), words);
}

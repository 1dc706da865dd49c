/** What a person typed into a search field, taken apart. */
export interface SearchTerms {
  /** Words and phrases to find. */
  wanted: string[];
  /** Those to leave out. */
  excluded: string[];
  /** Whether the last of the wanted may be the beginning of a word: nothing follows it yet. */
  isTyping: boolean;
}

/** Quotation marks as people and their keyboards write them. */
const quotationMarks = /[“”„‟«»＂]/g;

/** Takes a search apart: "quoted words" stand together, a leading minus excludes. */
export function parseSearch(text: string): SearchTerms {
  const terms: SearchTerms = { wanted: [], excluded: [], isTyping: false };
  const found = text.replace(quotationMarks, '"').matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))(.?)/gs);
  for (const [, minus, phrase, word, next] of found) {
    (minus ? terms.excluded : terms.wanted).push(phrase ?? word ?? '');
    terms.isTyping = !minus && phrase === undefined && next === '';
  }
  return terms;
}

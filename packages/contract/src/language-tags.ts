import { type LanguageTag, languageTag } from './language.ts';

/**
 * The languages that some texts ask for, the most wanted first: tags in any spelling, joined by commas, with the weights of an
 * `Accept-Language` header or without. What is none is left out.
 */
export function languageTags(...texts: readonly (string | null | undefined)[]): LanguageTag[] {
  return [...new Set(texts.flatMap((text) => tagsByWeight(text ?? '')))];
}

function tagsByWeight(text: string): LanguageTag[] {
  return text
    .split(',')
    .flatMap((part) => {
      const tag = languageTag(part.replace(/;.*/, ''));
      const weight = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(part)?.[1] ?? 1);
      return tag !== undefined && weight > 0 ? [{ tag, weight }] : [];
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

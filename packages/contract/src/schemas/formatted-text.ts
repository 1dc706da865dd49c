import * as z from 'zod/mini';
import type { Block, FormattedText, Inline } from '../formatted-text.ts';
import type { LanguageTag } from '../language.ts';
import { doc, languageMap, languageTag } from './common.ts';

/** A text with a little form, as it is written and kept. */
export const markdown = doc(
  languageMap,
  'Text with a little form, in Markdown: paragraphs separated by an empty line; `**strong**`, `*emphasis*`, `[words](https://…)`; lines that begin with `#`, `##`, `-`, `1.` or `>`. Anything else, HTML too, is text. The record alone carries its tree besides, under `formatted`.',
);

const type = <const T extends string>(...types: T[]) => doc(z.enum(types), 'What it is.');

const inline: z.ZodMiniType<Inline> = doc(
  z.union([
    z.string(),
    z.looseObject({
      type: type('emphasis', 'strong'),
      get children() {
        return inlines();
      },
    }),
    z.looseObject({
      type: type('link'),
      url: doc(z.string(), 'Where it leads: an address of `https:`, `http:`, `mailto:` or `tel:`.'),
      get children() {
        return inlines();
      },
    }),
    z.looseObject({ type: type('break') }),
  ]),
  'Something within a line: text, emphasis, a link, or the end of the line.',
  { id: 'Inline' },
);

const block: z.ZodMiniType<Block> = doc(
  z.union([
    z.looseObject({ type: type('paragraph'), children: inlines() }),
    z.looseObject({
      type: type('heading'),
      level: doc(z.literal([1, 2]), 'The level below the title of what the text belongs to.'),
      children: inlines(),
    }),
    z.looseObject({
      type: type('list'),
      ordered: doc(z.boolean(), 'Whether its items are numbered, from 1.'),
      get items() {
        return doc(z.array(z.array(block)), 'Its items, each of blocks.');
      },
    }),
    z.looseObject({
      type: type('quote'),
      get children() {
        return doc(z.array(block), 'What is quoted.');
      },
    }),
  ]),
  'Something that begins on a line of its own.',
  { id: 'Block' },
);

function inlines(): z.ZodMiniType<Inline[]> {
  return doc(z.array(inline), 'What stands in it, in order.');
}

const formattedText: z.ZodMiniType<FormattedText> = doc(
  z.array(block),
  'A text with a little form, as a tree: to be drawn with elements, so that no string of HTML is needed anywhere.',
  { id: 'FormattedText' },
);

/** The trees of a text, by language. */
export const formattedTexts: z.ZodMiniType<Record<LanguageTag, FormattedText>> = doc(
  z.record(languageTag, formattedText),
  'The text’s tree in each of its languages, keyed as the text is.',
);

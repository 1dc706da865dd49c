import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { code, doc, languageMap } from './common.ts';

export const vocabularyItem = doc(
  z.looseObject({
    code: doc(code, 'The word that records carry. A code with dots stands below the one it extends: 1 › 1.1 › 1.1.1.'),
    label: languageMap,
  }),
  'A word of the network’s own, with its label.',
  { id: 'VocabularyItem' },
);

/** A word of the network's own, with its label. */
export type VocabularyItem = Shape<typeof vocabularyItem>;

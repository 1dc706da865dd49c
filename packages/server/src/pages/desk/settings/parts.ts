import { formPart } from './form-part.ts';
import type { Part, PartName } from './part.ts';
import { privacyPart } from './privacy-part.ts';
import { lookPart, namePart, originsPart, retentionPart } from './simple-parts.ts';
import { vocabularyPart } from './vocabulary-part.ts';

/** Every part of a network's settings that is saved by itself. */
export const parts: Readonly<Record<PartName, Part<unknown>>> = {
  name: namePart,
  look: lookPart,
  purposes: vocabularyPart('purposes'),
  sectors: vocabularyPart('sectors'),
  kinds: vocabularyPart('kinds'),
  themes: vocabularyPart('themes'),
  categories: vocabularyPart('categories'),
  form: formPart,
  privacy: privacyPart,
  origins: originsPart,
  retention: retentionPart,
};

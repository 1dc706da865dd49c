import { eventFormats, initiativeStages } from '../vocabulary.ts';

/**
 * What filters offer of a choice, by its name, which means the same for every kind: the goals, words of the network's, or these values. A choice that is
 * not here, such as of an area, has no list to choose from.
 */
export const choiceWords = {
  goal: 'goals',
  sector: 'sectors',
  kind: 'kinds',
  stage: initiativeStages,
  theme: 'themes',
  category: 'categories',
  format: eventFormats,
} as const;

/** What a filter offers. */
export type ChoiceWords = 'goals' | 'sectors' | 'kinds' | 'themes' | 'categories' | readonly string[];

/** The picker of goals and targets. */
export const words = {
  label: 'Sustainable Development Goals',
  search: 'Search goals and targets',
  searchGoals: 'Search goals',
  searchHint: 'A word or a number, such as “water” or “6.1”.',
  upTo: 'Choose up to {count}.',
  found: { one: '{count} found', other: '{count} found' },
  nothingFound: 'Nothing found. Try another word.',
  targets: 'Targets',
  noneChosen: 'Nothing chosen yet',
  chosen: { one: '{count} chosen', other: '{count} chosen' },
  chosenOf: '{count} of {max} chosen',
  full: 'Remove one to choose another.',
  remove: 'Remove:',
  required: 'Choose at least one goal or target.',
  goalRequired: 'Choose at least one goal.',
  tooMany: 'Choose no more than {count}.',
} as const;

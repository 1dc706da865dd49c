import type { ProblemWords } from './words.ts';

/** The page in the place of one that cannot be shown, in English. */
export const en: ProblemWords = {
  unavailable: 'This page is not available just now',
  unavailableText:
    'The server is starting, or something that it needs is missing. That usually takes seconds. What was stored is still stored.',
  kept: 'What you sent may not have arrived. Your browser still has it: load this page again to send it again, or go back to the page before.',
  again: 'Try again',
  fault: 'Something went wrong here',
  faultText: 'It is not your fault. Whoever runs this server can find out why by this number:',
};

/** For how long a join request is kept. The times stand alone, so that no language has to put them into a case. */
export const words = {
  // `{unconfirmed}` and the others are times in words, such as “14 days” and “5 years”.
  kept: 'How long your request is kept: without confirmation, {unconfirmed}; without a decision, {undecided} after its last change; if declined, {declined}; if accepted, {accepted} after its last change. Then it is erased; you can erase it at any time.',
} as const;

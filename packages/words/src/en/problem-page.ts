/** The page in the place of one that cannot be shown. */
export const words = {
  // When the server, or what it needs, is away for a moment.
  unavailable: 'This page is not available just now',
  unavailableText:
    'The server is starting, or something that it needs is missing. That usually takes seconds. What was stored is still stored.',
  // To whoever has sent a form.
  kept: 'What you sent may not have arrived. Your browser still has it: load this page again to send it again, or go back to the page before.',
  again: 'Try again',
  // When the server is at fault; the text is followed by the request's id.
  fault: 'Something went wrong here',
  faultText: 'It is not your fault. Whoever runs this server can find out why by this number:',
  // When there is nothing at an address.
  missing: 'There is nothing at this address',
  missingText: 'Perhaps it was mistyped or not copied whole, or what was here has been removed.',
  refused: 'This is not open to you',
  refusedText: 'Perhaps the link is not valid any more, or it was meant for somebody else.',
  // When the secret in a link opens nothing.
  link: 'This link does not work',
  linkText:
    'Perhaps it was used already, is too old or was not copied whole. Open the link in the newest mail, or ask for a new one.',
  // When an address, or what was sent to it, is not understood.
  notUnderstood: 'This address was not understood',
  notUnderstoodText: 'A part of it is missing or wrong, or it belongs to a form and cannot be opened by itself.',
  later: 'Too many tries',
  laterText: 'Much has come from your connection in a short time. Open the page again in a few minutes.',
  // The links that lead on: to the network's form, and to the start.
  form: 'The form to join',
  home: 'What this server has',
} as const;

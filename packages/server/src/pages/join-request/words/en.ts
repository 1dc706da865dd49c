import type { OwnPageWords } from './words.ts';

/** A join request’s own page in English. */
export const en: OwnPageWords = {
  title: 'Your request to join',
  status: {
    received: 'Your request is not confirmed yet, and does not count until it is.',
    confirmed: 'Your request is confirmed. The coordinators of the network will read it and answer by e-mail.',
    accepted: 'Your request was accepted.',
    declined: 'Your request was declined.',
  },
  confirm: 'Confirm my request',
  expires: (day) => `Unless it is confirmed, we erase it after ${day}.`,
  held: 'What we hold',
  sent: 'Sent',
  changed: 'Last changed',
  targets: 'Targets of the goals',
  agreed: 'You agreed to',
  agreedAt: 'When you agreed',
  agreedOn: 'On which page',
  notice: 'Privacy notice',
  wording: 'SHA-256 of its wording',
  yourRights: 'What you can do',
  correct: 'Correct my data',
  save: 'Save my corrections',
  back: 'Back to my request',
  download: 'Download my data (JSON)',
  erase: 'Erase my request',
  eraseQuestion: 'Erase your request and all your data?',
  eraseText:
    'This cannot be undone. The network will no longer know of your request; what people there have already read or written to you by e-mail stays with them.',
  eraseConfirm: 'Yes, erase everything',
  erased: 'Your request has been erased',
  erasedText: 'We no longer hold any of your data here. This link does not work any more.',
  tooOften: 'The e-mail address was changed too often. Write to the network, please.',
  invalid: 'This link does not work',
  invalidText:
    'Perhaps it was not copied whole, a newer mail has taken its place, or the request has been erased. Open the link in the newest mail.',
};

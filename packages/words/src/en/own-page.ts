/** A join request’s own page. */
export const words = {
  title: 'Your request',
  // Where the request stands, as a sentence.
  status: {
    received: 'Your request is not confirmed yet, and does not count until it is.',
    confirmed: 'Your request is confirmed. The coordinators of the network will read it and answer by e-mail.',
    asked: 'The coordinators have a question for you.',
    accepted: 'Your request was accepted.',
    declined: 'Your request was declined.',
  },
  confirm: 'Confirm my request',
  // What happens when nobody confirms, with a day.
  expires: 'Unless it is confirmed, we erase it after {day}.',
  // What happens after it was declined, with a day.
  erasedLater: 'Everything about this request is erased after {day}.',
  reason: 'The coordinators’ words',
  inquiry: 'The coordinators’ question',
  answer: 'Your answer',
  sendAnswer: 'Send my answer',
  changeAnswer: 'Change my answer',
  answered: 'Your answer has arrived. Until it is decided, you may change it.',
  answerMissing: 'Write an answer of at most 4,000 characters.',
  held: 'What we hold',
  sent: 'Sent',
  changed: 'Last changed',
  decided: 'Decided',
  memberSince: 'Member since',
  organization: 'The organization’s page here',
  notes: 'Notes of the coordinators',
  // Which form the request was sent with.
  form: 'Form',
  targets: 'Targets of the goals',
  // What the person agreed to.
  agreed: 'You agreed to',
  agreedAt: 'When you agreed',
  agreedOn: 'On which page',
  notice: 'Privacy notice',
  wording: 'SHA-256 of its wording',
  // Above what only proves something to those who know about it, such as checksums.
  proof: 'Proof, for experts',
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
  // Said to whoever has tried too many links.
  later: 'Try again later',
  laterText:
    'Many links that do not work were opened from your connection. This one was not looked at: open it again in a few minutes.',
  invalid: 'This link does not work',
  invalidText:
    'Perhaps it was not copied whole, a newer mail has taken its place, or the request has been erased. Open the link in the newest mail.',
  // The link to the form.
  formLink: 'The form',
} as const;

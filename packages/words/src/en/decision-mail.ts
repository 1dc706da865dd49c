/** The mails about what was decided of a submission. */
export const words = {
  acceptedSubject: '{network}: your request was accepted',
  accepted: 'Your request to {network} was accepted.',
  declinedSubject: 'Your request to {network}',
  declined: 'Your request to {network} was not accepted.',
  askedSubject: 'A question about your request to {network}',
  // Stands before the question.
  asked: 'The coordinators of {network} have a question about your request:',
  // Stands before the coordinators' own words.
  message: 'The coordinators wrote to you:',
  // Stands before the link where nothing has to be answered.
  seeRequest: 'On this page you see your request and everything that is held about you:',
  seeButton: 'See my request',
  // Stands before the link where the question can be answered.
  answerHere: 'Please answer on this page, not by replying to this e-mail:',
  answerButton: 'Answer the question',
  // Why the link is for nobody else.
  keepLink:
    'On the same page you can correct, download or erase your data at any time. Whoever has the link can do so: keep it to yourself.',
} as const;

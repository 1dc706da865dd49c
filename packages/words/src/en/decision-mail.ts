/** The mails about what was decided of a join request. */
export const words = {
  acceptedSubject: 'Welcome to {network}',
  accepted: 'Your request to join {network} was accepted. Welcome!',
  declinedSubject: 'Your request to join {network}',
  declined: 'Your request to join {network} was not accepted.',
  askedSubject: 'A question about your request to join {network}',
  // Stands before the question.
  asked: 'The coordinators of {network} have a question about your request to join:',
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

/** What is said of join requests in place of what is said of whatever is sent: by the family that has the other words. */
export const words = {
  form: {
    title: 'Join the network',
    closed: 'This network is not taking requests to join at the moment.',
  },
  own: {
    title: 'Your request to join',
    formLink: 'The form to join',
  },
  confirmation: {
    subject: 'Confirm your request to join {network}',
    asked: 'With this e-mail address, a request was made to join {network}.',
  },
  decision: {
    acceptedSubject: 'Welcome to {network}',
    accepted: 'Your request to join {network} was accepted. Welcome!',
    declinedSubject: 'Your request to join {network}',
    declined: 'Your request to join {network} was not accepted.',
    askedSubject: 'A question about your request to join {network}',
    asked: 'The coordinators of {network} have a question about your request to join:',
  },
} as const;

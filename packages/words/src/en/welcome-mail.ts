/** The mail to somebody new at a desk. */
export const words = {
  subject: 'You now work at the desk of {network}',
  greeting: 'Hello',
  added: 'You were added to the team of {network}.',
  addedBy: '{name} added you to the team of {network}.',
  // What the person may do there.
  may: {
    owner: 'Your role is owner: you read and decide requests to join, and choose who is in the team.',
    coordinator: 'Your role is coordinator: you read requests to join, answer and decide them.',
    editor: 'Your role is editor: you write and publish what the network shows, and read requests to join.',
    viewer: 'Your role is viewer: you read requests to join and what becomes of them.',
  },
  // Stands before the link.
  signIn: 'You sign in on this page with the address {email}. There is no password: a link is sent to you.',
  button: 'Open the desk',
  // Stands after the link.
  otherwise: 'If you do not know this network, there is nothing to do.',
} as const;

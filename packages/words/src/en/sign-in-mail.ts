/** The mail with a link to sign in with. */
export const words = {
  subject: 'Your link to sign in: {network}',
  greeting: 'Hello',
  asked: 'Somebody, you probably, wants to sign in to the desk of {network} with this address.',
  // Stands before the link.
  open: 'Open this page and sign in there. The link is good for {minutes} minutes, and once.',
  button: 'Sign in to the desk',
  // Stands after the link.
  otherwise: 'If this was not you, there is nothing to do: without this link nobody gets in. Do not pass it on.',
} as const;

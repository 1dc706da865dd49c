/** The mail that asks to confirm a submission. */
export const words = {
  subject: 'Confirm your request to {network}',
  greeting: 'Hello, {name}',
  // For those whose name we would rather not repeat.
  greetingWithoutName: 'Hello',
  asked: 'With this e-mail address, a request was sent to {network}.',
  // Stands before the link.
  confirm: 'Open this page and confirm it there. Until then, the request does not count.',
  button: 'See and confirm my request',
  // What else the link is for.
  later:
    'On the same page you can correct, download or erase your data at any time. Whoever has the link can do so: keep it to yourself.',
  // What happens otherwise, with a day.
  otherwise: 'If this was not you, there is nothing to do: unless it is confirmed, we erase the request after {day}.',
} as const;

/** What is said when something rare has happened to a request to join. */
export const words = {
  refused: 'The server did not accept your request. What you typed is still here. Code: {code}.',
  trapped: 'A hidden field was filled in, perhaps by your browser. We have emptied it: send your request again.',
  tooLarge: 'Your request is too long to be sent. Shorten your answers and send it again.',
  keyReused:
    'An earlier version of this request has already reached us. If you send it again, it will count as another request.',
  networkGone: 'This server does not take requests for this network any more. What you typed is still here.',
} as const;

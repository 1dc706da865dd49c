/** The words of the page that stands in the place of one that cannot be shown, in one language. */
export interface ProblemWords {
  /** When the server, or what it needs, is away for a moment. */
  unavailable: string;
  unavailableText: string;
  /** To whoever has sent a form. */
  kept: string;
  again: string;
  /** When the server is at fault; the text is followed by the request's id. */
  fault: string;
  faultText: string;
  /** When there is nothing at an address. */
  missing: string;
  missingText: string;
  refused: string;
  refusedText: string;
  /** When the secret in a link opens nothing. */
  link: string;
  linkText: string;
  /** When an address, or what was sent to it, is not understood. */
  notUnderstood: string;
  notUnderstoodText: string;
  later: string;
  laterText: string;
  /** The links that lead on: to the network's form, and to the start. */
  form: string;
  home: string;
}

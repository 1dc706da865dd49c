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
}

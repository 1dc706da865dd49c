/** An answer with its whole body. */
export interface Answer {
  response: Response;
  text: string;
}

/** What came of one try: an answer, or why there is none. */
export type Outcome = Answer | { failure: unknown };

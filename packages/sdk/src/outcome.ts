/** An answer with its whole body. */
export interface Answer {
  response: Response;
  text: string;
}

/** Why there is no answer. */
export interface Failure {
  failure: unknown;
  /** Whether it is no failure of the network's: what an app's own `fetch` has thrown. */
  foreign?: true;
}

/** What came of one try. */
export type Outcome = Answer | Failure;

/** Where the loader leaves the answers it asked for early, for the widgets to pick up; by address. */
const place = Symbol.for('tejido.early.1');

/** Answers on their way, by address. */
export type EarlyAnswers = Map<string, Promise<Response>>;

/** The page's early answers, shared by the loader and the widgets it loads. */
export function earlyAnswers(): EarlyAnswers {
  const page = globalThis as { [place]?: EarlyAnswers };
  page[place] ??= new Map();
  return page[place];
}

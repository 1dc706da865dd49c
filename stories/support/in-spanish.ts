/** What a story's steps are told about it. */
interface Told {
  globals: Record<string, unknown>;
}

/**
 * The steps of a story that asks for things by their Spanish names. In another language, chosen in the toolbar, the story stands still, and its
 * state can be looked at.
 */
export const inSpanish =
  <Context extends Told>(steps: (context: Context) => Promise<void> | void): ((context: Context) => Promise<void>) =>
  async (context) => {
    if (context.globals['lang'] === 'es') await steps(context);
  };

/** Further pages of a list: whether one is on its way or has failed, and for which list it was asked. */
export class Further<T extends object> {
  readonly #update: () => void;
  #asked: { by: T; failed: boolean } | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** The request for more of a list; nothing once another list is shown. */
  of(list: T | undefined): { failed: boolean } | undefined {
    return this.#asked?.by === list ? this.#asked : undefined;
  }

  /** Gives what was asked for to a list; nothing when it did not come, or the list is not `current` any more. */
  async load<P>(list: T, ask: () => Promise<P>, current: () => T | undefined): Promise<P | undefined> {
    if (this.of(list)?.failed === false) return undefined;
    const asked = { by: list, failed: false };
    this.#asked = asked;
    this.#update();
    try {
      const page = await ask();
      const wanted = this.#asked === asked && current() === list;
      if (this.#asked === asked) this.#asked = undefined;
      return wanted ? page : undefined;
    } catch {
      asked.failed = true;
      this.#update();
      return undefined;
    }
  }
}

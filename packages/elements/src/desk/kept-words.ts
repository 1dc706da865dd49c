/**
 * What somebody types at the desk, kept until it has been sent: over a failed request and a reload, but not longer than the tab, since it is
 * about other people and the computer may not be theirs alone. Where nothing can be stored it lives as long as the page.
 */
export class KeptWords {
  readonly #address: string;
  readonly #words = new Map<string, string>();

  /** @param address Names what is written about: the server and the request. */
  constructor(address: string) {
    this.#address = `tejido-desk ${address}`;
  }

  /** What was typed under a name; empty where nothing was. */
  get(name: string): string {
    return this.#words.get(name) ?? this.#try((storage) => storage.getItem(this.#key(name))) ?? '';
  }

  /** Takes what was typed; an empty text is forgotten. */
  set(name: string, words: string): void {
    this.#words.set(name, words);
    this.#try((storage) => (words ? storage.setItem(this.#key(name), words) : storage.removeItem(this.#key(name))));
  }

  #key(name: string): string {
    return `${this.#address} ${name}`;
  }

  // In a frame with an opaque origin the mere mention of a storage throws, as does a full one.
  #try<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }
}

import { LanguageController } from '../base/language-controller.ts';
import type { MessageSource, Messages } from '../base/messages.ts';
import type { TejidoElement } from '../base/tejido-element.ts';

/** A part of a widget that is loaded when it is needed: its code, and then the words that it comes with. */
export class LaterPart<Key extends string, Code extends { messages: MessageSource<Messages<Key>> }> {
  readonly #host: TejidoElement;
  readonly #import: () => Promise<Code>;
  #code: Code | undefined;
  #words: LanguageController<Key> | undefined;

  constructor(host: TejidoElement, load: () => Promise<Code>) {
    this.#host = host;
    this.#import = load;
  }

  /** Its code, once that is here. */
  get code(): Code | undefined {
    return this.#code;
  }

  /** Its words, once they are here; the host is rendered again then. */
  get words(): LanguageController<Key> | undefined {
    return this.#words?.ready ? this.#words : undefined;
  }

  /** Asks for what is not here yet. Gives the code; nothing where it cannot be had, until it is asked for again. */
  async load(): Promise<Code | undefined> {
    this.#code ??= await this.#import().catch(() => this.#code);
    if (this.#words) this.#words.refresh();
    else if (this.#code) this.#words = new LanguageController(this.#host, this.#code.messages);
    return this.#code;
  }
}

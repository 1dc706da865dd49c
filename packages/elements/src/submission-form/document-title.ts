import type { LitElement, ReactiveController } from 'lit';

/** Puts words before the page's title while a form has errors, so that who cannot see the page hears of them first. */
export class DocumentTitle implements ReactiveController {
  readonly #host: LitElement;
  readonly #prefix: () => string;
  #shown = '';

  /** @param prefix The words; empty while there is nothing to say. Read after each render. */
  constructor(host: LitElement, prefix: () => string) {
    this.#host = host;
    this.#prefix = prefix;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.hostUpdated();
  }

  // The page may change its title meanwhile: only what was put there is taken away. An element that was taken away may still finish an update.
  hostUpdated(): void {
    const prefix = this.#host.isConnected ? this.#prefix() : '';
    if (prefix === this.#shown) return;
    const { title } = document;
    const own = title.startsWith(this.#shown) ? title.slice(this.#shown.length) : title;
    document.title = `${prefix} ${own}`.trim();
    this.#shown = prefix;
  }
}

import type { ReactiveController } from 'lit';

/** Puts words before the page's title while a form has errors, so that who cannot see the page hears of them first. */
export class DocumentTitle implements ReactiveController {
  readonly #prefix: () => string;
  #shown = '';
  #connected = false;

  /** @param prefix The words; empty while there is nothing to say. Read after each render. */
  constructor(prefix: () => string) {
    this.#prefix = prefix;
  }

  hostConnected(): void {
    this.#connected = true;
    this.hostUpdated();
  }

  hostUpdated(): void {
    // An element that was taken away may still finish an update.
    if (this.#connected) this.#show(this.#prefix());
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#show('');
  }

  // The page may change its title meanwhile: only what was put there is taken away.
  #show(prefix: string): void {
    if (prefix === this.#shown) return;
    const { title } = document;
    const own = this.#shown && title.startsWith(this.#shown) ? title.slice(this.#shown.length).trimStart() : title;
    document.title = `${prefix} ${own}`.trim();
    this.#shown = prefix;
  }
}

import { html, type TemplateResult } from 'lit';
import type { DataController } from '../base/data-controller.ts';
import type { LanguageController } from '../base/language-controller.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import type { TejidoElement } from '../base/tejido-element.ts';

/** What is shown page by page. */
export interface Pages<L> {
  /** How many there are. */
  count: () => number;
  /** The answer with its next page. */
  next: (shown: L, scope: NetworkScope) => Promise<L>;
  /** What is to have the focus of the one with this number, counted from 0. */
  at: (index: number) => HTMLElement | null | undefined;
  /** Shows more of what was given by property; false where the server has it. */
  grow?: () => boolean;
}

/**
 * More of a list on demand: asked for once however often the button is pressed, and forgotten once something else is shown. What does not come takes
 * nothing away, and can be asked for again.
 */
export class Paging<L extends object, D = 'filter'> {
  readonly #host: TejidoElement;
  readonly #data: DataController<L>;
  readonly #pages: Pages<L>;
  #asked: { by: L; failed: boolean } | undefined;

  /** What was just done and is to be announced: so many came, or what the list itself does. */
  done: D | number | undefined;

  constructor(host: TejidoElement, data: DataController<L>, pages: Pages<L>) {
    this.#host = host;
    this.#data = data;
    this.#pages = pages;
  }

  /** Whether more are on their way. */
  get isLoading(): boolean {
    return this.#current?.failed === false;
  }

  get #current(): { failed: boolean } | undefined {
    return this.#asked?.by === this.#data.value ? this.#asked : undefined;
  }

  /** Begins anew, since something else is to be shown. */
  begin(done?: D): void {
    this.#asked = undefined;
    this.done = done;
  }

  /**
   * The button for more, or that they did not come.
   * @param words The key of the button's words.
   */
  render(words: string): TemplateResult {
    const { isLoading } = this;
    const language: LanguageController = this.#host.language;
    if (this.#current?.failed) return this.#host.renderFailure(this.#more);
    return html`<button type="button" part="button" class="more" aria-disabled=${isLoading} @click=${this.#more}>
      ${language.message(isLoading ? 'loading' : words)}
    </button>`;
  }

  readonly #more = async (): Promise<void> => {
    const pages = this.#pages;
    const before = pages.count();
    if (!pages.grow?.() && !(await this.#load())) return;
    this.done = pages.count() - before;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button stays where it was, far below the first of what came.
    pages.at(before)?.focus();
  };

  /** Adds the next page to what is shown; false when it did not come, or something else was asked for meanwhile. */
  async #load(): Promise<boolean> {
    const { value } = this.#data;
    const { scope } = this.#host;
    if (!value || !scope || this.isLoading) return false;
    const asked = { by: value, failed: false };
    this.#asked = asked;
    this.#host.requestUpdate();
    try {
      const longer = await this.#pages.next(value, scope);
      if (this.#current !== asked) return false;
      this.#data.replace(longer);
      return true;
    } catch {
      asked.failed = true;
      this.#host.requestUpdate();
      return false;
    }
  }
}

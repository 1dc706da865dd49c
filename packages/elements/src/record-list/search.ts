import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { TejidoElement } from '../base/tejido-element.ts';

/** How long a person may pause in typing before a search begins, in milliseconds. */
export const pause = 250;

/** A search field: what is typed is looked for when the person pauses, or at once on Enter. */
export class Search implements ReactiveController {
  readonly #host: TejidoElement;
  readonly #find: (text: string) => void;
  readonly #pauseAfter: (text: string) => number;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TejidoElement, find: (text: string) => void, pauseAfter: (text: string) => number = () => pause) {
    this.#host = host;
    this.#find = find;
    this.#pauseAfter = pauseAfter;
    host.addController(this);
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('input[name=q]');
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Looks for nothing that was typed and not yet looked for. */
  stop(): void {
    clearTimeout(this.#typing);
  }

  /** Looks at once. */
  begin(): void {
    this.#find(this.#input?.value ?? '');
  }

  /** Empties the field, also of what was typed and not yet looked for. */
  clear(): void {
    if (this.#input) this.#input.value = '';
  }

  render(label: string, value: string): TemplateResult {
    return html`<label class="search"
      ><span>${label}</span
      ><input
        type="search"
        name="q"
        part="control"
        maxlength="200"
        enterkeyhint="search"
        autocomplete="off"
        .value=${value}
        @input=${this.#type}
    /></label>`;
  }

  readonly #type = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    this.stop();
    this.#typing = setTimeout(() => this.#find(text), this.#pauseAfter(text));
  };
}

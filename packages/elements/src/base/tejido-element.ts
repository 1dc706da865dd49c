import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attachContextRoot, networkContext } from './context.ts';
import { spareKeys } from './keys.ts';
import type { LanguageController } from './language-controller.ts';
import { LocalizedElement } from './localized-element.ts';
import { type NetworkScope, networkName, scopeFor } from './network-scope.ts';

// Whoever has a widget's type has its events' with it.
export type { TejidoErrorEvent, TejidoReadyEvent } from './events.ts';

/** The messages that every widget with data has. */
export type StateMessageKey = 'loading' | 'loadFailed' | 'offline' | 'retry';

/**
 * What all widgets with data share: the network they stand in and the frame around their states.
 *
 * Light-DOM children are the fallback: they stay until the widget has something better, for ever if it fails.
 *
 * @cssState loading - The data is on its way.
 * @cssState ready - It is shown.
 * @cssState error - It could not be loaded.
 * @cssState missing - There is no such network or record.
 */
export abstract class TejidoElement extends LocalizedElement {
  static override define(tag: string, registry: CustomElementRegistry = customElements): void {
    attachContextRoot();
    super.define(tag, registry);
  }

  readonly #provider = new ContextConsumer(this, { context: networkContext, subscribe: true });
  readonly #internals = this.attachInternals();

  /** The slug of the network, for a widget that stands in no `<tejido-network>`. */
  @property() network = '';

  /** The server's address, for a widget that stands in no `<tejido-network>`; without it, the one its script came from. */
  @property() src = '';

  abstract override readonly language: LanguageController<StateMessageKey>;

  /** The network whose data is shown: the provider's, or the one the attributes name. `undefined` while there is none. */
  get scope(): NetworkScope | undefined {
    if (this.#provider.value) return this.#provider.value;
    const network = networkName(this.network);
    return network ? scopeFor(network, this.src || undefined) : undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return spareKeys(super.createRenderRoot());
  }

  /** Loading: the fallback stays, or a placeholder where there is none, and a reader is told. */
  protected renderLoading(placeholder: TemplateResult | typeof nothing = nothing): TemplateResult {
    this.showState('loading');
    return html`<slot>${placeholder}</slot>
      <p class="visually-hidden" role="status">${this.language.message('loading')}</p>`;
  }

  /** Error: the fallback stays, with what is so and what can be done. */
  protected renderError(retry: () => void): TemplateResult {
    this.showState('error');
    return html`<slot></slot>${this.renderFailure(retry)}`;
  }

  /** Missing, or another state without anything to show: the fallback stays, with why. */
  protected renderMissing(message: string, state = 'missing'): TemplateResult {
    this.showState(state);
    return html`<slot></slot><p class="notice" role="status">${message}</p>`;
  }

  /**
   * The words and the button of an error, for a widget that still has something to show beside it.
   * @internal
   */
  renderFailure(retry: () => void): TemplateResult {
    return html`<div class="notice error" part="error" role="alert">
      <p>${this.language.message(navigator.onLine ? 'loadFailed' : 'offline')}</p>
      <button type="button" part="button" @click=${(event: Event) => this.#retry(event, retry)}>${this.language.message('retry')}</button>
    </div>`;
  }

  async #retry({ currentTarget }: Event, retry: () => void): Promise<void> {
    const hadFocus = this.shadowRoot?.activeElement === currentTarget;
    retry();
    await this.updateComplete;
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    // The button that was pressed is gone; whoever goes by keyboard goes on from here and not from the top of the page.
    if (!hadFocus || this.shadowRoot?.activeElement || !base) return;
    base.tabIndex = -1;
    base.focus({ preventScroll: true });
  }

  /** Lets the host page's style sheet see the state, as `:state(loading)`, `:state(empty)` and so on. */
  protected showState(state: string): void {
    // Engines before 2024 have no custom states; nothing but the host's own styling depends on them.
    const { states } = this.#internals as { states?: Set<string> };
    if (!states || states.has(state)) return;
    states.clear();
    states.add(state);
  }
}

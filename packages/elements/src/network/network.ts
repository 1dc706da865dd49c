import { ContextProvider } from '@lit/context';
import type { Client } from '@tejido/sdk';
import { type CSSResultGroup, css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attachContextRoot, networkContext } from '../base/context.ts';
import { define } from '../base/define.ts';
import { NetworkScope, scopeFor } from '../base/network-scope.ts';
import { version } from '../base/version.ts';

/**
 * Gives the widgets inside it their network, and by its `lang` and `theme` their language and look.
 *
 * @tag tejido-network
 * @slot - The widgets, and anything else.
 */
export class TejidoNetwork extends LitElement {
  static readonly version: string = version;
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
  `;

  /** Registers the element; never throws when the name is taken. */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    attachContextRoot();
    define(tag, this, registry);
  }

  readonly #provider = new ContextProvider(this, { context: networkContext });

  /** The slug of the network. */
  @property() network = '';

  /** The server's address; without it, the one the script came from. */
  @property() src = '';

  /** `light` or `dark` for a page that does not say so in its own `color-scheme`. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** A client of the app's own, in place of `src` and `network`. */
  @property({ attribute: false }) client: Client | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client') && !changed.has('network') && !changed.has('src')) return;
    if (this.client) this.#provider.setValue(new NetworkScope(this.client));
    else if (/[^.]/.test(this.network)) this.#provider.setValue(scopeFor(this.network, this.src || undefined));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-network': TejidoNetwork;
  }
}

import { ContextProvider } from '@lit/context';
import type { Client } from '@tejido/sdk';
import { type CSSResultGroup, css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { attachContextRoot, networkContext } from '../base/context.ts';
import { define } from '../base/define.ts';
import { NetworkScope, networkName, scopeFor } from '../base/network-scope.ts';
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

  /** On pages of the server itself: lets the desk's widgets act for whoever is signed in there. */
  @property({ type: Boolean }) session = false;

  /** An API token with which the desk's widgets act, on pages elsewhere. A property and no attribute, since markup is read by others too. */
  @property({ attribute: false }) token = '';

  /** A client of the app's own, in place of `src` and `network`. */
  @property({ attribute: false }) client: Client | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(['client', 'network', 'src', 'session', 'token'] as const).some((name) => changed.has(name))) return;
    const scope = this.#scope();
    if (scope) this.#provider.setValue(scope);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #scope(): NetworkScope | undefined {
    const { client, token, session } = this;
    const network = networkName(this.network);
    if (client) return new NetworkScope(client);
    if (!network) return undefined;
    return scopeFor(network, this.src || undefined, token ? { token } : session ? { credentials: 'same-origin' } : {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-network': TejidoNetwork;
  }
}

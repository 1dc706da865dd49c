import type { Initiative } from '@tejido/contract';
import { getInitiative, requestAddress } from '@tejido/sdk';
import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataController, type DataRequest } from '../base/data-controller.ts';
import { headingLevel } from '../base/heading.ts';
import { LanguageController } from '../base/language-controller.ts';
import type { NetworkScope } from '../base/network-scope.ts';
import { TejidoElement } from '../base/tejido-element.ts';
import { networkWords, type WithNetwork, withNetwork } from '../base/with-network.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { initiativeCard } from './card-template.ts';
import { initiativeCardStyles } from './initiative-card.styles.ts';
import { type InitiativeMessageKey, initiativeMessages } from './messages.ts';

/**
 * One initiative of the network as a card.
 *
 * @tag tejido-initiative-card
 * @slot - Shown until the initiative is here, and for ever if it cannot be had.
 * @fires tejido-ready - The initiative is here.
 * @fires tejido-error - The initiative could not be loaded.
 * @csspart base - The block around the card.
 * @csspart card - The card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart picture - The initiative's picture.
 * @csspart weave - The cloth drawn for an initiative without a picture.
 * @csspart heading - The title.
 * @csspart link - The link in the title.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when the initiative could not be loaded.
 * @csspart button - The button to try again.
 * @cssprop [--tejido-accent] - Color of the link.
 * @cssprop [--tejido-line] - Color of the hairline around the card.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoInitiativeCard extends TejidoElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, initiativeCardStyles];

  override readonly language: LanguageController<InitiativeMessageKey> = new LanguageController(
    this,
    initiativeMessages,
  );
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #data = new DataController<WithNetwork<Initiative | undefined>>(this, (scope) => this.#request(scope));

  /** The id or slug of the initiative. */
  @property() initiative = '';

  /** The initiative itself, in place of `initiative`: `undefined` while it is not loaded, `null` when there is none. */
  @property({ attribute: false }) item: Initiative | null | undefined;

  /** The level of the card's heading in the outline of the page, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  protected override renderContent(): TemplateResult {
    const { item = this.#data.value?.value } = this;
    if (item === null || this.#data.state === 'missing') return this.#renderMissing();
    if (this.#data.state === 'error') return this.renderError(() => this.#data.retry());
    if (!item) return this.renderLoading(html`<div class="card placeholder"></div>`);
    const card = initiativeCard(item, {
      language: this.language,
      titles: this.#titles,
      network: this.#data.value?.network,
      level: headingLevel(this.headingLevel),
    });
    if (!card) return this.renderError(() => this.#data.retry());
    this.showState('ready');
    return card;
  }

  #renderMissing(): TemplateResult {
    this.showState('missing');
    return html`<slot></slot>
      <p class="notice" role="status">${this.language.message('missing')}</p>`;
  }

  #request(scope: NetworkScope): DataRequest<WithNetwork<Initiative | undefined>> | undefined {
    const lang = this.language.tag;
    if (this.item) return networkWords(scope, lang);
    const { initiative: id } = this;
    if (!id || this.item === null) return undefined;
    return withNetwork(scope, lang, requestAddress(scope.client, 'getInitiative', { id }, { lang: [lang] }), () =>
      getInitiative(scope.client, id, { lang: [lang] }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-initiative-card': TejidoInitiativeCard;
  }
}

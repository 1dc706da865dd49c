import type { NetworkEvent } from '@tejido/contract';
import { getEvent, requestAddress } from '@tejido/sdk';
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
import { eventCard } from './card-template.ts';
import { eventCardStyles } from './event-card.styles.ts';
import { type EventMessageKey, eventMessages } from './messages.ts';
import { calendarFiles, readerZone } from './reader.ts';

/**
 * One event of the network as a card: when by the event's clock and by the reader's, where, and whether it takes place as announced.
 *
 * @tag tejido-event-card
 * @slot - Shown until the event is here, and for ever if it cannot be had.
 * @fires tejido-ready - The event is here.
 * @fires tejido-error - The event could not be loaded.
 * @csspart base - The block around the card.
 * @csspart card - The card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart heading - The title.
 * @csspart link - The link in the title, and the one that adds the event to a calendar.
 * @csspart status - What is special about it: cancelled, postponed, passed.
 * @csspart when - Its date and times.
 * @csspart where - How and where people attend.
 * @csspart description - The longer text, closed at first.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when the event could not be loaded.
 * @csspart button - The button to try again.
 * @cssprop [--tejido-accent] - Color of links.
 * @cssprop [--tejido-line] - Color of the hairline around the card.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-error] - Color of the word that an event is cancelled or postponed.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoEventCard extends TejidoElement {
  static override styles: CSSResultGroup = [TejidoElement.styles, sdgBadgeStyles, eventCardStyles];

  override readonly language: LanguageController<EventMessageKey> = new LanguageController(this, eventMessages);
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);
  readonly #data = new DataController<WithNetwork<NetworkEvent | undefined>>(this, (scope) => this.#request(scope));

  /** The id or slug of the event. */
  @property() event = '';

  /** The event itself, in place of `event`: `undefined` while it is not loaded, `null` when there is none. */
  @property({ attribute: false }) item: NetworkEvent | null | undefined;

  /** The level of the card's heading in the outline of the page, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The reader's time zone, an IANA name; the browser's when not given. */
  @property({ attribute: 'reader-time-zone' }) readerTimeZone = '';

  /** The moment that counts as now; the present when not given. */
  @property({ attribute: false }) now: Date | undefined;

  protected override renderContent(): TemplateResult {
    const { item = this.#data.value?.value } = this;
    if (item === null || this.#data.state === 'missing') return this.#renderMissing();
    if (this.#data.state === 'error') return this.renderError(() => this.#data.retry());
    if (!item) return this.renderLoading(html`<div class="card placeholder"></div>`);
    const card = eventCard(item, {
      language: this.language,
      titles: this.#titles,
      network: this.#data.value?.network,
      level: headingLevel(this.headingLevel),
      zone: readerZone(this.readerTimeZone),
      now: (this.now ?? new Date()).getTime(),
      calendarFile: calendarFiles(this.scope, this.language.tag),
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

  #request(scope: NetworkScope): DataRequest<WithNetwork<NetworkEvent | undefined>> | undefined {
    const lang = this.language.tag;
    if (this.item) return networkWords(scope, lang);
    const { event: id } = this;
    if (!id || this.item === null) return undefined;
    return withNetwork(scope, lang, requestAddress(scope.client, 'getEvent', { id }, { lang: [lang] }), () =>
      getEvent(scope.client, id, { lang: [lang] }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-event-card': TejidoEventCard;
  }
}

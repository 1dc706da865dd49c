import type { NetworkEvent } from '@tejido/contract';
import { type Get, getEvent } from '@tejido/sdk';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import { RecordElement, type RecordSurroundings } from '../base/record-element.ts';
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
 * @fires {TejidoReadyEvent} tejido-ready - The event is here.
 * @fires {TejidoErrorEvent} tejido-error - The event could not be loaded.
 * @csspart base - The block around the card.
 * @csspart card - The card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart heading - The title.
 * @csspart link - The link in the title, and the one that adds the event to a calendar.
 * @csspart status - What is special about it: cancelled, postponed, passed.
 * @csspart when - Its date and times.
 * @csspart where - How and where people attend.
 * @csspart description - The longer text, closed at first.
 * @csspart dialog - The dialog in which a title opens its record, where `detail` says so.
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
export class TejidoEventCard extends RecordElement<NetworkEvent> {
  static override styles: CSSResultGroup = [RecordElement.styles, sdgBadgeStyles, eventCardStyles];

  override readonly language: LanguageController<EventMessageKey> = new LanguageController(this, eventMessages);
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);

  /** The id or slug of the event. */
  @property() event = '';

  /** The reader's time zone, an IANA name; the browser's when not given. */
  @property({ attribute: 'reader-time-zone' }) readerTimeZone = '';

  /** The moment that counts as now; the present when not given. */
  @property({ attribute: false }) now: Date | undefined;

  protected override readonly kind = 'events';
  protected override readonly operation = 'getEvent';
  protected override readonly get: Get<'getEvent'> = getEvent;

  protected override get recordId(): string {
    return this.event;
  }

  protected override renderCard(item: NetworkEvent, surroundings: RecordSurroundings): TemplateResult | undefined {
    return eventCard(item, {
      ...surroundings,
      language: this.language,
      titles: this.#titles,
      zone: readerZone(this.readerTimeZone),
      now: (this.now ?? new Date()).getTime(),
      calendarFile: calendarFiles(this.scope, this.language.tag),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-event-card': TejidoEventCard;
  }
}

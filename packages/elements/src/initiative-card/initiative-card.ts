import type { Initiative } from '@tejido/contract';
import { type Get, getInitiative } from '@tejido/sdk';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import { RecordElement, type RecordSurroundings } from '../base/record-element.ts';
import { recordCardStyles } from '../record-card/record-card.styles.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { initiativeCard } from './card-template.ts';
import { type InitiativeMessageKey, initiativeMessages } from './messages.ts';

/**
 * One initiative of the network as a card.
 *
 * @tag tejido-initiative-card
 * @slot - Shown until the initiative is here, and for ever if it cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The initiative is here.
 * @fires {TejidoErrorEvent} tejido-error - The initiative could not be loaded.
 * @csspart base - The block around the card.
 * @csspart card - The card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart picture - The initiative's picture.
 * @csspart weave - The cloth drawn for an initiative without a picture.
 * @csspart heading - The title.
 * @csspart link - The link in the title.
 * @csspart dialog - The dialog in which a title opens its record, where `detail` says so.
 * @csspart description - The longer text in it.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when the initiative could not be loaded.
 * @csspart button - The button to try again.
 * @cssprop [--tejido-accent] - Color of the link.
 * @cssprop [--tejido-line] - Color of the hairline around the card.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoInitiativeCard extends RecordElement<Initiative> {
  static override styles: CSSResultGroup = [RecordElement.styles, sdgBadgeStyles, recordCardStyles];

  override readonly language: LanguageController<InitiativeMessageKey> = new LanguageController(
    this,
    initiativeMessages,
  );
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);

  /** The id or slug of the initiative. */
  @property() initiative = '';

  protected override readonly kind = 'initiatives';
  protected override readonly operation = 'getInitiative';
  protected override readonly get: Get<'getInitiative'> = getInitiative;

  protected override get recordId(): string {
    return this.initiative;
  }

  protected override renderCard(item: Initiative, surroundings: RecordSurroundings): TemplateResult | undefined {
    return initiativeCard(item, {
      ...surroundings,
      language: this.language,
      titles: this.#titles,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-initiative-card': TejidoInitiativeCard;
  }
}

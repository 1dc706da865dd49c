import type { Organization } from '@tejido/contract';
import { type Get, getOrganization } from '@tejido/sdk';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import { RecordElement, type RecordSurroundings } from '../base/record-element.ts';
import { recordCardStyles } from '../record-card/record-card.styles.ts';
import { type GoalTitleKey, goalTitles } from '../sdg-badge/goal-titles.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { organizationCard } from './card-template.ts';
import { type OrganizationMessageKey, organizationMessages } from './messages.ts';

/**
 * One organization of the network as a card.
 *
 * @tag tejido-organization-card
 * @slot - Shown until the organization is here, and for ever if it cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The organization is here.
 * @fires {TejidoErrorEvent} tejido-error - The organization could not be loaded.
 * @csspart base - The block around the card.
 * @csspart card - The card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart picture - The organization's picture.
 * @csspart weave - The cloth drawn for an organization without a picture.
 * @csspart heading - The title.
 * @csspart link - The link in the title.
 * @csspart dialog - The dialog in which a title opens its record, where `detail` says so.
 * @csspart description - The longer text in it.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when the organization could not be loaded.
 * @csspart button - The button to try again.
 * @cssprop [--tejido-accent] - Color of the link.
 * @cssprop [--tejido-line] - Color of the hairline around the card.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoOrganizationCard extends RecordElement<Organization> {
  static override styles: CSSResultGroup = [RecordElement.styles, sdgBadgeStyles, recordCardStyles];

  override readonly language: LanguageController<OrganizationMessageKey> = new LanguageController(
    this,
    organizationMessages,
  );
  readonly #titles: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);

  /** The id or slug of the organization. */
  @property() organization = '';

  protected override readonly kind = 'organizations';
  protected override readonly operation = 'getOrganization';
  protected override readonly get: Get<'getOrganization'> = getOrganization;

  protected override get recordId(): string {
    return this.organization;
  }

  protected override renderCard(item: Organization, surroundings: RecordSurroundings): TemplateResult | undefined {
    return organizationCard(item, {
      ...surroundings,
      language: this.language,
      titles: this.#titles,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-organization-card': TejidoOrganizationCard;
  }
}

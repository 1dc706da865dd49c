import type { Organization } from '@tejido/contract';
import { listOrganizations } from '@tejido/sdk';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import { organizationCard } from '../organization-card/card-template.ts';
import { type OrganizationMessageKey, organizationMessages } from '../organization-card/messages.ts';
import { recordCardStyles } from '../record-card/record-card.styles.ts';
import { defaultFilters, firstQueryOf } from '../record-list/first-query.ts';
import { type ListSource, type ListSurroundings, RecordList } from '../record-list/record-list.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';

/**
 * The network's organizations as cards, with search, filters and more on demand.
 *
 * @tag tejido-organization-list
 * @slot - Shown until the organizations are here, and for ever if they cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The organizations are here; again after each change of the filters.
 * @fires {TejidoErrorEvent} tejido-error - The organizations could not be loaded.
 * @cssState empty - Nothing matches.
 * @csspart base - The block around everything.
 * @csspart heading - The list's heading, and the title of each card.
 * @csspart form - The search and filters.
 * @csspart control - The search field, a select.
 * @csspart button - A button.
 * @csspart cards - The cards.
 * @csspart card - A card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart picture - An organization's picture.
 * @csspart weave - The cloth drawn for an organization without a picture.
 * @csspart link - The link in a card's title.
 * @csspart dialog - The dialog in which a title opens its record, where `detail` says so.
 * @csspart description - The longer text in it.
 * @csspart badge - A goal.
 * @csspart number - The number of a goal on its color.
 * @csspart error - The message when something could not be loaded.
 * @cssprop [--tejido-accent] - Color of links and buttons.
 * @cssprop [--tejido-line] - Color of the hairline around a card.
 * @cssprop [--tejido-muted] - Color of what is said beside the main thing.
 * @cssprop [--tejido-radius] - Radius of the corners.
 */
export class TejidoOrganizationList extends RecordList<Organization> {
  static override styles: CSSResultGroup = [RecordList.styles, sdgBadgeStyles, recordCardStyles];

  override readonly language: LanguageController<OrganizationMessageKey> = new LanguageController(
    this,
    organizationMessages,
  );

  /** Numbers of goals, joined by commas; until the person chooses another, where `filters` has `goal`. */
  @property() goal = '';

  /** Codes of targets, joined by commas. */
  @property() target = '';

  /** Codes of the network's sectors, joined by commas; until the person chooses another, where `filters` has `sector`. */
  @property() sector = '';

  /** ISO 3166 codes of areas, joined by commas, such as `MX-BCS`; a country includes its subdivisions. */
  @property() territory = '';

  /** The controls to show, in order, separated by spaces: `q`, `goal`, `sector`; empty for none. */
  @property() override filters: string = defaultFilters;

  protected override readonly source: ListSource<Organization> = {
    kind: 'organizations',
    operation: 'listOrganizations',
    list: listOrganizations,
    query: (attributes, lang) => firstQueryOf(attributes, lang, ['goal', 'sector', 'target', 'territory']),
  };

  protected override renderCard(item: Organization, surroundings: ListSurroundings): TemplateResult | undefined {
    return organizationCard(item, { ...surroundings, language: this.language });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-organization-list': TejidoOrganizationList;
  }
}

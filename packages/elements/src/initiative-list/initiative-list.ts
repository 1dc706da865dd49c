import type { Initiative } from '@tejido/contract';
import { listInitiatives } from '@tejido/sdk';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import { initiativeCard } from '../initiative-card/card-template.ts';
import { type InitiativeMessageKey, initiativeMessages } from '../initiative-card/messages.ts';
import { recordCardStyles } from '../record-card/record-card.styles.ts';
import { defaultFilters } from '../record-list/first-query.ts';
import { type ListSource, type ListSurroundings, RecordList } from '../record-list/record-list.ts';
import { sdgBadgeStyles } from '../sdg-badge/sdg-badge.styles.ts';
import { firstOperation, firstQuery } from './first-request.ts';

/**
 * The network's initiatives as cards, with search, filters and more on demand.
 *
 * @tag tejido-initiative-list
 * @slot - Shown until the initiatives are here, and for ever if they cannot be had.
 * @fires {TejidoReadyEvent} tejido-ready - The initiatives are here; again after each change of the filters.
 * @fires {TejidoErrorEvent} tejido-error - The initiatives could not be loaded.
 * @cssState empty - Nothing matches.
 * @csspart base - The block around everything.
 * @csspart heading - The list's heading, and the title of each card.
 * @csspart form - The search and filters.
 * @csspart control - The search field, a select.
 * @csspart button - A button.
 * @csspart cards - The cards.
 * @csspart card - A card.
 * @csspart thread - The woven band at its leading edge.
 * @csspart picture - An initiative's picture.
 * @csspart weave - The cloth drawn for an initiative without a picture.
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
export class TejidoInitiativeList extends RecordList<Initiative> {
  static override styles: CSSResultGroup = [RecordList.styles, sdgBadgeStyles, recordCardStyles];

  override readonly language: LanguageController<InitiativeMessageKey> = new LanguageController(
    this,
    initiativeMessages,
  );

  /** Numbers of goals, joined by commas; until the person chooses another, where `filters` has `goal`. */
  @property() goal = '';

  /** Codes of targets, joined by commas. */
  @property() target = '';

  /** Codes of the network's sectors, joined by commas; until the person chooses another, where `filters` has `sector`. */
  @property() sector = '';

  /** Codes of the network's kinds, joined by commas; until the person chooses another, where `filters` has `kind`. */
  @property() kind = '';

  /** Stages, joined by commas: `planned`, `active`, `completed`, `paused`; until the person chooses another, where `filters` has `stage`. */
  @property() stage = '';

  /** ISO 3166 codes of areas, joined by commas, such as `MX-BCS`; a country includes its subdivisions. */
  @property() territory = '';

  /** The controls to show, in order, separated by spaces: `q`, `goal`, `sector`, `kind`, `stage`; empty for none. */
  @property() override filters: string = defaultFilters;

  protected override readonly source: ListSource<Initiative> = {
    kind: 'initiatives',
    operation: firstOperation,
    list: listInitiatives,
    query: firstQuery,
  };

  protected override renderCard(item: Initiative, surroundings: ListSurroundings): TemplateResult | undefined {
    return initiativeCard(item, { ...surroundings, language: this.language });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-initiative-list': TejidoInitiativeList;
  }
}

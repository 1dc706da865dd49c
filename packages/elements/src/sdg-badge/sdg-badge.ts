import { type GoalNumber, isGoalNumber } from '@tejido/sdg/goals';
import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../base/language-controller.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { badge } from './badge-template.ts';
import { type GoalTitleKey, goalTitles } from './goal-titles.ts';
import { sdgBadgeStyles } from './sdg-badge.styles.ts';

/**
 * A Sustainable Development Goal, or one of its targets, as a chip with its number, color and title.
 * Drawn by us: the United Nations' icons are not used.
 *
 * @tag tejido-sdg-badge
 * @slot - Shown until the title has been loaded, and when there is no such goal.
 * @csspart base - The block around the chip.
 * @csspart badge - The chip with its title.
 * @csspart number - The number on its color.
 */
export class TejidoSdgBadge extends LocalizedElement {
  static override styles: CSSResultGroup = [
    LocalizedElement.styles,
    sdgBadgeStyles,
    css`
      :host,
      .base {
        display: inline-block;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  override readonly language: LanguageController<GoalTitleKey> = new LanguageController(this, goalTitles);

  /** The number of the goal, 1 to 17. May be left out when `target` is given. */
  @property({ type: Number }) goal: number | undefined;

  /** The code of a target, such as `6.1`. */
  @property() target = '';

  /** Shows the number alone; the title is still said to screen readers. */
  @property({ type: Boolean }) compact = false;

  protected override renderContent(): TemplateResult {
    // React sets the property, and to the text of an attribute.
    const goal = Number.parseInt(`${this.goal ?? this.target}`, 10);
    if (!isGoalNumber(goal)) return html`<slot></slot>`;
    const title = this.language.message(`${goal satisfies GoalNumber}`);
    return badge(goal, this.compact ? nothing : title, title, this.target || undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tejido-sdg-badge': TejidoSdgBadge;
  }
}

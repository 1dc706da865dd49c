import { type CSSResultGroup, css } from 'lit';
import { goalColors } from './goal-colors.ts';

/** A goal as a chip: its number on its color, its title beside it. */
export const sdgBadgeStyles: CSSResultGroup = [
  goalColors,
  css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-size: 0.875em;
    line-height: 1.3;
  }
  .badge > .number {
    flex: none;
    min-inline-size: 2em;
    padding: 0.2em 0.4em;
    border-radius: 0.35em;
    /* Some of the colors are under 3:1 on a white or a dark page. */
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    text-align: center;
    /* A code such as 6.a reads from left to right in Arabic too. */
    direction: ltr;
    unicode-bidi: isolate;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .badge > .number {
      border-color: CanvasText;
    }
  }
`,
];

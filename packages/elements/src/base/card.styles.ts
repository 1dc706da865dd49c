import { type CSSResult, css } from 'lit';

/** A card of any kind: a hairline around it, the thread at its leading edge. */
export const cardStyles: CSSResult = css`
  .card {
    position: relative;
    padding-inline-start: 3px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
    break-inside: avoid;
  }
  .thread {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    block-size: 100%;
  }
`;

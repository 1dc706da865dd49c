import { type CSSResult, css } from 'lit';
import { cardStyles } from '../base/card.styles.ts';

/** A card with a picture. */
export const recordCardStyles: CSSResult = css`
  ${cardStyles}
  .card {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .picture {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 5 / 2;
    object-fit: cover;
  }
  .weave {
    aspect-ratio: 4 / 1;
  }
  .body {
    display: flex;
    flex-direction: column;
    flex: 1;
    gap: 0.5em;
    padding: 1em;
  }
  .card dl {
    display: flex;
    flex-direction: column;
    flex: 1;
    gap: 0.5em;
  }
  .fact {
    display: flex;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .icon {
    display: block;
    inline-size: 1.25em;
    block-size: 1.5em;
    color: var(--_muted);
  }
  .goals {
    margin-block-start: auto;
    padding-block-start: 0.25em;
  }
  .goals ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    /* Not 'none', by which WebKit takes a list for no list. */
    list-style: '';
  }
  .placeholder {
    block-size: auto;
    min-block-size: 20em;
  }
  .goals li {
    display: flex;
  }
  @media print {
    .weave {
      display: none;
    }
  }
`;

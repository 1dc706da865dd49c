import { type CSSResult, css } from 'lit';
import { cardStyles } from '../base/card.styles.ts';

/** An event's card. */
export const eventCardStyles: CSSResult = css`
  ${cardStyles}
  .body {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 1em;
  }
  .body > * {
    max-inline-size: 42em;
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    font-size: 0.875em;
  }
  .state {
    padding: 0.1em 0.6em;
    border: 1px solid var(--_edge);
    border-radius: 1em;
    font-weight: 400;
  }
  strong.state {
    font-weight: 700;
  }
  .state.off {
    color: var(--_error);
    border-color: currentColor;
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .date {
    display: block;
    font-weight: 600;
  }
  .date::first-letter,
  .clock:first-child::first-letter {
    text-transform: capitalize;
  }
  /* So that a line does not break within a time. */
  .clock {
    display: inline-block;
  }
  .card dl {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
  }
  .fact {
    font-size: 0.875em;
  }
  .fact > * {
    display: inline;
  }
  .fact dt {
    margin-inline-end: 0.25em;
    color: var(--_muted);
  }
  .goals {
    padding-block-start: 0.25em;
  }
  .goals ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .goals li {
    display: flex;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    min-block-size: var(--_target);
    padding-block: 0.6em;
    color: var(--_accent);
    cursor: pointer;
  }
  /* The ring around what opens it must not lie on the first line. */
  details > div {
    margin-block-start: 0.5em;
  }
  details :is(p, ul, ol, blockquote, h3, h4, h5, h6) {
    margin-block: 0 0.75em;
  }
  details :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: revert;
  }
  details :is(h3, h4, h5, h6) {
    font-size: 1em;
  }
  details blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .placeholder {
    min-block-size: 16em;
    background: var(--_tint);
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;

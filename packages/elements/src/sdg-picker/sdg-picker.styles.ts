import { type CSSResult, css } from 'lit';

/** How the picker looks: a list with a row for each goal, and what is chosen below it. */
export const sdgPickerStyles: CSSResult = css`
  :host {
    max-inline-size: 40em;
  }
  fieldset {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
  }
  fieldset[disabled] {
    opacity: 0.6;
  }
  .search label {
    font-weight: 600;
  }
  .hint,
  .hits {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .search input {
    display: block;
    inline-size: 100%;
    margin-block: 0.35em;
    /* Safari draws a search field as it likes. */
    -webkit-appearance: none;
    appearance: none;
  }
  .count {
    display: block;
    font-size: 0.875em;
  }
  .hits {
    min-block-size: 1.5em;
  }
  .list {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .list > li + li,
  .targets > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .goal {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    column-gap: 0.5em;
  }
  .choice {
    flex: 1 1 13em;
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.5em 0.75em;
    cursor: pointer;
  }
  .choice:hover,
  [part='toggle']:hover {
    background: var(--_tint);
  }
  .goal:has(:checked),
  li > .choice:has(:checked) {
    background: var(--_tint);
  }
  .choice:has([aria-disabled]) {
    color: var(--_muted);
    cursor: not-allowed;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .badge {
    font-size: 1em;
  }
  .badge > .number {
    min-inline-size: 2.2em;
    font-size: 0.9375em;
  }
  [part='toggle'] {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    margin-inline-start: auto;
    padding: 0.5em 0.75em;
    border-color: transparent;
    font-weight: 400;
    line-height: 1.25;
    text-align: start;
  }
  [part='toggle'] svg {
    flex: none;
  }
  [aria-expanded='true'] svg {
    rotate: 180deg;
  }
  .targets {
    margin-inline-start: 1.4em;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 1px solid var(--_line);
  }
  .targets .number {
    min-inline-size: 3em;
  }
  .chosen {
    display: grid;
    gap: 0.5em;
  }
  #count {
    font-weight: 600;
  }
  .full {
    font-weight: 400;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chips li {
    max-inline-size: 100%;
  }
  .chip {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    padding: 0.35em 0.75em;
    border-color: var(--_edge);
    font-weight: 400;
    text-align: start;
    color: inherit;
    background: var(--_tint);
  }
  .chip > svg {
    flex: none;
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    [part='toggle'] {
      border-color: ButtonBorder;
    }
    .choice:has([aria-disabled]) {
      color: GrayText;
    }
  }
`;

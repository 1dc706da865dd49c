import { type CSSResult, css } from 'lit';

/** The filters above, the rows between hairlines, and what can be done with the chosen within reach of a thumb. */
export const joinRequestListStyles: CSSResult = css`
  .list {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }
  .list > [part='heading'] {
    font-size: 1.375em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1em;
  }
  .filters > label {
    display: flex;
    flex: 1 1 12.5em;
    flex-direction: column;
    gap: 0.25em;
    min-inline-size: 0;
  }
  .filters > .search {
    flex: 2 1 16em;
  }
  .filters > label > span {
    font-size: 0.875em;
    font-weight: 600;
  }
  .filters :is(input, select) {
    inline-size: 100%;
    text-overflow: ellipsis;
  }
  details {
    flex: 1 1 100%;
  }
  summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  details[open] > summary {
    margin-block-end: 0.5em;
  }
  details[open] > summary svg {
    rotate: 180deg;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }
  .keys {
    display: none;
    flex: 1 1 100%;
  }
  .requests:has(> li) {
    border-block-start: 1px solid var(--_line);
    /* Not 'none', by which WebKit takes a list for no list. */
    list-style: '';
  }
  .request {
    display: flex;
    gap: 0.25em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .request.chosen {
    background: var(--_tint);
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  :dir(rtl) > .request.chosen {
    box-shadow: inset -0.25em 0 var(--_accent);
  }
  .choose {
    display: inline-flex;
    flex: none;
    gap: 0.75em;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choose.all {
    padding-inline: 0.675em;
  }
  .request > .choose {
    align-self: start;
  }
  .about {
    display: grid;
    flex: 1;
    gap: 0.35em;
    min-inline-size: 0;
    padding-block: 0.25em;
  }
  .about [part='link'] {
    display: inline-block;
    min-block-size: 1.5em;
  }
  .about [part='link'],
  .choose input {
    /* So that a row is in sight above what can be done with the chosen. */
    scroll-margin-block: 4em 12em;
  }
  .said {
    display: -webkit-box;
    overflow: hidden;
    max-inline-size: 70ch;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .more {
    align-self: center;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: 0.5em;
    max-block-size: 80vh;
    overflow: auto;
    padding: 0.75em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  .bar .line {
    justify-content: space-between;
  }
  .export {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  @media (max-height: 30em) {
    /* A page at 400 % has no room to spare. */
    .bar {
      position: static;
      max-block-size: none;
    }
  }
  @media (hover: hover) {
    .keys {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .request.chosen {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .filters,
    .act,
    .choose,
    .keys,
    .export,
    .bar {
      display: none;
    }
    .request {
      break-inside: avoid;
    }
  }
`;

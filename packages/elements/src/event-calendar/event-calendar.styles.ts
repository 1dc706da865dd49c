import { type CSSResult, css } from 'lit';

/** The head with its buttons, the month's table, the agenda. Where it is narrow, a day shows dots in place of titles. */
export const eventCalendarStyles: CSSResult = css`
  .calendar {
    container-type: inline-size;
    /* A container has no width of its own: in a row of columns it would have none at all. */
    contain-intrinsic-inline-size: 18em;
    display: flex;
    flex-direction: column;
    gap: 1em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .title {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .title > [part='heading'] {
    font-size: 1.375em;
  }
  .title > [part='heading']::first-letter {
    text-transform: capitalize;
  }
  .moves,
  .views {
    display: flex;
  }
  .moves {
    gap: 0.25em;
  }
  .step {
    inline-size: var(--_target);
    padding-inline: 0;
  }
  .chevron {
    display: block;
    inline-size: 1.5em;
    margin: auto;
  }
  [dir='rtl'] .chevron {
    transform: scaleX(-1);
  }
  .views > button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views > button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .views > [aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .views > :focus-visible {
    position: relative;
    z-index: 1;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
  }
  .filters > label {
    display: flex;
    flex: 0 1 16em;
    flex-direction: column;
    gap: 0.25em;
    min-inline-size: 0;
  }
  .filters span {
    font-size: 0.875em;
    font-weight: 600;
  }
  select {
    inline-size: 100%;
    text-overflow: ellipsis;
  }
  table {
    --_weeks: 5;
    --_all-weeks: 42em;
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  .weeks-4 {
    --_weeks: 4;
  }
  .weeks-6 {
    --_weeks: 6;
  }
  th {
    block-size: 2em;
    padding: 0.25em;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
    color: var(--_muted);
  }
  /* A month of four weeks is as high as one of six, so that nothing below moves. */
  td {
    position: relative;
    block-size: calc(var(--_all-weeks) / var(--_weeks));
    padding: 0.25em;
    vertical-align: top;
    overflow: hidden;
  }
  /* The ring around a day reaches into the cells beside it, and on a phone lies on them altogether. */
  td:focus-within {
    z-index: 1;
    overflow: visible;
  }
  td[data-day] {
    border: 1px solid var(--_line);
    cursor: pointer;
  }
  td[data-day]:hover {
    background: var(--_tint);
  }
  [aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .day {
    display: block;
    min-block-size: 0;
    padding: 0;
    border: 0;
    font-weight: 400;
    color: inherit;
  }
  .number-of-day {
    display: block;
    min-inline-size: 2em;
    padding-inline: 0.25em;
    border-radius: 1em;
    line-height: 2;
    font-variant-numeric: tabular-nums;
  }
  [aria-current] > .number-of-day {
    font-weight: 700;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .titles {
    padding-inline: 0.25em;
  }
  .titles > li {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    margin-block-start: 0.25em;
    font-size: max(0.75em, 12px);
    line-height: 1.3;
    overflow: hidden;
  }
  .dots,
  .narrow {
    display: none;
  }
  .of-day > [part='heading']::first-letter {
    text-transform: capitalize;
  }
  .of-day > [part='heading'] {
    margin-block-end: 0.5em;
  }
  .cards {
    display: flex;
    flex-direction: column;
    gap: 1em;
  }
  .agenda {
    display: flex;
    flex-direction: column;
    gap: 1.5em;
  }
  /* The first days are laid out at once, so that nothing a person sees first can shift. */
  .agenda > li:nth-child(n + 7) {
    content-visibility: auto;
    contain-intrinsic-size: auto 20em;
  }
  /* Paler, what is still there could not be read by everybody. */
  [aria-busy='true'] {
    cursor: progress;
    box-shadow: 0 -3px var(--_accent);
  }
  [inert] {
    opacity: 0.6;
  }
  [inert] > table {
    opacity: 1;
  }
  .more {
    align-self: center;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }
  .foot a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  @container (max-width: 34em) {
    .head {
      justify-content: space-between;
    }
    .title {
      flex-basis: 100%;
    }
    /* So that both groups stand in one row on a phone. */
    .views > button,
    .moves > :not(.step) {
      padding-inline: 0.6em;
    }
    .filters > label {
      flex: 1 1 8em;
    }
    table {
      --_all-weeks: 21em;
    }
    td {
      padding: 0;
      text-align: center;
    }
    .day {
      inline-size: 100%;
      min-block-size: var(--_target);
      padding-block-end: 0.75em;
    }
    .number-of-day {
      min-inline-size: 0;
      max-inline-size: 2em;
      margin-inline: auto;
      padding: 0;
    }
    .titles,
    .short {
      display: none;
    }
    .narrow {
      display: inline;
    }
    .dots {
      position: absolute;
      inset-inline: 0;
      inset-block-start: 2.4em;
      display: flex;
      justify-content: center;
      gap: 0.2em;
      pointer-events: none;
    }
    .dots > span {
      inline-size: 0.4em;
      block-size: 0.4em;
      border-radius: 50%;
      background: currentColor;
    }
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .dots > span {
      background: CanvasText;
    }
    [aria-current] > .number-of-day,
    .views > [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .titles > li {
      display: block;
    }
    .filters,
    .foot {
      display: none;
    }
    .agenda > li {
      content-visibility: visible;
    }
  }
`;

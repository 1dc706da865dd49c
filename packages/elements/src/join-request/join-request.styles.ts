import { type CSSResult, css } from 'lit';

/** Who asks on top; what was sent, and beside or below it what can be done. */
export const joinRequestStyles: CSSResult = css`
  article,
  header,
  .stack,
  section {
    display: grid;
    gap: 0.75em;
    align-content: start;
    min-inline-size: 0;
  }
  article,
  .stack {
    gap: 1.75em;
  }
  #who {
    font-size: 1.5em;
  }
  .sides {
    display: grid;
    gap: 1.75em;
  }
  section {
    justify-items: start;
  }
  section > * {
    inline-size: 100%;
  }
  .facts-list {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .facts-list > div {
    display: grid;
    gap: 0 1em;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  dd > .badges {
    margin-block-start: 0.25em;
  }
  .prose {
    max-inline-size: 65ch;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: pre-wrap;
  }
  .quote {
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_line);
  }
  .dots {
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .decide {
    padding: 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .conflict {
    display: grid;
    justify-items: start;
  }
  .conflict .field {
    inline-size: 100%;
  }
  .together {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.35em;
  }
  .together select {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .assign {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .entries {
    display: grid;
    gap: 1em;
    list-style: '';
  }
  .entries > li {
    display: grid;
    gap: 0.25em;
  }
  .entries .line a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .history {
    gap: 0.5em;
  }
  .history > li {
    gap: 0;
  }
  @container (min-width: 30em) {
    .facts-list > div {
      grid-template-columns: 10em minmax(0, 1fr);
    }
  }
  @container (min-width: 56em) {
    .sides {
      grid-template-columns: minmax(0, 3fr) minmax(18em, 2fr);
      gap: 2.5em;
    }
  }
  @media print {
    .act,
    .assign,
    .buttons,
    #decide {
      display: none;
    }
    .decide {
      border: 0;
      padding: 0;
    }
  }
`;

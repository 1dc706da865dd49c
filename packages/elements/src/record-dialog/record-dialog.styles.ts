import { type CSSResult, css } from 'lit';

/** A sheet above the page: what closes it and what leads on stay in sight, and between them the record scrolls. */
export const recordDialogStyles: CSSResult = css`
  .record {
    --_surface: Canvas;
    inline-size: min(38em, 100vw - 2em);
    max-inline-size: none;
    block-size: fit-content;
    max-block-size: min(56em, 100vh - 4em);
    max-block-size: min(56em, 100dvh - 4em);
    margin: auto;
    padding: 0;
    overflow: hidden;
    color: CanvasText;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.5em 2em #0004;
  }
  /* On the page's own surface the page's own text is what can be read. */
  .record.of-page {
    color: inherit;
  }
  .record[open] {
    display: flex;
  }
  .record::backdrop {
    background: #0008;
  }
  .sheet {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }
  .bar,
  .foot {
    flex: none;
    padding: 0.5em 1.5em;
  }
  .bar {
    display: flex;
    justify-content: end;
    border-block-end: 1px solid var(--_line);
  }
  .foot {
    border-block-start: 1px solid var(--_line);
  }
  .foot a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .whole {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 1em;
    min-block-size: 0;
    padding: 1em 1.5em 1.5em;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .whole > * {
    flex: none;
  }
  .whole > .picture,
  .whole > svg {
    border-radius: var(--_radius);
  }
  .whole > .weave {
    block-size: 40px;
  }
  .whole > [part='heading'] {
    font-size: 1.5em;
  }
  .lead {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  .summary {
    font-size: 1.125em;
  }
  .description {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }
  .description :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: revert;
  }
  .description blockquote {
    margin: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .facts {
    display: flex;
    flex-direction: column;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 3fr;
    gap: 0.25em 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .facts ul {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
  }
  .more {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media (max-width: 40em) {
    .record {
      inline-size: 100vw;
      block-size: 100vh;
      block-size: 100dvh;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
    .bar,
    .foot,
    .whole {
      padding-inline: 1em;
    }
    .facts > div {
      grid-template-columns: 1fr;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .record[open] {
      animation: record-in 150ms ease-out;
    }
    @keyframes record-in {
      from {
        opacity: 0;
        translate: 0 0.5em;
      }
    }
  }
  @media print {
    .record[open] {
      position: absolute;
      inset: 0;
      display: block;
      inline-size: auto;
      block-size: auto;
      max-block-size: none;
      margin: 0;
      overflow: visible;
      border: 0;
      box-shadow: none;
    }
    .whole {
      overflow: visible;
    }
    .foot,
    .bar {
      display: none;
    }
  }
`;

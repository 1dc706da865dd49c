import { type CSSResult, css } from 'lit';

/** What the desk's elements share: lines of facts, where a request stands, forms with their errors, what became of them. */
export const deskStyles: CSSResult = css`
  .base {
    container-type: inline-size;
  }
  .placeholder {
    min-block-size: 30em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .facts > :not(:last-child)::after {
    content: ' · ';
    color: var(--_muted);
    font-weight: 400;
  }
  .status {
    display: inline-flex;
    align-items: center;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.875em;
    white-space: nowrap;
  }
  .status.waits {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .badges.whole {
    flex-direction: column;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .act,
  .act > [inert],
  .act > div {
    display: grid;
    gap: 1em;
    justify-items: start;
  }
  .act > * {
    inline-size: 100%;
  }
  .act > div > * {
    inline-size: 100%;
    min-inline-size: 0;
  }
  label[for],
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .hint {
    display: block;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  p.error:not(.notice) {
    display: flex;
    gap: 0.4em;
    align-items: start;
    color: var(--_error);
    font-weight: 600;
  }
  .error svg {
    flex: none;
    margin-block-start: 0.25em;
  }
  .field textarea,
  .field select {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.35em;
  }
  textarea {
    resize: vertical;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--_error);
    border-width: 2px;
  }
  input:is([type='radio'], [type='checkbox']) {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .choice {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: var(--_target);
    padding-block: 0.65em;
    cursor: pointer;
  }
  .summary {
    padding: 1em;
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
  }
  .summary a {
    display: inline-block;
    padding-block: 0.25em;
    color: var(--_error);
    font-weight: 600;
  }
  .outcome {
    border-inline-start-color: var(--_accent);
  }
  .outcome.error {
    border-inline-start-color: var(--_error);
  }
  .outcome > div {
    flex: 1 1 16em;
  }
  [inert] {
    opacity: 0.6;
  }
  [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .quiet {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    font-weight: 400;
  }
`;

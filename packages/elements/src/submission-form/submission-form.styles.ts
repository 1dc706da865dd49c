import { type CSSResult, css } from 'lit';

/** How the form looks: one column, labels above their controls, what is wrong in red and in words. */
export const submissionFormStyles: CSSResult = css`
  .base {
    max-inline-size: 40em;
  }
  :is(slot, .done) > [part='heading']:first-child {
    font-size: 1.375em;
  }
  .network,
  #again + p {
    margin-block-start: 0.25em;
  }
  .placeholder {
    min-block-size: 40em;
  }
  form,
  .fields,
  .step,
  .panel,
  .keeping {
    display: grid;
    gap: 1.75em;
  }
  form,
  .panel {
    margin-block-start: 1.5em;
  }
  .keeping,
  .panel {
    gap: 0.75em;
  }
  [hidden] {
    display: none;
  }
  .keeping {
    justify-items: start;
  }
  .field {
    min-inline-size: 0;
  }
  label[for],
  legend {
    display: block;
    padding: 0;
  }
  label[for],
  legend,
  summary {
    font-weight: 600;
  }
  legend {
    margin-block-end: 0.25em;
  }
  .muted {
    font-weight: 400;
  }
  .hint {
    display: block;
    font-size: 0.9375em;
  }
  .hint,
  .network {
    color: var(--_muted);
  }
  .error,
  #again:user-invalid + p {
    display: flex;
    gap: 0.4em;
    align-items: start;
    color: var(--_error);
    font-weight: 600;
  }
  .error svg {
    margin-block-start: 0.25em;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.35em;
  }
  input,
  select,
  textarea {
    /* So that a label is in sight when its field takes focus. */
    scroll-margin-block: 7em 3em;
  }
  /* By the browser's own judgement: what the server says of an address is in words below it. */
  #again:user-invalid,
  [aria-invalid='true']:not([type='radio'], [type='checkbox']) {
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
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .chip {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.35em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .chip:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  summary {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.6em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .choice:hover,
  .chip:hover,
  summary:hover {
    background: var(--_tint);
  }
  svg {
    flex: none;
  }
  details[open] > summary {
    margin-block-end: 0.75em;
  }
  details[open] > summary svg {
    rotate: 180deg;
  }
  summary strong {
    display: block;
    font-weight: 400;
    font-size: 0.9375em;
  }
  .prose {
    max-inline-size: 65ch;
    margin-block-end: 0.5em;
    white-space: pre-line;
  }
  .keeping {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .summary {
    margin-block-start: 1.5em;
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
  [inert],
  [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
`;

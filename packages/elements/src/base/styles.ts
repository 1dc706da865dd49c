import { type CSSResult, css } from 'lit';

/**
 * Tokens and the few shapes that all widgets share. Sizes are in `em`, with a floor for type and for what is pressed: host pages set `html{font-size:62.5%}`. Colors come from the page's own
 * text color, so that a widget is right on light and dark with no style sheet on the page.
 */
export const baseStyles: CSSResult = css`
  :host {
    --_accent: var(--tejido-accent, #0b5c86);
    --_on-accent: var(--tejido-on-accent, #fff);
    --_error: var(--tejido-error, #b3261e);
    --_muted: var(--tejido-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_line: var(--tejido-line, color-mix(in srgb, currentColor 22%, transparent));
    --_edge: var(--tejido-edge, color-mix(in srgb, currentColor 62%, transparent));
    --_tint: color-mix(in srgb, currentColor 5%, transparent);
    --_radius: var(--tejido-radius, 0.5em);
    --_target: max(2.75em, var(--tejido-min-target, 44px));
    display: block;
    box-sizing: border-box;
    font: inherit;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--tejido-accent, light-dark(#0b5c86, #86c8ee));
      --_on-accent: var(--tejido-on-accent, light-dark(#fff, #06222f));
      --_error: var(--tejido-error, light-dark(#b3261e, #ffb4ab));
    }
  }
  :host([hidden]) {
    display: none;
  }
  /* Here all sizes begin. A page with html{font-size:62.5%} and none on its body has not chosen 10 px for people to read. */
  .base {
    font-size: max(1em, var(--tejido-min-font-size, 14px));
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.125em;
    line-height: 1.3;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    min-block-size: var(--_target);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    max-inline-size: 100%;
  }
  /* Phones enlarge the page around a field with smaller type. */
  input,
  select,
  textarea {
    font-size: max(1em, var(--tejido-min-field-size, 16px));
  }
  select option {
    color: CanvasText;
    background: Canvas;
  }
  button {
    cursor: pointer;
    font-weight: 600;
    color: var(--_accent);
    border-color: currentColor;
  }
  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button[disabled] {
    cursor: default;
    opacity: 0.6;
  }
  :focus-visible {
    outline: 3px solid var(--tejido-focus, Highlight);
    outline: 3px solid var(--tejido-focus, #ffbf47);
    outline-offset: 0;
    box-shadow: 0 0 0 6px #0b0c0c;
    border-radius: 0.15em;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-inline-start: 0.25em solid var(--_edge);
    border-radius: var(--_radius);
  }
  .notice.error {
    border-inline-start-color: var(--_error);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    /* The colors of drawings are not forced, and would not be seen on a dark canvas. */
    :host {
      --_muted: CanvasText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    button {
      border-color: ButtonBorder;
    }
  }
  @media print {
    button {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
    }
  }
`;

import { html, nothing, type TemplateResult } from 'lit';

/** Levels that a widget's heading can have on a page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A number as a heading level: whole, and within 2 to 6. */
export function headingLevel(value: number): HeadingLevel {
  return Math.min(6, Math.max(2, Math.round(value) || 3)) as HeadingLevel;
}

/** A heading of a level, so that a widget fits into the outline of the page it stands on. */
export function heading(level: HeadingLevel, content: unknown, id = ''): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 part="heading" id=${id || nothing} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 part="heading" id=${id || nothing} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 part="heading" id=${id || nothing} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 part="heading" id=${id || nothing} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 part="heading" id=${id || nothing} tabindex="-1">${content}</h6>`;
  }
}

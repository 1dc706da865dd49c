import { type Block, type FormattedText, type Inline, isLinkUrl } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type HeadingLevel, headingLevel } from './heading.ts';
import { listOf } from './records.ts';

/**
 * A text with a little form, from its tree. It stands in no element of its own: its language and direction are said around it.
 * @param level The level of its headings: one below the title that it stands under.
 */
export function formattedText(text: FormattedText | undefined, level: HeadingLevel): unknown[] {
  return listOf(text).map((block) => blockTemplate(block, level));
}

function blockTemplate(block: Block, level: HeadingLevel): TemplateResult | typeof nothing {
  switch (block?.type) {
    case 'paragraph':
      return html`<p dir="auto">${inline(block.children)}</p>`;
    case 'heading':
      return headingTemplate(headingLevel(block.level === 2 ? level + 1 : level), inline(block.children));
    case 'list': {
      const items = listOf(block.items).map((item) => html`<li dir="auto">${itemContent(item, level)}</li>`);
      return block.ordered ? html`<ol dir="auto">${items}</ol>` : html`<ul dir="auto">${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote dir="auto">${formattedText(block.children, level)}</blockquote>`;
    default:
      // Something that came later than this library.
      return nothing;
  }
}

/** A first paragraph stands in its item as it is, so that a list of lines has no gaps. */
function itemContent(item: FormattedText, level: HeadingLevel): unknown {
  const [first, ...rest] = listOf(item);
  return first?.type === 'paragraph'
    ? [inline(first.children), ...formattedText(rest, level)]
    : formattedText(item, level);
}

/** Without the part and the focus of a widget's own headings. */
function headingTemplate(level: HeadingLevel, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 dir="auto">${content}</h5>`;
    default:
      return html`<h6 dir="auto">${content}</h6>`;
  }
}

function inline(children: readonly Inline[]): unknown[] {
  return listOf(children).map((child) => {
    if (typeof child === 'string') return child;
    switch (child?.type) {
      case 'strong':
        return html`<strong>${inline(child.children)}</strong>`;
      case 'emphasis':
        return html`<em>${inline(child.children)}</em>`;
      case 'link':
        return isLinkUrl(child.url)
          ? html`<a part="link" href=${child.url}>${inline(child.children)}</a>`
          : inline(child.children);
      case 'break':
        return html`<br />`;
      default:
        return nothing;
    }
  });
}

import { type Block, type FormattedText, type Inline, isLinkUrl } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { type HeadingLevel, headingLevel } from './heading.ts';
import { listOf } from './records.ts';

/**
 * A text with a little form, from its tree. It stands in no element of its own: its language and direction are said around it, and a part
 * that runs the other way does so by itself, with all that stands in it.
 * @param level The level of its headings: one below the title that it stands under.
 */
export function formattedText(text: FormattedText | undefined, level: HeadingLevel): unknown[] {
  return listOf(text).map((block) => blockTemplate(block, level, 'auto'));
}

const within = (blocks: readonly Block[], level: HeadingLevel): unknown[] =>
  listOf(blocks).map((block) => blockTemplate(block, level));

function blockTemplate(block: Block, level: HeadingLevel, dir?: 'auto'): TemplateResult | typeof nothing {
  switch (block?.type) {
    case 'paragraph':
      return html`<p dir=${dir ?? nothing}>${inline(block.children)}</p>`;
    case 'heading':
      return headingTemplate(headingLevel(block.level === 2 ? level + 1 : level), inline(block.children), dir);
    case 'list': {
      const items = listOf(block.items).map((item) => html`<li>${itemContent(item, level)}</li>`);
      return block.ordered
        ? html`<ol dir=${dir ?? nothing}>${items}</ol>`
        : html`<ul dir=${dir ?? nothing}>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote dir=${dir ?? nothing}>${within(block.children, level)}</blockquote>`;
    default:
      // Something that came later than this library.
      return nothing;
  }
}

/** A first paragraph stands in its item as it is, so that a list of lines has no gaps. */
function itemContent(item: FormattedText, level: HeadingLevel): unknown {
  const [first, ...rest] = listOf(item);
  return first?.type === 'paragraph' ? [inline(first.children), ...within(rest, level)] : within(item, level);
}

/** Without the part and the focus of a widget's own headings. */
function headingTemplate(level: HeadingLevel, content: unknown, dir?: 'auto'): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 dir=${dir ?? nothing}>${content}</h2>`;
    case 3:
      return html`<h3 dir=${dir ?? nothing}>${content}</h3>`;
    case 4:
      return html`<h4 dir=${dir ?? nothing}>${content}</h4>`;
    case 5:
      return html`<h5 dir=${dir ?? nothing}>${content}</h5>`;
    default:
      return html`<h6 dir=${dir ?? nothing}>${content}</h6>`;
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

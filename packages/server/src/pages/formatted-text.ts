import { type Block, type FormattedText, type Inline, isLinkUrl } from '@tejido/contract';
import { html } from 'hono/html';
import type { Html } from './html.ts';

/** The level of a heading. */
type Level = 2 | 3 | 4 | 5;

/**
 * A text with a little form, from its tree. Its language and direction are said around it; a part that runs the other way does so by itself, with all
 * that stands in it.
 * @param level The level of its headings: one below the title that it stands under.
 */
export function renderFormatted(text: FormattedText, level: Level): Html {
  return html`${text.map((block) => renderBlock(block, level, html` dir="auto"`))}`;
}

const renderWithin = (blocks: readonly Block[], level: Level): Html =>
  html`${blocks.map((block) => renderBlock(block, level, ''))}`;

function renderBlock(block: Block, level: Level, dir: Html | ''): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p${dir}>${renderInlines(block.children)}</p>\n`;
    case 'heading': {
      const own = level + block.level - 1;
      return html`<h${own}${dir}>${renderInlines(block.children)}</h${own}>\n`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return html`<${tag}${dir}>\n${block.items.map((item) => html`<li>${renderItem(item, level)}</li>\n`)}</${tag}>\n`;
    }
    default:
      return html`<blockquote${dir}>\n${renderWithin(block.children, level)}</blockquote>\n`;
  }
}

/** A first paragraph stands in its item as it is, so that a list of lines has no gaps. */
function renderItem(item: FormattedText, level: Level): Html {
  const [first, ...rest] = item;
  return first?.type === 'paragraph'
    ? html`${renderInlines(first.children)}${renderWithin(rest, level)}`
    : renderWithin(item, level);
}

function renderInlines(children: readonly Inline[]): Html {
  return html`${children.map(renderInline)}`;
}

function renderInline(inline: Inline): Html | string {
  if (typeof inline === 'string') return inline;
  switch (inline.type) {
    case 'strong':
      return html`<strong>${renderInlines(inline.children)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInlines(inline.children)}</em>`;
    case 'link':
      return isLinkUrl(inline.url)
        ? html`<a href="${inline.url}">${renderInlines(inline.children)}</a>`
        : renderInlines(inline.children);
    default:
      return html`<br>`;
  }
}

/*
 * What is copied from word processors and pages, as the text that would be written by hand: paragraphs, headings, lists, quotes, links, emphasis. What has
 * no mark here is text, each word of it.
 */

// What is pasted is parsed into a document of its own, which runs nothing and is never shown; only texts are taken from it.
const policy = globalThis.trustedTypes?.createPolicy('tejido-paste', { createHTML: (html) => html });

/** Styles and handlers by names that the page's policy has nothing to say about. */
const renamed = (tag) => tag.replace(/^<(\/?)style\b/i, '<$1title').replace(/\s(style|on\w+)\s*=/gi, ' data-$1=');

function parse(html) {
  const harmless = html.replace(/<[^>]+>/g, renamed);
  return new DOMParser().parseFromString(policy ? policy.createHTML(harmless) : harmless, 'text/html').body;
}

/** Marks around words, without the spaces at their ends; none around several paragraphs. */
function around(text, before, after = before) {
  const words = text.trim();
  if (!words || /\n\s*\n/.test(words)) return text;
  const at = text.indexOf(words);
  return text.slice(0, at) + before + words + after + text.slice(at + words.length);
}

/** What stands in a node, as it is written here. */
function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[\s\u00A0]+/g, ' ');
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const name = node.localName;
  const style = node.dataset?.style ?? '';
  // The bullets that Word writes as text.
  if (/^(?:script|style|title|meta)$/.test(name) || /mso-list:\s*ignore/i.test(style)) return '';
  const text = [...node.childNodes].map(written).join('');
  if (name === 'br') return '\n';
  if (name === 'li') return listItem(node, text);
  const word = /mso-list:[^;]*level(\d)/i.exec(style);
  if (word) return wordItem(node, text, Number(word[1]));
  if (/^h[1-6]$/.test(name)) return `\n\n${'#'.repeat(Number(name[1]))} ${text.replace(/\s+/g, ' ').trim()}\n\n`;
  if (name === 'blockquote') return `\n\n${tidied(text).replace(/^/gm, '> ')}\n\n`;
  if (name === 'tr')
    return `\n${[...node.cells].map((cell) => tidied(written(cell)).replace(/\s+/g, ' ')).join(' · ')}`;
  if (/^(?:p|div|ul|ol|table|section|article|header|footer|pre|dl|dd|dt)$/.test(name)) return `\n\n${text}\n\n`;
  if (name === 'a' && /^(?:https?|mailto|tel):/i.test(node.getAttribute('href') ?? '') && !/[\s()<>]/.test(node.href))
    return text.trim() === node.getAttribute('href') ? text : around(text, '[', `](${node.getAttribute('href')})`);
  return emphasized(name, style, text);
}

function emphasized(name, style, text) {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slope = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const isStrong = weight ? weight === 'bold' || Number(weight) >= 600 : name === 'b' || name === 'strong';
  const isLeaning = slope ? slope === 'italic' : name === 'i' || name === 'em';
  const leaning = isLeaning ? around(text, '*') : text;
  return isStrong ? around(leaning, '**') : leaning;
}

const indented = (text, by) =>
  tidied(text)
    .replace(/\n{2,}(?=[ -])/g, '\n')
    .replace(/\n(?!\n)/g, `\n${' '.repeat(by)}`);

function listItem(node, text) {
  const list = node.closest('ol, ul');
  const number = [...(list?.children ?? [])].filter(({ localName }) => localName === 'li').indexOf(node) + 1;
  const mark = list?.localName === 'ol' ? `${number}. ` : '- ';
  return `\n${mark}${indented(text, mark.length)}\n`;
}

function wordItem(node, text, level) {
  const mark = [...node.querySelectorAll('[data-style*="gnore"]')].map(({ textContent }) => textContent).join('');
  const number = /^\s*(\d+)[.)]/.exec(mark)?.[1];
  return `\n${'   '.repeat(level - 1)}${number ? `${number}. ` : '- '}${tidied(text).replace(/\s+/g, ' ')}\n`;
}

/** Without more than one empty line, and without spaces at the ends of lines. */
const tidied = (text) =>
  text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n(?!\s*(?:[->]|\d+\.)) +/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A piece of a page, as a browser's clipboard has it, in Markdown. Items of a list stand one below the other. */
export const markdownOf = (html) =>
  tidied(written(parse(html))).replace(/^((?:\s*(?:-|\d+\.) ).*)\n\n(?=\s*(?:-|\d+\.) )/gm, '$1\n');

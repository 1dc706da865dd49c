import { type Block, type FormattedText, type Inline, isLinkUrl } from './formatted-text.ts';

/*
 * Texts with a little form, from what people type: a small part of Markdown, read into a tree. What is not in it (HTML, tables, code) is text like
 * any other, and so is every mark that marks nothing: no word is lost by being read. Each character is looked at a bounded number of times,
 * whatever stands in it; README.md says why no library does this.
 */

/** How deep quotes and lists stand in each other; what is deeper is text. */
const deepest = 4;
/** How many marks within a line wait for their end at once; the first of more is text. */
const mostOpen = 6;

/**
 * A text as its tree: paragraphs, two levels of headings, lists, quotes, links, emphasis. A line break is one, as in mails.
 * @param markdown `**strong**`, `*emphasis*`, `[words](https://…)`, lines that begin with `#`, `-`, `1.` or `>`.
 */
export function parseText(markdown: string): FormattedText {
  const lines = markdown.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/^[ \t]+/, untabbed));
  return blocksIn(lines, { depth: 0, shallowest: 7 });
}

/** Where in a text its lines stand: how deep, and below which heading. */
interface Place {
  depth: number;
  /** The fewest `#` of a heading so far: those are of level 1, so that none is skipped. */
  shallowest: number;
}

interface Marker {
  indent: number;
  /** Of an ordered list's item. */
  number: number | undefined;
  rest: string;
}

const untabbed = (indent: string): string => indent.replaceAll('\t', '    ');
const isBlank = (line: string): boolean => line.trim() === '';
const indentOf = (line: string): number => line.length - line.trimStart().length;
const headingIn = (line: string): RegExpExecArray | null => /^\s*(#{1,6})[ \t]+(?=\S)/.exec(line);
const isQuoted = (line: string): boolean => line.trimStart().startsWith('>');

/** What begins an item of a list. A year that begins a sentence, `2026. `, does not, nor does a line that is drawn: `* * *`. */
function markerIn(line: string): Marker | undefined {
  const found = /^\s*(?:[-*•]|(\d{1,3})[.)])[ \t]+(?=\S)/.exec(line);
  if (!found || /^[-*_\s]+$/.test(line)) return undefined;
  return {
    indent: indentOf(line),
    number: found[1] === undefined ? undefined : Number(found[1]),
    rest: line.slice(found[0].length),
  };
}

/** A list begins with a bullet or with 1: the tree holds no other number, and it would be lost. */
function beginsList(line: string): boolean {
  const marker = markerIn(line);
  return marker !== undefined && (marker.number ?? 1) === 1;
}

function blocksIn(lines: readonly string[], place: Place): Block[] {
  const blocks: Block[] = [];
  const mayNest = place.depth < deepest;
  const isOwn = (line: string) => headingIn(line) !== null || (mayNest && (isQuoted(line) || beginsList(line)));
  /** The lines from one on that go on with what it began. */
  const run = (from: number, goesOn: (line: string) => boolean) => {
    let end = from + 1;
    while (end < lines.length && goesOn(lines[end] ?? '')) end++;
    return lines.slice(from, end);
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const heading = headingIn(line);
    if (isBlank(line)) {
      at++;
    } else if (heading) {
      const hashes = heading[1]?.length ?? 1;
      const level = hashes > place.shallowest ? 2 : 1;
      place.shallowest = Math.min(place.shallowest, hashes);
      blocks.push({ type: 'heading', level, children: inlinesIn(line.slice(heading[0].length)) });
      at++;
    } else if (mayNest && isQuoted(line)) {
      const quoted = run(at, isQuoted);
      const children = within(
        place,
        quoted.map((each) => each.trimStart().replace(/^> ?/, '')),
      );
      if (children.length > 0) blocks.push({ type: 'quote', children });
      at += quoted.length;
    } else if (mayNest && beginsList(line)) {
      const { items, length, ordered } = itemsIn(lines, at);
      blocks.push({ type: 'list', ordered, items: items.map((item) => within(place, item)) });
      at += length;
    } else {
      const paragraph = run(at, (next) => !isBlank(next) && !isOwn(next));
      blocks.push({ type: 'paragraph', children: inlinesIn(paragraph.map((each) => each.trim()).join('\n')) });
      at += paragraph.length;
    }
  }
  return blocks;
}

/** What stands in a quote or an item. Its headings go on with those around it. */
function within(place: Place, lines: readonly string[]): Block[] {
  place.depth++;
  const blocks = blocksIn(lines, place);
  place.depth--;
  return blocks;
}

/** The items of the list that begins at a line: its lines of each, without what they are indented by. */
function itemsIn(lines: readonly string[], from: number): { items: string[][]; length: number; ordered: boolean } {
  const { indent, number } = markerIn(lines[from] ?? '') as Marker;
  const items: string[][] = [];
  const ordered = number !== undefined;
  // Some number every item 1.
  let isCounted = false;
  /** By how much the lines of an item are indented: as its second one is. */
  let shift = 0;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const item = items.at(-1) ?? [];
    if (isBlank(line)) {
      item.push('');
      continue;
    }
    const isDeeper = items.length > 0 && indentOf(line) >= indent + 2;
    const marker = isDeeper ? undefined : markerIn(line);
    if (marker && (marker.number !== undefined) === ordered && follows(marker.number)) {
      isCounted ||= (marker.number ?? 1) > 1;
      items.push([marker.rest]);
      shift = 0;
    } else if (isDeeper) {
      shift ||= indentOf(line);
      item.push(line.slice(Math.min(shift, indentOf(line))));
    } else if (item.at(-1) === '' || headingIn(line) || isQuoted(line) || beginsList(line)) {
      break;
    } else {
      item.push(line);
    }
  }
  return { items, length: at - from, ordered };

  function follows(written: number | undefined): boolean {
    return written === undefined || written === items.length + 1 || (written === 1 && !isCounted);
  }
}

/** What is more than a character within a line. Ends of links and addresses hold no pair of brackets in another. */
const marks =
  /\\[!-/:-@[-`{-~]|\*+|_+|!?\[|\](?:\(<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\))?|<?(https?:\/\/[^\s<>[\]]+)>?|\n/giu;

/** Something that began within a line and has not ended: emphasis or a link's words. */
interface Open {
  mark: string;
  children: Inline[];
}

function inlinesIn(text: string): Inline[] {
  const line = new Line();
  let end = 0;
  for (const found of text.trim().matchAll(marks)) {
    line.add(found.input.slice(end, found.index));
    end = found.index + found[0].length;
    readMark(line, found, found.input.slice(0, found.index).slice(-2), found.input.slice(end, end + 2));
  }
  line.add(text.trim().slice(end));
  return line.whole();
}

function readMark(line: Line, [mark, url, address]: RegExpExecArray, before: string, after: string): void {
  const [first] = mark;
  if (address !== undefined) line.addAddress(mark, address);
  else if (first === '\\') line.add(mark.slice(1));
  else if (first === '*' || first === '_') line.mark(mark, before, after);
  else if (first === '[' || first === '!') line.open(mark);
  else if (first === ']') line.endLink(mark, url);
  else line.push({ type: 'break' });
}

/** A line as it is read: what stands there, and what has begun in it. */
class Line {
  readonly #open: Open[] = [{ mark: '', children: [] }];

  push(inline: Inline): void {
    const { children } = this.#open.at(-1) as Open;
    const last = children.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') children[children.length - 1] = last + inline;
    else if (inline !== '') children.push(inline);
  }

  add(text: string): void {
    this.push(text);
  }

  open(mark: string): void {
    if (this.#open.length > mostOpen) this.#giveUp(1);
    this.#open.push({ mark, children: [] });
  }

  /** Whoever began is text after all, with what stands in it. */
  #giveUp(index: number): void {
    const [{ mark, children }] = this.#open.splice(index, 1) as [Open];
    const later = this.#open.splice(index);
    for (const inline of [mark, ...children]) this.push(inline);
    this.#open.push(...later);
  }

  /** Ends what began last with a mark, and gives what stands in it; what began after it is text. */
  #end(index: number): Inline[] {
    while (this.#open.length > index + 1) this.#giveUp(this.#open.length - 1);
    return (this.#open.pop() as Open).children;
  }

  /** Stars and underlines: they begin before a word and end after one. */
  mark(run: string, before: string, after: string): void {
    const [previous, next] = [Array.from(before).at(-1) ?? ' ', Array.from(after)[0] ?? ' '];
    const inWord = run.startsWith('_') ? /[\p{L}\p{N}]/u : /\p{N}/u;
    const isWithin = inWord.test(previous) && inWord.test(next);
    // Four and more are a line that somebody has drawn.
    const mayBe = run.length <= 3 && !isWithin;
    let left = run.length;
    if (mayBe && /\S/.test(previous)) {
      for (let index = this.#indexOf(run, left); index > 0; index = this.#indexOf(run, left)) {
        const size = this.#open[index]?.mark.length ?? 1;
        const children = this.#end(index);
        this.push({ type: size === 2 ? 'strong' : 'emphasis', children });
        left -= size;
      }
    }
    if (left === run.length && mayBe && /\S/.test(next)) {
      if (left > 1) this.open(run.slice(0, 2));
      if (left !== 2) this.open(run.slice(0, 1));
    } else {
      this.add(run.slice(0, left));
    }
  }

  /** What was begun last with the same sign, by no more of it, and has something in it. */
  #indexOf(run: string, left: number): number {
    return this.#open.findLastIndex(
      ({ mark, children }, index) =>
        mark.length <= left &&
        run.startsWith(mark) &&
        mark !== '' &&
        (children.length > 0 || index < this.#open.length - 1),
    );
  }

  endLink(mark: string, written: string | undefined): void {
    const index = this.#open.findLastIndex(({ mark: begun }) => begun.endsWith('['));
    const url = written && (/^www\./i.test(written) ? `https://${written}` : written);
    if (index < 0 || !url || !isLinkUrl(url)) {
      if (index >= 0) this.#giveUp(index);
      this.add(mark);
      return;
    }
    const children = withoutLinks(this.#end(index));
    // A link stands in no other one.
    for (let other = index - 1; other > 0; other--) if (this.#open[other]?.mark.endsWith('[')) this.#giveUp(other);
    this.push({ type: 'link', url, children: children.length > 0 ? children : [url] });
  }

  /** An address as it stands, without the point that ends its sentence. */
  addAddress(mark: string, address: string): void {
    const isMarked = mark.startsWith('<') && mark.endsWith('>');
    const url = isMarked ? address : withoutEnd(address);
    if (!isMarked && mark.startsWith('<')) this.add('<');
    if (isLinkUrl(url)) this.push({ type: 'link', url, children: [url] });
    else this.add(url);
    this.add(isMarked ? '' : mark.slice(mark.indexOf(address) + url.length));
  }

  whole(): Inline[] {
    return this.#end(0);
  }
}

const endOfSentence = /[.,:;!?'"*_~\]}»”’。，、；：！？）」』،؛؟]/u;
const endOfSentenceOrBracket = /[).,:;!?'"*_~\]}»”’。，、；：！？）」』،؛؟]/u;

/** An address without the marks after it that belong to the sentence around it: a bracket only where it began outside. */
function withoutEnd(address: string): string {
  const end = address.includes('(') ? endOfSentence : endOfSentenceOrBracket;
  let { length } = address;
  while (end.test(address.charAt(length - 1))) length--;
  return address.slice(0, length);
}

/** Addresses in the words of a link lead where the link does. */
const withoutLinks = (children: readonly Inline[]): Inline[] =>
  children.flatMap((child): Inline[] => {
    if (typeof child === 'string' || child.type === 'break') return [child];
    const own = withoutLinks(child.children);
    return child.type === 'link' ? own : [{ ...child, children: own }];
  });

/**
 * A text without its form, for whatever shows plain text: a search, a calendar, a preview of a page. Blocks stand apart by an empty line, items and
 * broken lines by a line, and where a link leads stands in brackets after its words.
 */
export function plainText(text: string | FormattedText): string {
  return (typeof text === 'string' ? parseText(text) : text).map(plainBlock).join('\n\n');
}

function plainBlock(block: Block): string {
  if (block.type === 'quote') return plainText(block.children);
  if (block.type !== 'list') return plainInlines(block.children);
  return block.items
    .map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${item.map(plainBlock).join('\n')}`)
    .join('\n');
}

const plainInlines = (children: readonly Inline[]): string => children.map(plainInline).join('');

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if (inline.type === 'break') return '\n';
  const words = plainInlines(inline.children);
  if (inline.type !== 'link') return words;
  const address = inline.url.replace(/^(?:mailto|tel):/i, '');
  return words.includes(address) ? words : `${words} (${address})`;
}

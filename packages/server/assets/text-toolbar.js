/*
 * Gives a text a form without its marks having to be known: buttons and keys that write them, and what is pasted from a word processor or a page keeps
 * its form. The text stands in the field as it is kept; without this script it is written by hand.
 */

import { markdownOf } from './text-from-html.js';

/** Writes in the place of a range, so that the browser's own undo knows of it, and selects some of it. */
function replace(area, [start, end], text, [from, to] = [text.length, text.length]) {
  area.focus();
  area.setSelectionRange(start, end);
  const isWritten = document.execCommand(text ? 'insertText' : 'delete', false, text);
  if (!isWritten) {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(start + from, start + to);
}

/** Puts marks around what is selected, or takes them away. */
function wrap(area, mark) {
  const { value, selectionStart, selectionEnd } = area;
  const chosen = value.slice(selectionStart, selectionEnd);
  const start = selectionStart + chosen.length - chosen.trimStart().length;
  const text = chosen.trim();
  const end = start + text.length;
  const { length } = mark;
  const isMarked = value.slice(start - length, start) === mark && value.slice(end, end + length) === mark;
  // One star within two is another mark.
  const isOther = length === 1 && value.charAt(start - 2) === mark && value.charAt(start - 3) !== mark;
  if (isMarked && !isOther) replace(area, [start - length, end + length], text, [0, text.length]);
  else replace(area, [start, end], mark + text + mark, [length, length + text.length]);
}

/** Begins each line of what is selected with a mark, or with none where all have it. */
function prefix(area, mark) {
  const { value, selectionStart, selectionEnd } = area;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = value.indexOf('\n', selectionEnd);
  const lines = value.slice(start, end < 0 ? value.length : end).split('\n');
  const isMarked = lines.every((line) => line.startsWith(mark));
  const marked = lines.map((line) => (isMarked ? line.slice(mark.length) : mark + line)).join('\n');
  replace(area, [start, end < 0 ? value.length : end], marked, lines.length > 1 ? [0, marked.length] : undefined);
}

/** Makes a link of what is selected; what is to be written next is selected then: the address, or the words. */
function link(area, address = '') {
  const { value, selectionStart: start, selectionEnd: end } = area;
  const chosen = value.slice(start, end).trim();
  const isAddress = /^https?:\/\/\S+$/i.test(chosen);
  const url = isAddress ? chosen : address || 'https://';
  const words = isAddress ? '' : chosen;
  const from = words && !address ? words.length + 3 : 1;
  replace(
    area,
    [start, end],
    `[${words}](${url})`,
    words && !address ? [from, from + url.length] : [1, 1 + words.length],
  );
}

const tools = {
  strong: (area) => wrap(area, '**'),
  emphasis: (area) => wrap(area, '*'),
  heading: (area) => prefix(area, '## '),
  list: (area) => prefix(area, '- '),
  quote: (area) => prefix(area, '> '),
  link: (area) => link(area),
};

const keys = { b: 'strong', i: 'emphasis' };

/** A toolbar before a field: one stop of the tab key, with arrows from button to button. */
function addToolbar(area, words) {
  const bar = document.createElement('span');
  bar.className = 'desk-tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', `${words.label}: ${area.labels[0]?.textContent ?? ''}`);
  bar.setAttribute('aria-controls', area.id);
  // The field may be in another language than the page.
  bar.lang = document.documentElement.lang;
  bar.dir = document.documentElement.dir;
  const buttons = Object.entries(tools).map(([name, act], index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'desk-quiet';
    button.textContent = words[name];
    button.tabIndex = index === 0 ? 0 : -1;
    button.addEventListener('click', () => act(area));
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target);
    const forward = bar.dir === 'rtl' ? -1 : 1;
    const steps = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: buttons.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = -1;
    const next = buttons.at(steps[event.key] % buttons.length);
    next.tabIndex = 0;
    next.focus();
  });
  area.before(bar);
}

function paste(event) {
  const { target: area, clipboardData } = event;
  const plain = clipboardData.getData('text/plain').trim();
  const html = clipboardData.getData('text/html');
  const isChosen = area.selectionStart < area.selectionEnd;
  if (isChosen && /^https?:\/\/[^\s()<>]+$/i.test(plain)) {
    event.preventDefault();
    link(area, plain);
    return;
  }
  const text = html && markdownOf(html);
  // What has no form is pasted as ever; so is what could not be read whole.
  if (!text || lettersOf(text).length < lettersOf(plain).length || text === plain) return;
  event.preventDefault();
  replace(area, [area.selectionStart, area.selectionEnd], text);
}

const lettersOf = (text) => text.match(/\p{L}/gu) ?? [];

for (const group of document.querySelectorAll('[data-text-tools]')) {
  const words = JSON.parse(group.dataset.textTools);
  for (const area of group.querySelectorAll('textarea')) {
    addToolbar(area, words);
    area.addEventListener('paste', paste);
    area.addEventListener('keydown', (event) => {
      const tool =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key.toLowerCase()];
      if (!tool) return;
      event.preventDefault();
      tools[tool](area);
    });
  }
}

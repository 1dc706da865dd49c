/*
 * Makes the pages livelier on which a network is set up: a line is moved without loading the page again, by a button or by its handle, the preview follows
 * what is typed, and what is typed is kept in this browser until it is saved. The pages themselves need no script: what a button does is the server's answer
 * to the whole form, with this script as without it.
 */

import { read, tell, write } from './kept.js';

const pause = 400;
const preview = document.getElementById('preview');
const shown = document.getElementById('shown');
let turn = 0;
let soon;

const formOf = (page = document) => page.getElementById('settings');

/** The form's fields as an address has them, with the button that was pressed; a file goes with the form alone. */
const standing = (form, submitter) =>
  new URLSearchParams([...new FormData(form, submitter)].filter(([, value]) => typeof value === 'string'));

/** What somebody could have typed: without what the server gives with each form. */
const typed = (form) => {
  const all = standing(form);
  all.delete('mark');
  return all.toString();
};

/** Posts a form and gives the page that answers. Parsed by the browser as it loads, so that no string becomes markup here. */
function post(address, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('POST', address);
    request.setRequestHeader('Accept', 'text/html');
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    request.addEventListener('load', () =>
      request.response && formOf(request.response) ? resolve(request.response) : reject(new Error('no form')),
    );
    request.addEventListener('error', () => reject(new Error('no answer')));
    request.send(body);
  });
}

/** Puts the form of another page in the place of the one that is here: what was open stays open, and focus goes to what the server says. */
function take(page) {
  const open = [...document.querySelectorAll('#part details[open][id]')].map(({ id }) => id);
  const here = document.getElementById('part');
  const there = document.adoptNode(page.getElementById('part'));
  const said = there.querySelector('#said').textContent;
  // Where something has focus already, browsers complain of being told where else.
  const next = there.querySelector('[autofocus]');
  next?.removeAttribute('autofocus');
  // A region has to be there before what is said in it.
  const region = document.getElementById('said');
  here.replaceChildren(...there.childNodes);
  here.querySelector('#said').replaceWith(region);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  next?.focus();
  region.textContent = '';
  region.textContent = said;
  takePreview(page);
  document.dispatchEvent(new Event('tejido-shown'));
  keep();
}

/** What one of the form's buttons does. Where the answer does not come, the form is there to be sent as without a script. */
async function act(body, otherwise) {
  const mine = ++turn;
  clearTimeout(soon);
  try {
    const page = await post(formOf().action, body);
    if (mine === turn) take(page);
  } catch {
    otherwise?.();
  }
}

/** Shows in the preview what is typed. */
async function follow() {
  const mine = ++turn;
  const body = standing(formOf());
  body.set('do', 'show');
  try {
    const page = await post(formOf().action, body);
    if (mine === turn) takePreview(page);
  } catch {
    // It shows what it has shown.
  }
}

function takePreview(page) {
  const network = page.getElementById('shown')?.dataset.network;
  if (!shown || !network) return;
  shown.dataset.network = network;
  tellPreview();
}

/** The frame is of an origin that nobody knows the name of, and is told nothing that visitors are not. */
function tellPreview() {
  const lang = shown.querySelector('[aria-pressed="true"]')?.dataset.language;
  preview.contentWindow.postMessage({ type: 'tejido-preview', lang, network: shown.dataset.network }, '*');
}

// What is kept in this browser.

const key = `tejido:settings:${formOf()?.dataset.keep}`;
let saved = '';
let leaving = false;

function keep() {
  const now = typed(formOf());
  write(key, now === saved ? null : now);
}

/** Has the form again as it was typed, with a way to what is saved. */
async function restore(kept) {
  const body = new URLSearchParams(kept);
  body.set('mark', formOf().elements.mark.value);
  body.set('do', 'show');
  await act(body);
  if (typed(formOf()) === saved) return;
  tell(document.getElementById('part'), formOf().dataset, () => {
    leaving = true;
    write(key, null);
    location.replace(location.href.split(/[?#]/)[0] + location.search);
  });
}

function begin() {
  const form = formOf();
  saved = typed(form);
  const kept = read(key);
  const isDone = new URL(location.href).searchParams.has('done');
  if (isDone) write(key, null);
  // A page that shows what could not be saved has it in its form already.
  else if (kept !== null && kept !== saved && !document.querySelector('.desk-summary')) void restore(kept);

  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (target.id !== 'settings' || leaving) return;
    keep();
    if (submitter?.name === 'do') {
      event.preventDefault();
      const send = () => {
        leaving = true;
        target.requestSubmit(submitter);
      };
      void act(standing(target, submitter), send);
    } else if (submitter?.dataset.language) {
      event.preventDefault();
      for (const button of shown.querySelectorAll('[data-language]'))
        button.setAttribute('aria-pressed', String(button === submitter));
      void follow();
    }
  });
  document.addEventListener('input', ({ target }) => {
    if (!target.closest('#settings')) return;
    clearTimeout(soon);
    soon = setTimeout(() => {
      keep();
      if (shown) void follow();
    }, pause);
  });
  // Another condition has other answers.
  document.addEventListener('change', ({ target }) => {
    const group = target.matches('[data-when] select') && target.closest('[data-when]');
    if (!group) return;
    const { id } = target;
    const body = standing(formOf());
    body.set('do', 'show');
    void act(body).then(() => document.getElementById(id)?.focus());
  });
  addEventListener('pagehide', () => {
    if (!leaving) keep();
  });
}

// Lines that are taken by their handle and put elsewhere: never needed, since there are buttons.

let dragged;
let marked;

function mark(row, isAfter) {
  marked?.removeAttribute('data-drop');
  marked = row;
  marked?.setAttribute('data-drop', isAfter ? 'after' : 'before');
}

function rowAt(x, y) {
  const under = document.elementFromPoint(x, y);
  const row = under?.closest('#settings [data-place]');
  if (row) {
    const { top, height } = row.getBoundingClientRect();
    return { row, isAfter: y > top + height / 2 };
  }
  // A step in which nothing is yet.
  const list = under?.closest('.desk-step, #part')?.querySelector('[data-step]');
  return list && list.childElementCount === 0 ? { list } : undefined;
}

/** Where a line comes: its own place no more counted. */
function placeFor({ row, list, isAfter }) {
  const [fromStep, from] = dragged.dataset.place.split(' ').map(Number);
  if (list) return [Number(list.dataset.step), 0];
  const [step, index] = row.dataset.place.split(' ').map(Number);
  const at = index + (isAfter ? 1 : 0);
  return [step, step === fromStep && at > from ? at - 1 : at];
}

function drag() {
  document.addEventListener('pointerdown', (event) => {
    const grip = event.target.closest?.('.desk-grip');
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    dragged = grip.closest('[data-place]');
    dragged.setAttribute('data-dragged', '');
    grip.setPointerCapture(event.pointerId);
  });
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!dragged) return;
    if (clientY < 60) scrollBy(0, -12);
    else if (clientY > innerHeight - 60) scrollBy(0, 12);
    const found = rowAt(clientX, clientY);
    mark(found?.row, found?.isAfter);
  });
  document.addEventListener('pointerup', ({ clientX, clientY }) => {
    if (!dragged) return;
    const found = rowAt(clientX, clientY);
    const { place } = dragged.dataset;
    const to = found && found.row !== dragged ? placeFor(found).join(' ') : place;
    stop();
    if (to === place) return;
    const body = standing(formOf());
    body.set('do', `to ${place} ${to}`);
    void act(body);
  });
  document.addEventListener('pointercancel', stop);
  document.addEventListener('keydown', ({ key: pressed }) => {
    if (pressed === 'Escape') stop();
  });
}

function stop() {
  dragged?.removeAttribute('data-dragged');
  dragged = undefined;
  mark();
}

if (formOf()) {
  begin();
  drag();
}
if (preview) {
  addEventListener('message', ({ data, source }) => {
    if (source !== preview.contentWindow) return;
    if (data?.type === 'tejido-preview-ready') tellPreview();
    // On a phone it is as tall as the form in it; where there is room beside the builder, it scrolls.
    if (data?.type === 'tejido-height') preview.height = Math.max(200, Math.ceil(Number(data.height)));
  });
  preview.contentWindow.postMessage({ type: 'tejido-preview-ask' }, '*');
}

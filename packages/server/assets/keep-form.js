/*
 * Keeps what is typed in an editor in this browser until it was saved: through a lost connection, a server that was killed, a session that has ended
 * and a reload. The form itself needs no script.
 */

import { read, tell, write } from './kept.js';

const pending = 'tejido:saving';

/** What stands in a form, as pairs of names and values; without how it is to be seen. */
const standing = (form) =>
  [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('preview.'));

/** Puts pairs of names and values into a form: each control takes what is its own of what stood under its name. */
function fill(form, pairs) {
  const values = new Map();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  // Others have rows to add first.
  form.dispatchEvent(new CustomEvent('tejido-fill', { detail: [...values.keys()] }));
  const take = (name) => values.get(name)?.splice(0) ?? [];
  const controls = [...form.elements].filter(({ name, type }) => name && type !== 'submit');
  controls.forEach((control, index) => {
    const left = values.get(control.name) ?? [];
    if (control.type === 'sdg-picker') control.value = [...take(control.name), ...take(control.targetName)];
    else if (control.type === 'checkbox' || control.type === 'radio') {
      const place = left.indexOf(control.value);
      control.checked = place >= 0;
      if (place >= 0) left.splice(place, 1);
    } else if (left.length > 0) {
      const isLast = !controls.slice(index + 1).some(({ name }) => name === control.name);
      control.value = isLast ? left.splice(0).join(', ') : left.shift();
    }
  });
  for (const block of form.querySelectorAll('[data-upload]')) block.dispatchEvent(new Event('tejido-filled'));
}

/** The pairs of a text that was kept; none where it is something else. */
function pairsIn(text) {
  try {
    const pairs = JSON.parse(text);
    return Array.isArray(pairs) ? pairs : undefined;
  } catch {
    return undefined;
  }
}

for (const form of document.querySelectorAll('form[data-keep]')) {
  const key = `tejido:editing:${form.dataset.keep}`;
  const isDone = new URL(location.href).searchParams.has('done');
  const sent = isDone && read(pending);
  if (sent) {
    write(sent, null);
    write(pending, null);
  }
  const typed = () => JSON.stringify(standing(form));
  const saved = typed();
  const kept = read(key);
  const pairs = kept !== saved && pairsIn(kept);
  // A page that shows what could not be saved has it in its form already.
  if (pairs && !document.querySelector('.desk-summary')) {
    fill(form, pairs);
    tell(form, form.dataset, () => {
      fill(form, pairsIn(saved));
      write(key, null);
    });
  }
  let timer;
  const keep = () => write(key, typed());
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 200);
  });
  form.addEventListener('submit', ({ submitter }) => {
    clearTimeout(timer);
    keep();
    // What is only looked at is not saved.
    if (!submitter?.hasAttribute('formtarget')) write(pending, key);
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined && typed() !== saved) keep();
  });
}
